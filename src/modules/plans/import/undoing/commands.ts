// What an import did, kept so that it can be put back as a whole.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import {
  ensureProgrammeLines,
  insertChanges,
  linkOwners,
  writePartners,
  type ChangedFields,
} from '../../keeping/writing/commands.ts'
import type { PlanTables } from '../../tables.ts'
import type { Target } from '../writing/commands.ts'

/** What an import did, with what stood there before. */
export interface Applied {
  readonly made: readonly number[]
  readonly madeGoals: readonly number[]
  /** Programme lines; older imports do not know theirs. */
  readonly madeLines?: readonly string[]
  readonly before: readonly Snapshot[]
}

/** A row of a table as JSON; those of older imports have no number of their own. */
type Line = Readonly<Record<string, unknown>>

/** An activity as it was, and the version that the import made of it. */
export interface Snapshot {
  readonly id: number
  readonly version: number
  readonly fields: Readonly<Record<string, string | null>>
  readonly partners: readonly string[]
  readonly budget: readonly Line[]
  readonly contribution: readonly Line[]
}

export async function snapshot(tx: Tx, ids: readonly number[]): Promise<Snapshot[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ snapshot: Snapshot }>`
    select json_build_object(
      'id', a.id, 'version', a.version + 1,
      'fields', to_jsonb(a) - array['id', 'plan_id', 'version', 'created_at', 'confirmed_cents', 'search_text',
        'owner_id', 'copied_from', 'audience', 'audience_regions'],
      'partners', array(select name from activity_partners where activity_id = a.id),
      'budget', coalesce((select json_agg(to_jsonb(l)) from budget_lines l where activity_id = a.id), '[]'),
      'contribution', coalesce((select json_agg(to_jsonb(l)) from planned_contributions l where activity_id = a.id), '[]')
    ) as snapshot
    from activities a where a.id = any(${ids}::bigint[])`.execute(tx)
  return rows.map((row) => row.snapshot)
}

/** False, with nothing changed, when an activity was worked on since. */
export async function restore(tx: Tx, target: Target, applied: Applied): Promise<boolean> {
  if (await workedOn(tx, applied)) return false
  const tables = tx.withTables<PlanTables>()
  if (applied.made.length)
    await tables
      .deleteFrom('activities')
      .where('id', 'in', [...applied.made])
      .execute()
  await ensureProgrammeLines(
    tx,
    target.plan,
    applied.before.map(({ fields }) => fields['programme_line'] ?? null),
  )
  for (const before of applied.before) await restoreOne(tx, target, before)
  await linkOwners(
    tx,
    applied.before.map(({ id }) => id),
  )
  await tellBack(tx, target)
  if (applied.madeGoals.length) {
    await sql`
      delete from goals where id = any(${applied.madeGoals}::bigint[]) and version = 1
        and not exists (select from activity_goals where goal_id = goals.id)`.execute(tx)
  }
  await sql`
    delete from programme_lines l where plan_id = ${target.plan} and name = any(${applied.madeLines ?? []}::text[])
      and theme is null and not exists (
        select from activities a where a.plan_id = l.plan_id and a.programme_line = l.name)
      and not exists (
        select from budget_posts b where b.plan_id = l.plan_id and b.programme_line = l.name)`.execute(tx)
  return true
}

// A new activity that was changed, or that money was recorded on, is somebody's work by now.
async function workedOn(tx: Tx, applied: Applied): Promise<boolean> {
  const ids = [...applied.made, ...applied.before.map(({ id }) => id)]
  // Locked first: who records money on one of them at this moment comes before the undo or finds it gone.
  await sql`select from activities where id = any(${ids}::bigint[]) order by id for update`.execute(tx)
  const versions = [
    ...applied.made.map((id) => ({ id, version: 1 })),
    ...applied.before.map(({ id, version }) => ({ id, version })),
  ]
  const { rows } = await sql`
    select from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as was(id bigint, version int)
    left join activities a on a.id = was.id
    where a.version is distinct from was.version`.execute(tx)
  return rows.length > 0
}

async function restoreOne(tx: Tx, { regionId }: Target, before: Snapshot): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .updateTable('activities')
    .set({ ...before.fields, version: sql`version + 1` })
    .where('id', '=', before.id)
    .execute()
  await writePartners(tx, regionId, before.id, before.partners)
  for (const table of ['planned_contributions', 'budget_lines'] as const)
    await sql`delete from ${sql.table(table)} where activity_id = ${before.id}`.execute(tx)
  // What a contribution pays comes back before it, under its own number.
  await putBack(tx, 'budget_lines', before.id, before.budget)
  await putBack(tx, 'planned_contributions', before.id, before.contribution)
}

async function putBack(
  tx: Tx,
  table: 'budget_lines' | 'planned_contributions',
  id: number,
  lines: readonly Line[],
): Promise<void> {
  const name = sql.table(table)
  await sql`
    insert into ${name} overriding system value
    select (jsonb_populate_record(null::${name},
      jsonb_build_object('id', nextval(pg_get_serial_sequence(${table}, 'id')), 'activity_id', ${id}::bigint) || line)).*
    from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) line`.execute(tx)
}

/** Putting back is a change as well: the account of each activity says so, the other way round. */
async function tellBack(tx: Tx, target: Target): Promise<void> {
  const { rows } = await sql<{ activityId: number; fields: ChangedFields }>`
    select activity_id as "activityId", fields from activity_changes where import_id = ${target.importId}`.execute(tx)
  await insertChanges(
    tx,
    rows.map(({ activityId, fields }) => ({
      activityId,
      fields: Object.fromEntries(Object.entries(fields).map(([field, [before, after]]) => [field, [after, before]])),
    })),
    target,
  )
}
