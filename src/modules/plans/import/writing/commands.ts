// From rows of a planner to rows of the database and back. A few statements, whatever the number of activities.
import { fold } from '../../../../platform/cells.ts'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import { insertChanges, linkOwners, partnerRows } from '../../keeping/writing/commands.ts'
import type { FixedState } from '../../rules.ts'
import type { PlanTables } from '../../tables.ts'
import { accountOf, type Difference } from '../difference/rules.ts'
import type { PlannerRow } from '../rules.ts'

export interface AmountValues {
  readonly quantity: number | null
  readonly unit: string | null
  readonly price_cents: number | null
  readonly amount_cents: number
}

/** Where an import writes, and whose it is. */
export interface Target {
  readonly regionId: number
  readonly plan: number
  readonly importId: number
  readonly personId: string | null
}

export async function writeNew(
  tx: Tx,
  { regionId, plan }: Pick<Target, 'regionId' | 'plan'>,
  rows: readonly PlannerRow[],
): Promise<{ activities: number[]; goals: number[] }> {
  if (!rows.length) return { activities: [], goals: [] }
  const { byName, made } = await ensureGoals(tx, plan, rows)
  const tables = tx.withTables<PlanTables>()
  const inserted = await tables
    .insertInto('activities')
    .values(rows.map((row) => ({ plan_id: plan, ...activityValues(row) })))
    .returning('id')
    .execute()
  const placed = rows.map((row, index) => ({ row, id: inserted[index]?.id ?? 0 }))
  await tables
    .insertInto('activity_goals')
    .values(placed.map(({ row, id }) => ({ activity_id: id, goal_id: byName.get(fold(row.goal)) ?? 0 })))
    .execute()
  await insertAmounts(
    tx,
    'budget_lines',
    placed.flatMap(({ row, id }) => withActivity(id, budgetOf(row))),
  )
  await insertAmounts(
    tx,
    'planned_contributions',
    placed.flatMap(({ row, id }) => withActivity(id, contributionOf(row))),
  )
  await insertPartners(
    tx,
    await partnerRows(
      tx,
      regionId,
      placed.map(({ row, id }) => ({ id, names: row.partners ?? [] })),
    ),
  )
  const ids = inserted.map(({ id }) => id)
  await linkOwners(tx, ids)
  return { activities: ids, goals: made }
}

function activityValues(row: PlannerRow) {
  return {
    number: null,
    title: row.title,
    programme_line: row.programmeLine ?? null,
    target_group: row.targetGroup ?? null,
    place: null,
    owner: row.owner ?? null,
    starts_on: row.from.date,
    starts_precision: row.from.precision,
    ends_on: row.until.date,
    ends_precision: row.until.precision,
    fixed_state: fixedState(row.status),
    state_reason: null,
  }
}

// «loopt» and «gepland» say what the dates say already; only what people decide is kept.
function fixedState(status: PlannerRow['status']): FixedState | null {
  return status === 'done' || status === 'cancelled' || status === 'idea' ? status : null
}

function budgetOf(row: PlannerRow): AmountValues | null {
  if (!row.costCents && !row.quantity) return null
  return {
    quantity: row.quantity ?? null,
    unit: row.unit ?? null,
    price_cents: row.priceCents ?? null,
    amount_cents: row.costCents ?? 0,
  }
}

function contributionOf(row: PlannerRow): AmountValues | null {
  const given = row.contribution
  if (!given?.amountCents) return null
  return {
    quantity: given.quantity ?? null,
    unit: given.unit ?? null,
    price_cents: given.priceCents ?? null,
    amount_cents: given.amountCents,
  }
}

const withActivity = (id: number, amount: AmountValues | null) => (amount ? [{ activity_id: id, ...amount }] : [])

export async function insertAmounts(
  tx: Tx,
  table: 'budget_lines' | 'planned_contributions',
  rows: ({ activity_id: number } & AmountValues)[],
): Promise<void> {
  if (!rows.length) return
  const tables = tx.withTables<PlanTables>()
  if (table === 'budget_lines')
    await tables
      .insertInto(table)
      .values(rows.map((row) => ({ ...row, description: null })))
      .execute()
  else await tables.insertInto(table).values(rows).execute()
}

