import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan } from '../commands.ts'
import { ensureProgrammeLines } from '../keeping/writing/commands.ts'
import { planOf } from '../queries.ts'
import type { GrantPeriod } from '../rules.ts'
import type { PlanTables } from '../tables.ts'
import { difference, type Difference } from './difference/rules.ts'
import { existingIn, fingerprintOf, type Counts, type PlannerImport } from './queries.ts'
import type { Mapping, Reading } from './rules.ts'
import { restore, snapshot, type Applied } from './undoing/commands.ts'
import { writeChanged, writeNew, type Target } from './writing/commands.ts'

/** Keeps an uploaded planner with the columns as recognised; nothing in the plan changes yet. */
export async function startImport(
  tx: Tx,
  actor: Person | null,
  region: Region,
  period: string,
  fileId: number,
  mapping: Mapping,
): Promise<number> {
  const plan = await lockPlan(tx, region.id, period)
  const { id } = await tx
    .withTables<PlanTables>()
    .insertInto('planner_imports')
    .values({ plan_id: plan, file_id: fileId, mapping: JSON.stringify(mapping), uploaded_by: actor?.id ?? null })
    .returning('id')
    .execute()
    .then(only)
  return id
}

/** Corrects which column holds what; of an import that was applied it is too late. */
export async function correctMapping(tx: Tx, id: number, mapping: Mapping): Promise<Outcome<object, 'alreadyApplied'>> {
  const changed = await tx
    .withTables<PlanTables>()
    .updateTable('planner_imports')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .returning('id')
    .execute()
  return changed.length ? { ok: true } : refuse('alreadyApplied')
}

/**
 * Takes over what the preview showed, all of it or nothing. A second click finds it done and says the same.
 * `seen` is the fingerprint of the preview: when the plan changed meanwhile, the reader looks again first.
 */
export async function applyImport(
  tx: Tx,
  actor: Person | null,
  region: Region,
  given: PlannerImport,
  reading: Reading,
  seen: string | null,
): Promise<Outcome<{ counts: Counts }, 'planChanged' | 'undone'>> {
  const plan = await lockPlan(tx, region.id, given.period.slug)
  const tables = tx.withTables<PlanTables>()
  const row = await tables
    .selectFrom('planner_imports')
    .select(['applied_at', 'undone_at', 'counts'])
    .where('id', '=', given.id)
    .execute()
    .then(only)
  if (row.undone_at) return refuse('undone')
  if (row.applied_at) return { ok: true, counts: row.counts as Counts }
  const found = await currentDifference(tx, region, given.period, reading)
  if (seen !== null && seen !== fingerprintOf(found)) return refuse('planChanged')
  const target = { regionId: region.id, plan, importId: given.id, personId: actor?.id ?? null }
  const applied = await write(tx, target, found)
  const counts = countsOf(found, reading)
  await tables
    .updateTable('planner_imports')
    .set({
      applied_at: sql`now()`,
      applied_by: actor?.id ?? null,
      changes: JSON.stringify(applied),
      counts: JSON.stringify(counts),
    })
    .where('id', '=', given.id)
    .execute()
  await record(tx, actor ?? 'spoorboek', {
    action: 'import.applied',
    regionId: region.id,
    subject: { kind: 'import', id: given.id },
    details: { ...counts },
  })
  return { ok: true, counts }
}

async function currentDifference(tx: Tx, region: Region, period: GrantPeriod, reading: Reading): Promise<Difference> {
  return difference(reading.rows, existingIn(await planOf(tx, region, period)))
}

async function write(tx: Tx, target: Target, found: Difference): Promise<Applied> {
  const before = await snapshot(
    tx,
    found.changed.map(({ activity }) => Number(activity.id)),
  )
  const rows = [...found.added, ...found.changed.map(({ row }) => row)]
  const madeLines = await ensureProgrammeLines(
    tx,
    target.plan,
    rows.map(({ programmeLine }) => programmeLine ?? null),
  )
  const made = await writeNew(tx, target, found.added)
  await writeChanged(tx, target, found.changed)
  return { made: made.activities, madeGoals: made.goals, madeLines, before }
}

export function countsOf(found: Difference, reading: Reading): Counts {
  return {
    new: found.added.length,
    changed: found.changed.length,
    unchanged: found.unchanged.length,
    gone: found.gone.length,
    refused: reading.refused.length,
  }
}

/**
 * Puts everything back as it was before the import. Refused when somebody worked on with what it brought: an undo
 * never takes the work of others along.
 */
export async function undoImport(
  tx: Tx,
  actor: Person,
  region: Region,
  given: PlannerImport,
): Promise<Outcome<object, 'notApplied' | 'workedOn'>> {
  const plan = await lockPlan(tx, region.id, given.period.slug)
  const tables = tx.withTables<PlanTables>()
  const row = await tables
    .selectFrom('planner_imports')
    .select(['applied_at', 'undone_at', 'changes'])
    .where('id', '=', given.id)
    .execute()
    .then(only)
  if (row.undone_at) return { ok: true }
  if (!row.applied_at) return refuse('notApplied')
  const target = { regionId: region.id, plan, importId: given.id, personId: actor.id }
  if (!(await restore(tx, target, row.changes as Applied))) return refuse('workedOn')
  await tables
    .updateTable('planner_imports')
    .set({ undone_at: sql`now()`, undone_by: actor.id })
    .where('id', '=', given.id)
    .execute()
  await record(tx, actor, { action: 'import.undone', regionId: region.id, subject: { kind: 'import', id: given.id } })
  return { ok: true }
}
