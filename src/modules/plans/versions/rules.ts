// A plan as it was approved: a shape of its own that stays, whatever becomes of the tables.
import type { IsoDate } from '../../../platform/time.ts'
import type { BudgetPost } from '../budget/posts/rules.ts'
import type { BudgetLine, LooseContribution } from '../budget/rules.ts'
import type { DatePrecision, FixedState } from '../rules.ts'

/** Without names of people: what was approved is kept as long as the plan. */
export interface Snapshot {
  readonly shape: 1
  readonly grantCents: number | null
  readonly programmeLines: readonly { readonly name: string; readonly overhead: boolean }[]
  /** In their order, with dropped ones. */
  readonly goals: readonly SnapshotGoal[]
  readonly activities: readonly SnapshotActivity[]
  readonly lines: readonly Omit<BudgetLine, 'id'>[]
  readonly loose: readonly LooseContribution[]
  readonly posts: readonly BudgetPost[]
}

export interface SnapshotGoal {
  readonly id: number
  readonly position: number
  readonly name: string
  readonly indicator: string | null
  readonly unit: string | null
  /** Numbers with a point. */
  readonly baselineValue: string | null
  readonly baselineYear: string | null
  readonly targetValue: string | null
  readonly targetOn: IsoDate | null
  readonly droppedOn: IsoDate | null
  readonly droppedReason: string | null
}

export interface SnapshotActivity {
  readonly id: number
  readonly number: string | null
  readonly title: string
  readonly programmeLine: string | null
  readonly targetGroup: string | null
  readonly place: string | null
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  readonly stateReason: string | null
  /** In order: the first carries the costs. */
  readonly goalIds: readonly number[]
  /** By name. */
  readonly partners: readonly string[]
}

/** An approved version as lists and heads name it. */
export interface Version {
  readonly id: number
  readonly number: number
  readonly name: string | null
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  readonly recordedAt: Date
}

/** What each activity of the plan costs, in cents. */
export function costsOf({ lines }: Pick<Snapshot, 'lines'>): ReadonlyMap<number, number> {
  const costs = new Map<number, number>()
  for (const { activityId, amountCents } of lines) costs.set(activityId, (costs.get(activityId) ?? 0) + amountCents)
  return costs
}
