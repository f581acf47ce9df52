// What the demo shows of plans: goals, activities with their partners, budget and planned contributions.
import type { Insertable } from 'kysely'
import { insertRows, reserveIds } from '../../platform/database/bulk.ts'
import { kindOf } from '../../../db/seeds/cost-kinds.ts'
import { centsOf, type InventedActivity, type InventedAmount, type InventedPlan } from '../../../db/seeds/plans.ts'
import { at } from '../../../db/seeds/random.ts'
import type { InventedOrganisation } from '../../../db/seeds/regions.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { PlanTables } from './tables.ts'

export { makeSavedViews } from './timetable/saved/demo.ts'
export { makeElectives } from './electives/demo.ts'
export { makeGovernance } from './governance/demo.ts'
export { makePathways } from './pathways/demo.ts'
export { makeSharing } from './sharing/demo.ts'
export { makeVersions } from './versions/demo.ts'

export { makeVisions } from './vision/demo.ts'

export interface DemoPlan {
  readonly regionId: number
  readonly plan: InventedPlan
}

type Row<Table extends keyof PlanTables> = Insertable<PlanTables[Table]>
interface Placed {
  readonly id: number
  readonly planId: number
  readonly goalIds: readonly number[]
  readonly activity: InventedActivity
}

const madeAt = '2024-12-16T09:00:00Z'

/** @returns the ids of the activities. */
export async function makePlans(
  tx: Tx,
  plans: readonly DemoPlan[],
  organisations: ReadonlyMap<InventedOrganisation, number>,
): Promise<ReadonlyMap<InventedActivity, number>> {
  const planIds = await reserveIds(tx, 'plans', plans.length)
  await insertRows(
    tx,
    'plans',
    plans.map(({ regionId }, index): Row<'plans'> => ({
      id: at(planIds, index),
      region_id: regionId,
      period: '2025-2028',
      created_at: madeAt,
    })),
  )
  const goals = await makeGoals(tx, plans, planIds)
  await insertRows(
    tx,
    'programme_lines',
    plans.flatMap(({ plan }, index) => lineRows(at(planIds, index), plan)),
  )
  const count = plans.reduce((sum, { plan }) => sum + plan.activities.length, 0)
  const ids = await reserveIds(tx, 'activities', count)
  const placed = plans
    .flatMap(({ plan }, index) =>
      plan.activities.map((activity) => ({ planId: at(planIds, index), goalIds: at(goals, index), activity })),
    )
    .map((each, index): Placed => ({ ...each, id: at(ids, index) }))
  await insertRows(tx, 'activities', placed.map(activityRow))
  await insertRows(tx, 'activity_goals', placed.flatMap(goalRows))
  await insertRows(
    tx,
    'activity_partners',
    placed.flatMap((each) => partnerRows(each, organisations)),
  )
  await insertRows(tx, 'budget_lines', placed.flatMap(budgetRows))
  await insertRows(
    tx,
    'planned_contributions',
    placed.flatMap((each) => plannedRows(each, organisations)),
  )
  return new Map(placed.map(({ activity, id }) => [activity, id]))
}

/** @returns the ids of the goals of each plan. */
async function makeGoals(tx: Tx, plans: readonly DemoPlan[], planIds: readonly number[]): Promise<number[][]> {
  const goalNumbers = await reserveIds(
    tx,
    'goals',
    plans.reduce((sum, { plan }) => sum + plan.goals.length, 0),
  )
  let next = 0
  const goalIds = plans.map(({ plan }) => plan.goals.map(() => at(goalNumbers, next++)))
  const rows = plans.flatMap(({ plan }, index) =>
    plan.goals.map(({ name, tag, measure }, order): Row<'goals'> => ({
      id: at(at(goalIds, index), order),
      plan_id: at(planIds, index),
      position: order + 1,
      name,
      indicator: measure?.indicator ?? null,
      unit: measure?.unit ?? null,
      baseline_year: measure?.baselineYear ?? null,
      baseline_value: measure?.baselineValue ?? null,
      baseline_source: measure?.baselineSource ?? null,
      target_value: measure?.targetValue ?? null,
      target_on: measure?.targetOn ?? null,
      themes: [tag],
      version: 1,
    })),
  )
  await insertRows(tx, 'goals', rows)
  const measured = plans.flatMap(({ plan }, index) =>
    plan.goals.flatMap(({ measure }, order) =>
      (measure?.measured ?? []).map(({ on, ...value }) => ({
        ...value,
        goal_id: at(at(goalIds, index), order),
        measured_on: on,
      })),
    ),
  )
  const ids = await reserveIds(tx, 'goal_measurements', measured.length)
  await insertRows(
    tx,
    'goal_measurements',
    measured.map((row, index) => ({ id: at(ids, index), ...row })),
  )
  return goalIds
}

function activityRow({ id, planId, activity }: Placed): Row<'activities'> {
  return {
    id,
    plan_id: planId,
    number: activity.number,
    title: activity.title,
    programme_line: activity.programmeLine,
    target_group: activity.targetGroup,
    place: activity.place,
    owner: activity.owner,
    starts_on: activity.startsOn,
    starts_precision: activity.precision,
    ends_on: activity.endsOn,
    ends_precision: activity.precision,
    fixed_state: activity.fixedState,
    state_reason: activity.stateReason,
    confirmed_cents: 0,
    version: 1,
    created_at: madeAt,
  }
}

const lineRows = (planId: number, plan: InventedPlan): Row<'programme_lines'>[] =>
  [...new Map(plan.activities.map((activity) => [activity.programmeLine, at(activity.goals, 0)]))].map(
    ([name, goal], index) => ({
      plan_id: planId,
      name,
      position: index + 1,
      theme: at(plan.goals, goal - 1).tag,
    }),
  )

const goalRows = ({ id, goalIds, activity }: Placed): Row<'activity_goals'>[] =>
  activity.goals.map((position, index) => ({
    activity_id: id,
    goal_id: at(goalIds, position - 1),
    position: index + 1,
  }))

const partnerRows = (
  { id, activity }: Placed,
  organisations: ReadonlyMap<InventedOrganisation, number>,
): Row<'activity_partners'>[] =>
  activity.partners.map((partner) => ({
    activity_id: id,
    name: partner.name,
    organisation_id: organisations.get(partner) ?? null,
  }))

const amountRow = (id: number, amount: InventedAmount) => ({
  activity_id: id,
  quantity: amount.quantity,
  unit: amount.unit,
  price_cents: amount.priceCents,
  amount_cents: centsOf([amount]),
})

const budgetRows = ({ id, activity }: Placed): Row<'budget_lines'>[] =>
  activity.budget.map((line) => ({
    ...amountRow(id, line),
    description: line.description,
    kind: kindOf(line.unit),
    year: yearOf(activity),
  }))

/** Lines of what falls in one calendar year say which; others are for the whole period. */
const yearOf = ({ startsOn, endsOn }: InventedActivity): number | null =>
  startsOn.slice(0, 4) === endsOn.slice(0, 4) ? Number(startsOn.slice(0, 4)) : null

/** Where one company helps, the plan counts on that one; where several do, on all of them together. */
function plannedRows(
  { id, activity }: Placed,
  organisations: ReadonlyMap<InventedOrganisation, number>,
): Row<'planned_contributions'>[] {
  if (!activity.planned) return []
  const [company, ...others] = activity.partners.filter(({ kind }) => kind === 'company')
  const only = others.length === 0 ? company : undefined
  const payer = { partner: only?.name ?? null, organisation_id: (only && organisations.get(only)) ?? null }
  return [{ ...amountRow(id, activity.planned), ...payer, in_kind: true }]
}
