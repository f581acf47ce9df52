// What was spent beside what was budgeted, and where that goes by the end of the year.
import { daysBetween, addDays, type IsoDate } from '../../../../platform/time.ts'
import type { Activity, Goal } from '../../rules.ts'
import type { OpenPost } from '../posts/rules.ts'
import type { BudgetLine, CostKind } from '../rules.ts'

/** What was spent on an activity in a year; kind null: nobody said what for. */
export interface Spent {
  readonly activityId: number
  readonly year: number
  readonly kind: CostKind | null
  readonly cents: number
}

/** One piece of budget with what was spent of it. */
export interface SpendingCell {
  /** Null: a sum for a later year. */
  readonly activityId: number | null
  /** Empty: without a goal. Null: a sum for a later year. */
  readonly goal: string | null
  readonly programmeLine: string | null
  readonly kind: CostKind | null
  readonly year: number
  readonly budgetCents: number
  readonly spentCents: number
  /** At the end of its year: what was spent, and what the plan expects of the days that are left. */
  readonly forecastCents: number
}

type Planned = Pick<Activity, 'id' | 'goalIds' | 'programmeLine' | 'startsOn' | 'endsOn' | 'fixedState'>

/**
 * Every piece of budget and every cost once. What a partner brings in kind is left out, as nobody pays it. A line for
 * the whole period is spread over the days of its activity.
 */
export function spendingOf(
  plan: { readonly goals: readonly Goal[]; readonly activities: readonly Planned[] },
  lines: readonly Pick<BudgetLine, 'activityId' | 'kind' | 'year' | 'amountCents' | 'payer'>[],
  spent: readonly Spent[],
  posts: readonly OpenPost[],
  today: IsoDate,
): SpendingCell[] {
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]))
  const goals = new Map(plan.goals.map(({ id, name }) => [id, name]))
  const budgeted = lines
    .filter(({ payer }) => payer?.inKind !== true)
    .flatMap((line) => {
      const activity = activities.get(line.activityId)
      if (!activity) return []
      return sharesByYear(line, activity).map(([year, cents]) => ({ activity, kind: line.kind, year, cents, spent: 0 }))
    })
  const paid = spent.flatMap(({ activityId, kind, year, cents }) => {
    const activity = activities.get(activityId)
    return activity ? [{ activity, kind, year, cents: 0, spent: cents }] : []
  })
  const cells = new Map<
    string,
    { activity: Planned; kind: CostKind | null; year: number; cents: number; spent: number }
  >()
  for (const each of [...budgeted, ...paid]) {
    const key = `${each.activity.id} ${each.kind ?? ''} ${each.year}`
    const cell = cells.get(key)
    if (cell) Object.assign(cell, { cents: cell.cents + each.cents, spent: cell.spent + each.spent })
    else cells.set(key, { ...each })
  }
  return [
    ...[...cells.values()].map(({ activity, kind, year, cents, spent: spentCents }) => ({
      activityId: activity.id,
      goal: goals.get(activity.goalIds[0] ?? 0) ?? '',
      programmeLine: activity.programmeLine,
      ...{ kind, year, budgetCents: cents, spentCents },
      forecastCents: spentCents + Math.round(cents * restOf(activity, year, today)),
    })),
    ...posts
      .filter(({ restCents }) => restCents > 0)
      .map(({ programmeLine, year, restCents }) => ({
        ...{ activityId: null, goal: null, programmeLine, kind: null, year, budgetCents: restCents, spentCents: 0 },
        forecastCents: year < Number(today.slice(0, 4)) ? 0 : restCents,
      })),
  ]
}

/** To the cent: the parts of a line are together the line. */
function sharesByYear(
  { year, amountCents }: Pick<BudgetLine, 'year' | 'amountCents'>,
  { startsOn, endsOn }: Planned,
): [number, number][] {
  if (year !== null) return [[year, amountCents]]
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))]
  const days = daysBetween(startsOn, endsOn) + 1
  const until = (of: number): number =>
    of >= last ? amountCents : Math.round((amountCents * (daysBetween(startsOn, `${of}-12-31`) + 1)) / days)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const of = first + index
    return [of, until(of) - (of === first ? 0 : until(of - 1))]
  })
}

/** The part of what is planned in a year that is still to come: of what is over or cancelled nothing. */
function restOf({ startsOn, endsOn, fixedState }: Planned, year: number, today: IsoDate): number {
  if (fixedState === 'done' || fixedState === 'cancelled' || `${year}-12-31` < today) return 0
  const overlaps = startsOn <= `${year}-12-31` && endsOn >= `${year}-01-01`
  const from = overlaps && startsOn > `${year}-01-01` ? startsOn : `${year}-01-01`
  const until = overlaps && endsOn < `${year}-12-31` ? endsOn : `${year}-12-31`
  if (today >= until) return 0
  const left = daysBetween(today < from ? addDays(from, -1) : today, until)
  return left / (daysBetween(from, until) + 1)
}

export interface SpendingTotal {
  readonly budgetCents: number
  readonly spentCents: number
  readonly forecastCents: number
}

export function spendingTotal(cells: readonly SpendingCell[]): SpendingTotal {
  return cells.reduce(
    (sum, cell) => ({
      budgetCents: sum.budgetCents + cell.budgetCents,
      spentCents: sum.spentCents + cell.spentCents,
      forecastCents: sum.forecastCents + cell.forecastCents,
    }),
    { budgetCents: 0, spentCents: 0, forecastCents: 0 },
  )
}

export type SpendingDimension = 'goal' | 'programmeLine' | 'kind' | 'year' | 'activityId'

export function spendingBy(
  cells: readonly SpendingCell[],
  dimension: SpendingDimension,
): { key: string | number | null; total: SpendingTotal }[] {
  const groups = new Map<string | number | null, SpendingCell[]>()
  for (const cell of cells) {
    const group = groups.get(cell[dimension])
    if (group) group.push(cell)
    else groups.set(cell[dimension], [cell])
  }
  return [...groups].map(([key, group]) => ({ key, total: spendingTotal(group) }))
}

/** Of the budget: a smaller difference is as planned. */
const tolerance = 0.05

export type Standing = 'asPlanned' | 'over' | 'under' | 'unbudgeted' | 'nothing'

/** How it will end, beside what was budgeted. */
export function standingOf({ budgetCents, forecastCents }: SpendingTotal): Standing {
  if (budgetCents === 0) return forecastCents === 0 ? 'nothing' : 'unbudgeted'
  const difference = forecastCents - budgetCents
  if (Math.abs(difference) <= budgetCents * tolerance) return 'asPlanned'
  return difference > 0 ? 'over' : 'under'
}
