import type { IsoDate } from '../../platform/time.ts'

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year'
/** Said by people; the rest follows from the dates. */
export type FixedState = 'idea' | 'done' | 'cancelled'
export type ActivityState = 'idea' | 'planned' | 'running' | 'done' | 'cancelled'

export interface GrantPeriod {
  readonly slug: string
  readonly name: string
  readonly validFrom: IsoDate
  readonly validUntil: IsoDate
}

export interface Goal {
  readonly id: number
  /** From 1; gives the line its letter and its colour. */
  readonly position: number
  readonly name: string
  /** The day that it was dropped; what it was done for stays in sight. */
  readonly droppedOn: IsoDate | null
}

/** Price × quantity, or an amount alone. Cents in the currency of the region. */
export interface Amount {
  readonly quantity: number | null
  readonly unit: string | null
  readonly priceCents: number | null
  readonly amountCents: number
}

export interface Activity {
  readonly id: number
  readonly number: string | null
  readonly title: string
  readonly programmeLine: string | null
  readonly targetGroup: string | null
  readonly place: string | null
  readonly owner: string | null
  /** The person of the team that the owner is, when it is one. */
  readonly ownerId: string | null
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  readonly stateReason: string | null
  readonly version: number
  /** In order: the first carries the costs in subtotals. */
  readonly goalIds: readonly number[]
  readonly partners: readonly string[]
  /** National themes: its own, and those of its programme line and its goals. */
  readonly themes: readonly string[]
  readonly schoolKinds: readonly string[]
  readonly budget: Amount | null
  readonly contribution: Amount | null
  /** What companies confirmed, in cents. */
  readonly confirmedCents: number
}

/** The newest version that was approved. */
export interface Approved {
  readonly number: number
  readonly approvedOn: IsoDate
}

export interface Plan {
  readonly id: number
  readonly period: GrantPeriod
  /** Null as long as none was. */
  readonly approved: Approved | null
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
}

export function stateOf(activity: Pick<Activity, 'fixedState' | 'startsOn' | 'endsOn'>, today: IsoDate): ActivityState {
  if (activity.fixedState) return activity.fixedState
  if (today < activity.startsOn) return 'planned'
  return today > activity.endsOn ? 'done' : 'running'
}

/** `A` for the first goal of a plan; after `Z` comes `AA`. */
export function letterOf(position: number): string {
  const rest = Math.floor((position - 1) / 26)
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((position - 1) % 26))
}

const colours = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type LineColour = (typeof colours)[number]

/** Eight colours stay apart; a ninth goal takes the first again, its letter tells them apart. */
export function colourOf(position: number): LineColour {
  return colours[(position - 1) % colours.length] ?? 1
}

export interface Sums {
  readonly costCents: number
  readonly plannedCents: number
  readonly confirmedCents: number
}

/** An activity of two goals counts once: the plan's sums are over activities, not over lines. */
export function sumsOf(activities: readonly Activity[]): Sums {
  return activities.reduce(
    (sums, activity) => ({
      costCents: sums.costCents + (activity.budget?.amountCents ?? 0),
      plannedCents: sums.plannedCents + (activity.contribution?.amountCents ?? 0),
      confirmedCents: sums.confirmedCents + activity.confirmedCents,
    }),
    { costCents: 0, plannedCents: 0, confirmedCents: 0 },
  )
}
