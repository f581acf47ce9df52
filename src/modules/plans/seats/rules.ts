// Seats of an activity that others may join: what is free, and what a request may become.
import type { IsoDate } from '../../../platform/time.ts'
import type { Activity } from '../rules.ts'

export const seatUnits = ['pupils', 'teachers', 'groups'] as const
export type SeatUnit = (typeof seatUnits)[number]

export type RequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn'

export interface SeatOffer {
  readonly seats: number
  readonly unit: SeatUnit
  /** Last day to ask. */
  readonly until: IsoDate
  /** Of one seat, in cents of the currency of the host; null: nothing. */
  readonly priceCents: number | null
  readonly forWhom: string | null
  readonly closed: boolean
}

/** It still stands: it waits, or it holds seats. */
export const isLiving = (state: RequestState): boolean => state === 'waiting' || state === 'accepted'

interface Given {
  readonly state: RequestState
  readonly given: number | null
}

/** Only what was accepted and not withdrawn takes a seat. */
export const takenBy = (requests: readonly Given[]): number =>
  requests.reduce((sum, { state, given }) => sum + (state === 'accepted' ? (given ?? 0) : 0), 0)

/** Never below nothing. */
export const freeOf = (offer: Pick<SeatOffer, 'seats'>, requests: readonly Given[]): number =>
  Math.max(0, offer.seats - takenBy(requests))

/** Why nobody can ask for seats any more; null when they can. Waiting for a seat that is taken is asking too. */
export function closedBecause(
  offer: Pick<SeatOffer, 'until' | 'closed'>,
  activity: { readonly fixedState: 'idea' | 'done' | 'cancelled' | null },
  hostUntil: IsoDate | null,
  today: IsoDate,
): 'cancelled' | 'closed' | 'over' | 'hostEnded' | null {
  if (activity.fixedState === 'cancelled') return 'cancelled'
  if (hostUntil !== null && hostUntil < today) return 'hostEnded'
  if (offer.closed || activity.fixedState === 'done') return 'closed'
  return offer.until < today ? 'over' : null
}

/** Whether a host may give so many to one who asked for `asked`. */
export function problemWithGiving(given: number, asked: number, free: number): 'tooMany' | 'full' | null {
  if (given > asked) return 'tooMany'
  return given > free ? 'full' : null
}

/** Why a region cannot ask; the last three are about what was filled in. */
export type AskRefusal = 'noOffer' | 'cancelled' | 'closed' | 'over' | 'hostEnded' | 'goalId' | 'asked' | 'already'

/** Why a host cannot give what it wanted to. */
export type AnswerRefusal = 'tooMany' | 'full' | 'withdrawn' | 'answered' | 'cancelled' | 'guestEnded'

/** A joined activity as the filters of a plan look at it: all that is the host's own is left out. */
export function asActivity(
  joined: Pick<
    Activity,
    'id' | 'title' | 'startsOn' | 'startsPrecision' | 'endsOn' | 'endsPrecision' | 'fixedState'
  > & {
    readonly goalId: number
    readonly host: { readonly name: string }
  },
): Activity {
  const { id, title, startsOn, startsPrecision, endsOn, endsPrecision, fixedState, goalId, host } = joined
  const nothing = { number: null, programmeLine: null, targetGroup: null, place: null, owner: null, ownerId: null }
  return {
    ...{ id, title, startsOn, startsPrecision, endsOn, endsPrecision, fixedState, ...nothing },
    stateReason: null,
    version: 1,
    goalIds: [goalId],
    partners: [host.name],
    themes: [],
    schoolKinds: [],
    budget: null,
    contribution: null,
    confirmedCents: 0,
  }
}
