// What an import did, kept so that it can be put back as a whole. A few statements, whatever the number of activities.
import { sql } from 'kysely'
import { insertRows } from '../../../../platform/database/bulk.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import {
  ensureProgrammeLines,
  insertChanges,
  linkOwners,
  partnerRows,
  type ChangedFields,
} from '../../keeping/writing/commands.ts'
import type { Target } from '../writing/commands.ts'

/** What an import did, with what stood there before. Older imports do not know all of it. */
export interface Applied {
  readonly made: readonly number[]
  readonly madeGoals: readonly number[]
  /** Programme lines. */
  readonly madeLines?: readonly string[]
  readonly before: readonly Snapshot[]
  readonly goals?: readonly GoalSnapshot[]
  readonly lines?: readonly LineSnapshot[]
}

/** A row of a table as JSON; those of older imports have no number of their own. */
type Line = Readonly<Record<string, unknown>>

/** An activity as it was, and the version that the import made of it. */
export interface Snapshot {
  readonly id: number
  readonly version: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly goals?: readonly number[]
  readonly partners: readonly string[]
  readonly budget: readonly Line[]
  readonly contribution: readonly Line[]
}

interface GoalSnapshot {
  readonly id: number
  readonly version: number
  readonly fields: Line
  readonly measurements: readonly Line[]
}

/** A programme line: what it was called, and how the import left it. */
interface LineSnapshot {
  readonly was: { readonly name: string; readonly theme: string | null }
  readonly now: { readonly name: string; readonly theme: string | null }
}

/** What an import can change of an activity. */
const columns = `title number programme_line target_group place owner starts_on starts_precision ends_on ends_precision
  fixed_state state_reason state_on theme school_kinds years profiles collaboration expected_pupils expected_teachers
  expected_companies expected_results actual_pupils actual_teachers actual_companies actual_results`.split(/\s+/)

const goalColumns =
  'name indicator unit baseline_year baseline_value baseline_source target_value target_on themes'.split(' ')

/** Only these keys of a row as JSON. */
const only = (row: string, keys: readonly string[]) =>
  sql`(select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(${sql.ref(row)})) where key = any(${[...keys]}::text[]))`

export async function snapshot(tx: Tx, ids: readonly number[]): Promise<Snapshot[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ snapshot: Snapshot }>`
    select json_build_object(
      'id', a.id, 'version', a.version + 1, 'fields', ${only('a', columns)},
      'goals', array(select goal_id from activity_goals where activity_id = a.id order by position, goal_id),
      'partners', array(select name from activity_partners where activity_id = a.id),
      'budget', coalesce((select json_agg(to_jsonb(l)) from budget_lines l where activity_id = a.id), '[]'),
      'contribution', coalesce((select json_agg(to_jsonb(l)) from planned_contributions l where activity_id = a.id), '[]')
    ) as snapshot
    from activities a where a.id = any(${ids}::bigint[])`.execute(tx)
  return rows.map((row) => row.snapshot)
}

export async function goalSnapshot(tx: Tx, ids: readonly number[]): Promise<GoalSnapshot[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ snapshot: GoalSnapshot }>`
    select json_build_object('id', g.id, 'version', g.version + 1, 'fields', ${only('g', goalColumns)},
      'measurements', coalesce((select json_agg(to_jsonb(m)) from goal_measurements m where goal_id = g.id), '[]')
    ) as snapshot
    from goals g where g.id = any(${ids}::bigint[])`.execute(tx)
  return rows.map((row) => row.snapshot)
}

/** False, with nothing changed, when something that it brought was worked on since. */
export async function restore(tx: Tx, target: Target, applied: Applied): Promise<boolean> {
  if (await workedOn(tx, target, applied)) return false
  await sql`delete from activities where id = any(${[...applied.made]}::bigint[])`.execute(tx)
  for (const { was, now } of applied.lines ?? [])
    await sql`update programme_lines set name = ${was.name}, theme = ${was.theme}
      where plan_id = ${target.plan} and name = ${now.name}`.execute(tx)
  await ensureProgrammeLines(
    tx,
    target.plan,
    applied.before.map(({ fields }) => (fields['programme_line'] as string | null | undefined) ?? null),
  )
  await restoreActivities(tx, target, applied.before)
  await restoreGoals(tx, applied.goals ?? [])
  await tellBack(tx, target)
  await sql`
    delete from goals where id = any(${[...applied.madeGoals]}::bigint[]) and version = 1
      and not exists (select from activity_goals where goal_id = goals.id)`.execute(tx)
  await sql`
    delete from programme_lines l where plan_id = ${target.plan} and name = any(${applied.madeLines ?? []}::text[])
      and not exists (
        select from activities a where a.plan_id = l.plan_id and a.programme_line = l.name)
      and not exists (
        select from budget_posts b where b.plan_id = l.plan_id and b.programme_line = l.name)`.execute(tx)
  return true
}

