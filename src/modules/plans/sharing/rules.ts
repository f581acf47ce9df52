// Who may read what of a plan: its own region, regions that were chosen, its province, or all regions.
import type { IsoDate } from '../../../platform/time.ts'

export const audiences = ['own', 'chosen', 'province', 'all'] as const
export type Audience = (typeof audiences)[number]

/** Whom something is shared with; `regionIds` only where regions are chosen. */
export interface Sharing {
  readonly audience: Audience
  readonly regionIds: readonly number[]
}

/** What shares: a plan with its vision, or an activity that says otherwise. */
export const nobodyElse: Sharing = { audience: 'own', regionIds: [] }

/** An activity that says nothing of its own follows its plan. */
export const sharingOf = (own: Sharing | null, plan: Sharing): Sharing => own ?? plan

/** Somebody who reads what regions share: as numbers of regions, so that one condition serves every query. */
export interface Reader {
  /** Regions where they see the plan, with those that went over into them. */
  readonly regionIds: readonly number[]
  /** Regions of the same provinces, of whatever time. */
  readonly provinceIds: readonly number[]
}

/** Whether the other regions can see anything of it at all. */
export const isShared = ({ audience }: Sharing): boolean => audience !== 'own'

/** Still to come or going on: what others can join. */
export const isOpenOn = (
  activity: { readonly endsOn: IsoDate; readonly fixedState: 'idea' | 'done' | 'cancelled' | null },
  today: IsoDate,
): boolean => activity.endsOn >= today && activity.fixedState !== 'cancelled' && activity.fixedState !== 'done'
