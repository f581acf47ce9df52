// The planners of many regions beside each other: what one page of them says.
import type { IsoDate } from '../../../platform/time.ts'
import { stateOf, type Activity, type ActivityState } from '../rules.ts'

export const perPage = 50
/** A workbook is made in memory: beyond this it is CSV. */
export const mostInWorkbook = 5_000

export interface NationalFilter {
  readonly q: string
  readonly provincie: string
  /** Slug of a region. */
  readonly regio: string
  readonly thema: string
  /** Number of an mbo institution that is a partner. */
  readonly mbo: number | null
  readonly stand: '' | ActivityState
  readonly van: IsoDate
  readonly tot: IsoDate
}

/** What may be known of an activity by whoever finds it here; never money. */
export interface NationalActivity extends Pick<
  Activity,
  'id' | 'title' | 'targetGroup' | 'startsOn' | 'startsPrecision' | 'endsOn' | 'endsPrecision' | 'fixedState'
> {
  readonly regionId: number
  readonly themes: readonly string[]
  readonly partners: readonly string[]
  /** The reader sees the plan that it stands in; otherwise it is shared with them. */
  readonly own: boolean
}

export interface Found {
  readonly rows: readonly NationalActivity[]
  readonly total: number
  readonly regions: number
  readonly states: Readonly<Record<ActivityState, number>>
}

/** The filter as an address; the same filter has one address. */
export function nationalAddress(
  path: string,
  filter: NationalFilter,
  more: Readonly<Record<string, string | number | null>> = {},
): string {
  const { q, provincie, regio, thema, mbo, stand, van, tot } = filter
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ q, provincie, regio, thema, mbo, stand, van, tot, ...more }))
    if (value) query.set(name, String(value))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

export const isNarrowed = (filter: NationalFilter): boolean => nationalAddress('', filter) !== ''

export const stateIn = (activity: NationalActivity, today: IsoDate): ActivityState => stateOf(activity, today)