// A new activity that was changed, or that money was recorded on, is somebody's work by now.
async function workedOn(tx: Tx, { plan }: Target, applied: Applied): Promise<boolean> {
  const ids = [...applied.made, ...applied.before.map(({ id }) => id)]
  // Locked first: who records money on one of them at this moment comes before the undo or finds it gone.
  await sql`select from activities where id = any(${ids}::bigint[]) order by id for update`.execute(tx)
  const versions = [
    ...applied.made.map((id) => ({ id, version: 1 })),
    ...applied.before.map(({ id, version }) => ({ id, version })),
  ]
  const goals = (applied.goals ?? []).map(({ id, version }) => ({ id, version }))
  const lines = (applied.lines ?? []).map(({ now }) => now)
  const { rows } = await sql`
    select from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as was(id bigint, version int)
    left join activities a on a.id = was.id
    where a.version is distinct from was.version
    union all
    select from jsonb_to_recordset(${JSON.stringify(goals)}::jsonb) as was(id bigint, version int)
    left join goals g on g.id = was.id
    where g.version is distinct from was.version
    union all
    select from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as was(name text, theme text)
    left join programme_lines l on l.plan_id = ${plan} and l.name = was.name
    where l.name is null or l.theme is distinct from was.theme`.execute(tx)
  return rows.length > 0
}

async function restoreActivities(tx: Tx, { regionId }: Target, before: readonly Snapshot[]): Promise<void> {
  if (!before.length) return
  const ids = before.map(({ id }) => id)
  await putFieldsBack(tx, 'activities', columns, before)
  const placed = before.filter(({ goals }) => goals)
  await sql`delete from activity_goals where activity_id = any(${placed.map(({ id }) => id)}::bigint[])`.execute(tx)
  await putRows(
    tx,
    'activity_goals',
    placed.flatMap(({ id, goals = [] }) =>
      goals.map((goal, index) => ({ activity_id: id, goal_id: goal, position: index + 1 })),
    ),
  )
  await sql`delete from activity_partners where activity_id = any(${ids}::bigint[])`.execute(tx)
  const partners = before.map(({ id, partners: names }) => ({ id, names }))
  await putRows(tx, 'activity_partners', await partnerRows(tx, regionId, partners))
  for (const table of ['planned_contributions', 'budget_lines'] as const)
    await sql`delete from ${sql.table(table)} where activity_id = any(${ids}::bigint[])`.execute(tx)
  // What a contribution pays comes back before it, under its own number.
  const lines = (take: 'budget' | 'contribution') =>
    before.flatMap((each) => each[take].map((line) => ({ activity_id: each.id, ...line })))
  await putBack(tx, 'budget_lines', lines('budget'))
  await putBack(tx, 'planned_contributions', lines('contribution'))
  await linkOwners(tx, ids)
}

async function restoreGoals(tx: Tx, before: readonly GoalSnapshot[]): Promise<void> {
  if (!before.length) return
  await putFieldsBack(tx, 'goals', goalColumns, before)
  await sql`delete from goal_measurements where goal_id = any(${before.map(({ id }) => id)}::bigint[])`.execute(tx)
  await putBack(
    tx,
    'goal_measurements',
    before.flatMap(({ measurements }) => measurements),
  )
}

/** A column that an older import did not keep stays as it is. */
async function putFieldsBack(
  tx: Tx,
  table: 'activities' | 'goals',
  names: readonly string[],
  before: readonly { readonly id: number; readonly fields: Line }[],
): Promise<void> {
  const refs = sql.join(names.map((name) => sql.ref(name)))
  const rows = before.map(({ id, fields }) => ({ id, fields }))
  await sql`
    update ${sql.table(table)} t set (${refs}) = (select ${refs} from jsonb_populate_record(t, n.fields)),
      version = t.version + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id bigint, fields jsonb)
    where t.id = n.id`.execute(tx)
}

async function putRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length) await insertRows(tx, table, rows)
}

/** Rows under their own numbers; those of older imports get new ones. */
async function putBack(
  tx: Tx,
  table: 'planned_contributions' | 'budget_lines' | 'goal_measurements',
  rows: readonly Line[],
): Promise<void> {
  if (!rows.length) return
  const name = sql.table(table)
  await sql`
    insert into ${name} overriding system value
    select (jsonb_populate_record(null::${name},
      jsonb_build_object('id', nextval(pg_get_serial_sequence(${table}, 'id'))) || line)).*
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) line`.execute(tx)
}

/** Putting back is a change as well: the account of each activity says so, the other way round. */
async function tellBack(tx: Tx, target: Target): Promise<void> {
  const { rows } = await sql<{ activityId: number; fields: ChangedFields }>`
    select activity_id as "activityId", fields from activity_changes where import_id = ${target.importId}
    order by id`.execute(tx)
  await insertChanges(
    tx,
    rows.map(({ activityId, fields }) => ({
      activityId,
      fields: Object.fromEntries(Object.entries(fields).map(([field, [before, after]]) => [field, [after, before]])),
    })),
    target,
  )
}
