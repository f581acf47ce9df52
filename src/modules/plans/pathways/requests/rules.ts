// What a region asks of an mbo, and how that is answered.
import { addDays, daysBetween, type IsoDate } from '../../../../platform/time.ts'

export const requestKinds = ['teacher', 'place', 'visit', 'meeting'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestStates = ['asked', 'accepted', 'otherDate', 'declined', 'done', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

export const answers = ['accept', 'otherDate', 'decline'] as const
export type Answer = (typeof answers)[number]

export type RegionVerb = 'agree' | 'withdraw' | 'finish'

/** An mbo may come back on its answer until the thing took place or the region wants it no more. */
export const mayBeAnswered = (state: RequestState): boolean => state !== 'done' && state !== 'withdrawn'

export const stateAfter: Readonly<Record<Answer, RequestState>> = {
  accept: 'accepted',
  otherDate: 'otherDate',
  decline: 'declined',
}

/** From which states a verb of the region leads where. */
export const regionSteps: Readonly<
  Record<RegionVerb, { readonly from: readonly RequestState[]; readonly to: RequestState }>
> = {
  agree: { from: ['otherDate'], to: 'accepted' },
  withdraw: { from: ['asked', 'otherDate', 'accepted'], to: 'withdrawn' },
  finish: { from: ['accepted'], to: 'done' },
}

/** After so many days without an answer the mbo is reminded, and the programme leader sees it. */
export const patienceDays = 14

export const isOverdue = (
  { state, askedOn }: { readonly state: RequestState; readonly askedOn: IsoDate },
  today: IsoDate,
): boolean => state === 'asked' && daysBetween(askedOn, today) >= patienceDays

export interface Dated {
  readonly id: number
  readonly mboId: number
  readonly state: RequestState
  /** The day that is on the table now. */
  readonly plannedOn: IsoDate
}

const takesTheDay = ({ state }: Dated): boolean => state === 'asked' || state === 'otherDate' || state === 'accepted'

/** Which other requests want the same day of the same mbo; declined, done and withdrawn ones want nothing. */
export function clashesOf<Request extends Dated>(request: Request, all: readonly Request[]): Request[] {
  if (!takesTheDay(request)) return []
  return all.filter(
    (other) =>
      other.id !== request.id &&
      other.mboId === request.mboId &&
      other.plannedOn === request.plannedOn &&
      takesTheDay(other),
  )
}

/** What waits for an answer first, the longest waiting on top; then what is to come; then what is over. */
export function byUrgency<Request extends Dated & { readonly askedOn: IsoDate }>(requests: readonly Request[]) {
  const rank = ({ state }: Request): number => (state === 'asked' ? 0 : takesTheDay({ state } as Dated) ? 1 : 2)
  const within = (one: Request, other: Request): number =>
    rank(one) === 0
      ? one.askedOn.localeCompare(other.askedOn)
      : rank(one) === 1
        ? one.plannedOn.localeCompare(other.plannedOn)
        : other.plannedOn.localeCompare(one.plannedOn)
  return [...requests].sort((one, other) => rank(one) - rank(other) || within(one, other) || one.id - other.id)
}

/** The day on which a request was asked at the latest to be late today. */
export const lateSince = (today: IsoDate): IsoDate => addDays(today, -patienceDays)
