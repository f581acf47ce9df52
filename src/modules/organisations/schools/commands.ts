import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, transaction, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { OrganisationTables } from '../tables.ts'
import { differenceWith, fingerprintOf, type Counts, type RegisterImport } from './queries.ts'
import type { Difference } from './difference/rules.ts'
import { needsPerson, type Reading, type Source } from './rules.ts'
import { writeBack, writeChanged, writeGone, writeMunicipalities, writeNew } from './writing/commands.ts'

/** Keeps an uploaded list; nothing in the register changes yet. */
export async function startImport(tx: Tx, actor: Person | null, source: Source, fileId: number): Promise<number> {
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('register_imports')
    .values({ source, file_id: fileId, uploaded_by: actor?.id ?? null })
    .returning('id')
    .execute()
    .then(only)
  return id
}

/**
 * Takes over what the preview showed, all of it or nothing. A second click finds it done and says the same.
 * `seen` is the fingerprint of the preview: when the register changed meanwhile, the reader looks again first.
 */
export async function applyImport(
  tx: Tx,
  actor: Person,
  given: Pick<RegisterImport, 'id'>,
  reading: Reading,
  seen: string,
  day: IsoDate,
): Promise<Outcome<{ counts: Counts }, 'registerChanged' | 'undone'>> {
  await lockRegister(tx)
  const row = await stateOf(tx, given.id)
  if (row.undone_at) return refuse('undone')
  if (row.applied_at) return { ok: true, counts: row.counts as Counts }
  const found = await differenceWith(tx, reading, 'lock')
  if (seen !== fingerprintOf(found)) return refuse('registerChanged')
  return { ok: true, counts: await takeOver(tx, actor, given.id, reading, found, day) }
}

/**
 * Takes a list over without a preview. Nothing is kept of a list that changes nothing, and nothing changes when it would
 * close more schools than a person should leave unseen.
 * @param keep puts the file away and gives its id.
 */
export async function importAtOnce(
  tx: Tx,
  reading: Reading,
  keep: (tx: Tx) => Promise<number>,
  given: { readonly day: IsoDate; readonly closing: 'few' | 'many' },
): Promise<{ readonly ok: boolean; readonly counts: Counts }> {
  await lockRegister(tx)
  const found = await differenceWith(tx, reading, 'lock')
  const counts = countsOf(found, reading)
  if (given.closing === 'few' && needsPerson(counts)) return { ok: false, counts }
  const { added, changed, restated, gone, left } = found
  if ([added, changed, restated, gone, left].some(({ length }) => length)) {
    const id = await startImport(tx, null, reading.source, await keep(tx))
    await takeOver(tx, null, id, reading, found, given.day)
  }
  return { ok: true, counts }
}

async function takeOver(
  tx: Tx,
  actor: Person | null,
  id: number,
  reading: Reading,
  found: Difference,
  day: IsoDate,
): Promise<Counts> {
  await write(tx, id, reading, found, day)
  const counts = countsOf(found, reading)
  // The clock, not the start of the transaction: it may have waited for another import.
  await tx
    .withTables<OrganisationTables>()
    .updateTable('register_imports')
    .set({ applied_at: sql`clock_timestamp()`, applied_by: actor?.id ?? null, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
  await record(tx, actor ?? 'spoorboek', {
    action: 'register.imported',
    regionId: null,
    subject: { kind: 'registerImport', id },
    details: { source: reading.source, ...counts },
  })
  return counts
}

async function write(tx: Tx, importId: number, reading: Reading, found: Difference, day: IsoDate): Promise<void> {
  const { source } = reading
  await writeMunicipalities(tx, reading.municipalities)
  await writeNew(tx, source, importId, found.added)
  await writeChanged(tx, source, importId, [...found.changed, ...found.restated])
  await writeGone(tx, source, importId, found.gone, day)
  await writeGone(tx, source, importId, found.left, null)
}

export function countsOf(found: Difference, reading: Pick<Reading, 'refused'>): Counts {
  return {
    new: found.added.length,
    changed: found.changed.length,
    unchanged: found.unchanged,
    gone: found.gone.length,
    refused: reading.refused.length,
  }
}

/**
 * Puts the register back as it was before the import. Refused when a later list built on it, or when a school that it
 * brought is used by now: an undo never takes the work of others along.
 */
export async function undoImport(
  tx: Tx,
  actor: Person,
  given: Pick<RegisterImport, 'id' | 'source'>,
): Promise<Outcome<object, 'notApplied' | 'laterImport' | 'workedOn'>> {
  await lockRegister(tx)
  const row = await stateOf(tx, given.id)
  if (row.undone_at) return { ok: true }
  if (!row.applied_at) return refuse('notApplied')
  if (await hasLaterImport(tx, given)) return refuse('laterImport')
  if ((await workedOn(tx, given.id)) || !(await deleteMade(tx, given.id))) return refuse('workedOn')
  await writeBack(tx, given.source, given.id)
  await sql`delete from organisation_changes where import_id = ${given.id}`.execute(tx)
  await tx
    .withTables<OrganisationTables>()
    .updateTable('register_imports')
    .set({ undone_at: sql`clock_timestamp()`, undone_by: actor.id })
    .where('id', '=', given.id)
    .execute()
  await record(tx, actor, {
    action: 'register.importUndone',
    regionId: null,
    subject: { kind: 'registerImport', id: given.id },
  })
  return { ok: true }
}

/** One list at a time: two that name the same school wait for each other. */
export async function lockRegister(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('register import'))`.execute(tx)
}

const stateOf = (tx: Tx, id: number) =>
  tx
    .withTables<OrganisationTables>()
    .selectFrom('register_imports')
    .select(['applied_at', 'undone_at', 'counts'])
    .where('id', '=', id)
    .execute()
    .then(only)

async function hasLaterImport(tx: Tx, given: Pick<RegisterImport, 'id' | 'source'>): Promise<boolean> {
  const { rows } = await sql`
    select from register_imports later join register_imports this on this.id = ${given.id}
    where later.source = this.source and later.undone_at is null and later.applied_at >= this.applied_at
      and later.id <> this.id
    limit 1`.execute(tx)
  return rows.length > 0
}

/** Whether something refers to a school that the import made, or a person changed one that it touched since. */
async function workedOn(tx: Tx, importId: number): Promise<boolean> {
  const { rows } = await sql`
    with made as (select organisation_id as id from organisation_sources where made_by = ${importId})
    select from made where exists (select from region_members where organisation_id = made.id)
      or exists (select from contacts where organisation_id = made.id)
      or exists (select from role_assignments where organisation_id = made.id)
      or exists (select from organisation_changes where organisation_id = made.id)
      or exists (select from organisation_sources where organisation_id = made.id and made_by is distinct from ${importId})
      or exists (select from organisations where merged_into = made.id)
      or exists (select from organisations where id = made.id and merged_into is not null)
    union all
    select from organisation_changes ours join organisation_changes later using (organisation_id)
    where ours.import_id = ${importId} and later.id > ours.id
    limit 1`.execute(tx)
  return rows.length > 0
}

/** False, with nothing changed, when another module refers to a school that the import made. */
async function deleteMade(tx: Tx, importId: number): Promise<boolean> {
  try {
    await transaction(tx, (inner) =>
      sql`
        delete from organisations o using organisation_sources s
        where s.made_by = ${importId} and o.id = s.organisation_id`.execute(inner),
    )
    return true
  } catch (error) {
    if (isStillReferred(error)) return false
    throw error
  }
}

const isStillReferred = (error: unknown): boolean => (error as { code?: unknown }).code === '23503'
