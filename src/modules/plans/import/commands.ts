import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan } from '../commands.ts'
import { ensureProgrammeLines } from '../keeping/writing/commands.ts'
import { wholePlan, type WholePlan } from '../export/public.ts'
import type { PlanTables } from '../tables.ts'
import { fingerprintOf, type Counts, type PlannerImport } from './queries.ts'
import type { Mapping, Reading } from './rules.ts'
import type { SheetDifference } from './sheets/difference/rules.ts'
import { goalSnapshot, restore, snapshot, type Applied } from './undoing/commands.ts'
import { wholeDifference, type WholeDifference } from './whole/rules.ts'
import { ensureGoals, writeChanged, writeNew, type Target } from './writing/commands.ts'
import {
  activitiesOf,
  changedGoals,
  linesBefore,
  newGoals,
  newLines,
  writeGoals,
  writeLines,
  writeMoney,
} from './writing/sheets/commands.ts'

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

/** Corrects which column holds what, and remembers it for the next planner with these heads. */
export async function correctMapping(
  tx: Tx,
  id: number,
  mapping: Mapping,
  heads: string,
): Promise<Outcome<object, 'alreadyApplied'>> {
  const changed = await tx
    .withTables<PlanTables>()
    .updateTable('planner_imports')
    .set({ mapping: JSON.stringify(mapping), heads })
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .returning('id')
    .execute()
  return changed.length ? { ok: true } : refuse('alreadyApplied')
}

/** What the region said of these heads is forgotten, and this import reads them as we recognise them. Twice is once. */
export async function forgetMapping(
  tx: Tx,
  region: Pick<Region, 'id'>,
  id: number,
  mapping: Mapping,
  heads: string,
): Promise<void> {
  await sql`
    update planner_imports set heads = null
    where heads = ${heads} and plan_id in (select id from plans where region_id = ${region.id})`.execute(tx)
  await sql`
    update planner_imports set mapping = ${JSON.stringify(mapping)}
    where id = ${id} and applied_at is null`.execute(tx)
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
  { seen, today }: { readonly seen: string | null; readonly today: IsoDate },
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
  // Who works on one of its activities comes before this or after it.
  await sql`select from activities where plan_id = ${plan} order by id for update`.execute(tx)
  const whole = await wholePlan(tx, region, given.period)
  const found = wholeDifference(reading, whole, today)
  if (seen !== null && seen !== fingerprintOf(found)) return refuse('planChanged')
  const target = { regionId: region.id, plan, importId: given.id, personId: actor?.id ?? null }
  const applied = await write(tx, target, found, whole)
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

/** In the names of now: what the file renames is renamed last, and takes everything along. */
async function write(tx: Tx, target: Target, found: WholeDifference, plan: WholePlan): Promise<Applied> {
  const { added, changed, sheets } = found
  const own = changed.map(({ activity }) => Number(activity.id))
  const byLines = activitiesOf(sheets).filter((id) => !own.includes(id))
  const [before, goals] = [await snapshot(tx, [...own, ...byLines]), await goalSnapshot(tx, changedGoals(sheets))]
  const rows = [...added, ...changed.map(({ row }) => row)]
  const named = [...newLines(sheets), ...rows.map(({ programmeLine }) => programmeLine ?? null)]
  const madeLines = await ensureProgrammeLines(tx, target.plan, named)
  const { byName, made: madeGoals } = await ensureGoals(tx, target.plan, [
    ...newGoals(sheets),
    ...rows.flatMap(({ goal, alsoGoals }) => [goal, ...(alsoGoals ?? [])]),
  ])
  const made = await writeNew(tx, target, added, byName)
  await writeChanged(tx, target, changed, byName, plan)
  await sql`update activities set version = version + 1 where id = any(${byLines}::bigint[])`.execute(tx)
  await writeMoney(tx, target, sheets, made)
  await writeGoals(tx, target, sheets, byName)
  await writeLines(tx, target, sheets)
  return { made: [...made.values()], madeGoals, madeLines, before, goals, lines: linesBefore(sheets) }
}

/** Of every sheet that the file has. */
export function countsOf(found: WholeDifference, reading: Pick<Reading, 'refused'>): Counts {
  const sum = (count: (sheet: SheetDifference) => number): number =>
    found.sheets.reduce((total, sheet) => total + count(sheet), 0)
  return {
    new: found.added.length + sum(({ added }) => added.length),
    changed: found.changed.length + sum(({ changed }) => changed.length),
    unchanged: found.unchanged.length + sum(({ unchanged }) => unchanged),
    gone: found.gone.length + sum(({ gone }) => gone.length),
    refused: reading.refused.length + found.refused.length + sum(({ refused }) => refused.length),
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
