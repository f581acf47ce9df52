// What an import did, kept so that it can be put back as a whole.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { PlanTables } from '../../tables.ts'
import { insertAmounts, replacePartners, type AmountValues } from '../writing/commands.ts'

/** What an import did, with what stood there before. */
export interface Applied {
  readonly made: readonly number[]
  readonly madeGoals: readonly number[]
  readonly before: readonly Snapshot[]
}

/** An activity as it was, and the version that the import made of it. */
export interface Snapshot {
  readonly id: number
  readonly version: number
  readonly fields: Readonly<Record<string, string | null>>
  readonly partners: readonly string[]
  readonly budget: readonly AmountValues[]
  readonly contribution: readonly AmountValues[]
}

export async function snapshot(tx: Tx, ids: readonly number[]): Promise<Snapshot[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ snapshot: Snapshot }>`
    select json_build_object(
      'id', a.id, 'version', a.version + 1,
      'fields', to_jsonb(a) - array['id', 'plan_id', 'version', 'created_at', 'confirmed_cents', 'search_text'],
      'partners', array(select name from activity_partners where activity_id = a.id),
      'budget', coalesce((select json_agg(to_jsonb(l) - array['id', 'activity_id']) from budget_lines l where activity_id = a.id), '[]'),
      'contribution', coalesce((select json_agg(to_jsonb(l) - array['id', 'activity_id']) from planned_contributions l where activity_id = a.id), '[]')
    ) as snapshot
    from activities a where a.id = any(${ids}::bigint[])`.execute(tx)
  return rows.map((row) => row.snapshot)
}

/** False, with nothing changed, when an activity was worked on since. */
export async function restore(tx: Tx, applied: Applied): Promise<boolean> {
  if (await workedOn(tx, applied)) return false
  const tables = tx.withTables<PlanTables>()
  if (applied.made.length)
    await tables
      .deleteFrom('activities')
      .where('id', 'in', [...applied.made])
      .execute()
  for (const before of applied.before) await restoreOne(tx, before)
  if (applied.madeGoals.length) {
    await sql`delete from goals where id = any(${applied.madeGoals}::bigint[]) and not exists (select from activity_goals where goal_id = goals.id)`.execute(
      tx,
    )
  }
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

async function restoreOne(tx: Tx, before: Snapshot): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .updateTable('activities')
    .set({ ...before.fields, version: sql`version + 1` })
    .where('id', '=', before.id)
    .execute()
  await replacePartners(tx, before.id, before.partners)
  for (const table of ['budget_lines', 'planned_contributions'] as const) {
    await tx.withTables<PlanTables>().deleteFrom(table).where('activity_id', '=', before.id).execute()
    await insertAmounts(
      tx,
      table,
      (table === 'budget_lines' ? before.budget : before.contribution).map((line) => ({
        activity_id: before.id,
        ...line,
      })),
    )
  }
}