async function insertPartners(tx: Tx, rows: PlanTables['activity_partners'][]): Promise<void> {
  if (rows.length)
    await tx
      .withTables<PlanTables>()
      .insertInto('activity_partners')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

// Goals are recognised by name; a new one becomes the next line of the plan, in the order of the file.
async function ensureGoals(
  tx: Tx,
  plan: number,
  rows: readonly PlannerRow[],
): Promise<{ byName: Map<string, number>; made: number[] }> {
  const tables = tx.withTables<PlanTables>()
  const known = await tables
    .selectFrom('goals')
    .select(['id', 'name', 'position'])
    .where('plan_id', '=', plan)
    .execute()
  const byName = new Map(known.map((goal) => [fold(goal.name), goal.id]))
  const missing = [
    ...new Map(rows.filter((row) => !byName.has(fold(row.goal))).map((row) => [fold(row.goal), row.goal])).values(),
  ]
  if (!missing.length) return { byName, made: [] }
  const last = Math.max(0, ...known.map((goal) => goal.position))
  const made = await tables
    .insertInto('goals')
    .values(missing.map((name, index) => ({ plan_id: plan, name, position: last + index + 1 })))
    .returning(['id', 'name'])
    .execute()
  for (const goal of made) byName.set(fold(goal.name), goal.id)
  return { byName, made: made.map((goal) => goal.id) }
}

/** Changes only what the file says otherwise, and remembers what it was. */
export async function writeChanged(tx: Tx, target: Target, changed: Difference['changed']): Promise<void> {
  for (const { row, activity, changes } of changed) {
    const id = Number(activity.id)
    const touched = new Set(changes.map((change) => change.field))
    await tx
      .withTables<PlanTables>()
      .updateTable('activities')
      .set(changedValues(row, touched))
      .where('id', '=', id)
      .execute()
    if (touched.has('partners')) await replacePartners(tx, target.regionId, id, row.partners ?? [])
    if (anyOf(touched, 'quantity', 'unit', 'price', 'costs'))
      await replaceAmounts(tx, 'budget_lines', id, merged(budgetOf(row), activity))
    if (anyOf(touched, 'contributionQuantity', 'contributionUnit', 'contributionPrice', 'contribution')) {
      await replaceAmounts(tx, 'planned_contributions', id, contributionOf(row))
    }
  }
  await insertChanges(
    tx,
    changed.map(({ activity, changes }) => ({ activityId: Number(activity.id), fields: accountOf(changes) })),
    target,
  )
  await linkOwners(
    tx,
    changed.flatMap(({ activity, changes }) =>
      changes.some(({ field }) => field === 'owner') ? [Number(activity.id)] : [],
    ),
  )
}

type Touched = ReadonlySet<Difference['changed'][number]['changes'][number]['field']>
const anyOf = (touched: Touched, ...fields: Parameters<Touched['has']>[0][]): boolean =>
  fields.some((field) => touched.has(field))

function changedValues(row: PlannerRow, touched: Touched) {
  return {
    version: sql<number>`version + 1`,
    ...(touched.has('programmeLine') && { programme_line: row.programmeLine ?? null }),
    ...(touched.has('targetGroup') && { target_group: row.targetGroup ?? null }),
    ...(touched.has('owner') && { owner: row.owner ?? null }),
    ...(touched.has('from') && { starts_on: row.from.date, starts_precision: row.from.precision }),
    ...(touched.has('until') && { ends_on: row.until.date, ends_precision: row.until.precision }),
    ...(touched.has('status') && { fixed_state: fixedState(row.status), state_on: null, state_reason: null }),
  }
}

// A file without a column for the unit says nothing about it: what was known stays.
function merged(budget: AmountValues | null, activity: Difference['changed'][number]['activity']): AmountValues | null {
  return budget && { ...budget, unit: budget.unit ?? activity.unit }
}

async function replacePartners(tx: Tx, regionId: number, id: number, names: readonly string[]): Promise<void> {
  await tx.withTables<PlanTables>().deleteFrom('activity_partners').where('activity_id', '=', id).execute()
  await insertPartners(tx, await partnerRows(tx, regionId, [{ id, names }]))
}

async function replaceAmounts(
  tx: Tx,
  table: 'budget_lines' | 'planned_contributions',
  id: number,
  amount: AmountValues | null,
): Promise<void> {
  await tx.withTables<PlanTables>().deleteFrom(table).where('activity_id', '=', id).execute()
  await insertAmounts(tx, table, withActivity(id, amount))
}
