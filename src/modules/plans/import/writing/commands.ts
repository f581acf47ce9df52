// From rows of a planner to rows of the database. A few statements, whatever the number of activities.
import { fold } from '../../../../platform/cells.ts'
import { sql } from 'kysely'
import { insertRows, reserveIds } from '../../../../platform/database/bulk.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { WholePlan } from '../../export/rules.ts'
import { columnsOf, insertChanges, linkOwners, partnerRows } from '../../keeping/writing/commands.ts'
import { accountOf, alsoGoals, fixedState, type Change } from '../changes/rules.ts'
import type { Difference } from '../difference/rules.ts'
import type { PlannerRow } from '../rules.ts'
import { insertMoney, replaceContributions, replaceCosts } from './money/commands.ts'

/** Where an import writes, and whose it is. */
export interface Target {
  readonly regionId: number
  readonly plan: number
  readonly importId: number
  readonly personId: string | null
}

/** @returns the activities by the row that they come from. */
export async function writeNew(
  tx: Tx,
  { regionId, plan }: Pick<Target, 'regionId' | 'plan'>,
  rows: readonly PlannerRow[],
  goals: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<number, number>> {
  if (!rows.length) return new Map()
  const ids = await reserveIds(tx, 'activities', rows.length)
  const placed = rows.map((row, index) => ({ row, id: ids[index] ?? 0 }))
  await insertRows(
    tx,
    'activities',
    placed.map(({ row, id }) => ({ id, plan_id: plan, ...activityValues(row) })),
  )
  await insertRows(
    tx,
    'activity_goals',
    placed.flatMap(({ row, id }) => goalRows(id, [row.goal, ...(alsoGoals(row) ?? [])], goals)),
  )
  await insertMoney(tx, placed)
  await insertPartners(
    tx,
    regionId,
    placed.map(({ row, id }) => ({ id, names: row.partners ?? [] })),
  )
  await linkOwners(tx, ids)
  return new Map(placed.map(({ row, id }) => [row.row, id]))
}

function activityValues(row: PlannerRow) {
  const state = fixedState(row.status)
  return {
    title: row.title,
    ...columnsOf({
      number: null,
      place: null,
      theme: null,
      collaboration: null,
      schoolKinds: null,
      years: null,
      profiles: null,
      expectedPupils: null,
      expectedTeachers: null,
      expectedCompanies: null,
      expectedResults: null,
      actualPupils: null,
      actualTeachers: null,
      actualCompanies: null,
      actualResults: null,
      ...row.plain,
    }),
    programme_line: row.programmeLine ?? null,
    target_group: row.targetGroup ?? null,
    owner: row.owner ?? null,
    starts_on: row.from.date,
    starts_precision: row.from.precision,
    ends_on: row.until.date,
    ends_precision: row.until.precision,
    fixed_state: state,
    state_on: state && (row.stateOn ?? null),
    state_reason: state && (row.stateReason ?? null),
  }
}

/** In their order: the first carries the costs. */
function goalRows(id: number, names: readonly string[], goals: ReadonlyMap<string, number>) {
  const ids = [...new Set(names.map((name) => goals.get(fold(name)) ?? 0))]
  return ids.map((goal, index) => ({ activity_id: id, goal_id: goal, position: index + 1 }))
}

async function insertPartners(
  tx: Tx,
  regionId: number,
  given: readonly { readonly id: number; readonly names: readonly string[] }[],
): Promise<void> {
  const rows = await partnerRows(tx, regionId, given)
  if (rows.length) await insertRows(tx, 'activity_partners', rows)
}

/** Goals are recognised by name; a new one becomes the next line of the plan, in the order of the file. */
export async function ensureGoals(
  tx: Tx,
  plan: number,
  names: readonly string[],
): Promise<{ byName: ReadonlyMap<string, number>; made: readonly number[] }> {
  const { rows: known } = await sql<{ id: number; name: string; position: number }>`
    select id, name, position from goals where plan_id = ${plan}
    order by dropped_on is not null desc, position desc`.execute(tx)
  const byName = new Map(known.map((goal) => [fold(goal.name), goal.id]))
  const missing = [
    ...new Map(names.filter((name) => !byName.has(fold(name))).map((name) => [fold(name), name])).values(),
  ]
  if (!missing.length) return { byName, made: [] }
  const last = Math.max(0, ...known.map((goal) => goal.position))
  const made = await reserveIds(tx, 'goals', missing.length)
  await insertRows(
    tx,
    'goals',
    missing.map((name, index) => ({ id: made[index] ?? 0, plan_id: plan, name, position: last + index + 1 })),
  )
  for (const [index, name] of missing.entries()) byName.set(fold(name), made[index] ?? 0)
  return { byName, made }
}

/** Changes only what the file says otherwise, and remembers what it was. */
export async function writeChanged(
  tx: Tx,
  target: Target,
  changed: Difference['changed'],
  goals: ReadonlyMap<string, number>,
  plan: Pick<WholePlan, 'lines' | 'loose'>,
): Promise<void> {
  const touching = (...fields: Change['field'][]) =>
    changed.filter(({ changes }) => changes.some(({ field }) => fields.includes(field)))
  await updateActivities(
    tx,
    changed.map(({ activity, changes }) => ({ id: Number(activity.id), patch: patchOf(changes) })),
  )
  const moved = touching('goal', 'alsoGoals')
  await replaceRows(
    tx,
    'activity_goals',
    moved.map(({ activity }) => Number(activity.id)),
    moved.flatMap(({ row, activity, changes }) => {
      const also = changes.some(({ field }) => field === 'alsoGoals') ? alsoGoals(row) : activity.alsoGoals
      return goalRows(Number(activity.id), [row.goal, ...(also ?? [])], goals)
    }),
  )
  const joined = touching('partners')
  await replaceRows(
    tx,
    'activity_partners',
    joined.map(({ activity }) => Number(activity.id)),
    await partnerRows(
      tx,
      target.regionId,
      joined.map(({ row, activity }) => ({ id: Number(activity.id), names: row.partners ?? [] })),
    ),
  )
  await replaceCosts(tx, changed, plan)
  await replaceContributions(tx, changed, plan)
  await insertChanges(
    tx,
    changed.map(({ activity, changes }) => ({ activityId: Number(activity.id), fields: accountOf(changes) })),
    target,
  )
  await linkOwners(
    tx,
    touching('owner').map(({ activity }) => Number(activity.id)),
  )
}

type Patch = Readonly<Record<string, unknown>>

/** The columns that change, with their values. */
function patchOf(changes: readonly Change[]): Patch {
  return Object.assign({}, ...changes.map(columnOf)) as Patch
}

function columnOf(change: Change): Patch {
  if (change.field === 'from') return { starts_on: change.new.date, starts_precision: change.new.precision }
  if (change.field === 'until') return { ends_on: change.new.date, ends_precision: change.new.precision }
  if (change.kind === 'status') return { fixed_state: fixedState(change.new), state_on: null, state_reason: null }
  if (change.kind !== 'text' || change.field === 'goal') return {}
  if (change.field === 'stateOn') return { state_on: change.new }
  if (change.field === 'stateReason') return { state_reason: change.new }
  return columnsOf({ [change.field]: change.new })
}

/** One statement for all of them; an undo sees by the version whether somebody worked on. */
async function updateActivities(tx: Tx, patches: readonly { id: number; patch: Patch }[]): Promise<void> {
  if (!patches.length) return
  const columns = [...new Set(patches.flatMap(({ patch }) => Object.keys(patch)))].map((column) => sql.ref(column))
  const values = columns.length
    ? sql`(${sql.join(columns)}) = (select ${sql.join(columns)} from jsonb_populate_record(a, n.patch)),`
    : sql``
  await sql`
    update activities a set ${values} version = a.version + 1
    from jsonb_to_recordset(${JSON.stringify(patches)}::jsonb) as n (id bigint, patch jsonb)
    where a.id = n.id`.execute(tx)
}

async function replaceRows(
  tx: Tx,
  table: 'activity_goals' | 'activity_partners',
  ids: readonly number[],
  rows: readonly object[],
): Promise<void> {
  if (!ids.length) return
  await sql`delete from ${sql.table(table)} where activity_id = any(${[...ids]}::bigint[])`.execute(tx)
  if (rows.length) await insertRows(tx, table, rows)
}
