import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { holdOffMerges } from '../commands.ts'
import { oneAtATime } from '../keeping/commands.ts'
import { lockRegion } from '../membership/commands.ts'
import { lockRegister } from '../schools/commands.ts'
import type { OrganisationTables } from '../tables.ts'
import { knownAs, undecided, type Difference, type Doubtful } from './difference/rules.ts'
import { countsOf, differenceWith, fingerprintOf, type CompanyImport, type Counts, type Owner } from './queries.ts'
import type { CompanyRow, Mapping, Reading } from './rules.ts'
import { joinRegion, rememberNames, writeChanged, writeContacts, writeNew } from './writing/commands.ts'

/** Keeps an uploaded spreadsheet with its columns as recognised; nothing in the register changes yet. */
export async function startImport(
  tx: Tx,
  actor: Person | null,
  owner: Owner,
  fileId: number,
  mapping: Mapping,
): Promise<number> {
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('register_imports')
    .values({
      source: 'companies',
      file_id: fileId,
      uploaded_by: actor?.id ?? null,
      region_id: owner?.id ?? null,
      mapping: JSON.stringify(mapping),
    })
    .returning('id')
    .execute()
    .then(only)
  return id
}

/** Corrects which column holds what, and remembers it for the next file with these heads. */
export async function correctMapping(
  tx: Tx,
  id: number,
  mapping: Mapping,
  heads: string,
): Promise<Outcome<object, 'alreadyApplied'>> {
  const changed = await tx
    .withTables<OrganisationTables>()
    .updateTable('register_imports')
    .set({ mapping: JSON.stringify(mapping), heads })
    .where('id', '=', id)
    .where('applied_at', 'is', null)
    .returning('id')
    .execute()
  return changed.length ? { ok: true } : refuse('alreadyApplied')
}

/** Which organisation a row is, a new one, or undecided again. */
export async function decideRows(
  tx: Tx,
  id: number,
  decided: ReadonlyMap<number, Doubtful['chosen']>,
): Promise<Outcome<object, 'alreadyApplied'>> {
  if (!(await isOpen(tx, id))) return refuse('alreadyApplied')
  const sent = [...decided].map(([row, chosen]) => ({
    row,
    id: chosen === 'new' ? null : chosen,
    isNew: chosen === 'new',
  }))
  await sql`
    insert into company_choices (import_id, row, organisation_id, is_new)
    select ${id}, row, id, "isNew" from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb)
      as r(row int, id bigint, "isNew" boolean)
    on conflict (import_id, row) do update set organisation_id = excluded.organisation_id, is_new = excluded.is_new`.execute(
    tx,
  )
  return { ok: true }
}

/** Whose values hold where file and register differ. */
export async function preferFile(
  tx: Tx,
  id: number,
  takesFile: ReadonlyMap<number, boolean>,
): Promise<Outcome<object, 'alreadyApplied'>> {
  if (!(await isOpen(tx, id))) return refuse('alreadyApplied')
  const sent = [...takesFile].map(([row, takes]) => ({ row, takes }))
  await sql`
    insert into company_choices (import_id, row, takes_file)
    select ${id}, row, takes from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as r(row int, takes boolean)
    on conflict (import_id, row) do update set takes_file = excluded.takes_file`.execute(tx)
  return { ok: true }
}

export interface Taking {
  readonly owner: Owner
  readonly reading: Reading
  /** Day from which the companies take part in the region. */
  readonly from: IsoDate
  readonly day: IsoDate
}

/**
 * Takes over what the preview showed, all of it or nothing. A second click finds it done and says the same.
 * `seen` is the fingerprint of the preview: when the register changed meanwhile, the reader looks again first.
 */
export async function applyImport(
  tx: Tx,
  actor: Person,
  given: Pick<CompanyImport, 'id'>,
  taking: Taking,
  seen: string,
): Promise<Outcome<{ counts: Counts }, 'registerChanged' | 'undecided' | 'undone'>> {
  await lockAll(tx, taking.owner)
  const row = await stateOf(tx, given.id)
  if (row.undone_at) return refuse('undone')
  if (row.applied_at) return { ok: true, counts: row.counts as Counts }
  const found = await differenceWith(tx, taking.owner, taking.reading, given, taking.day, 'lock')
  if (seen !== fingerprintOf(found)) return refuse('registerChanged')
  if (undecided(found) > 0) return refuse('undecided')
  return { ok: true, counts: await takeOver(tx, actor, given.id, taking, found) }
}

/** Takes a spreadsheet over without a preview: rows that may be somebody else stay out. */
export async function importAtOnce(
  tx: Tx,
  taking: Taking,
  mapping: Mapping,
  keep: (tx: Tx) => Promise<number>,
): Promise<{ found: Difference; counts: Counts }> {
  await lockAll(tx, taking.owner)
  const found = await differenceWith(tx, taking.owner, taking.reading, null, taking.day, 'lock')
  const counts = { ...countsOf(found, taking.reading), members: 0 }
  if (counts.new + counts.changed === 0) return { found, counts }
  const id = await startImport(tx, null, taking.owner, await keep(tx), mapping)
  return { found, counts: await takeOver(tx, null, id, taking, found) }
}

/** In the order of everybody who writes to the register. */
export async function lockAll(tx: Tx, owner: Owner): Promise<void> {
  await lockRegister(tx)
  await (owner ? lockRegion(tx, owner) : holdOffMerges(tx))
  await oneAtATime(tx)
}

async function takeOver(
  tx: Tx,
  actor: Person | null,
  id: number,
  { owner, reading, from, day }: Taking,
  found: Difference,
): Promise<Counts> {
  const made = await writeNew(tx, id, found.added)
  await writeChanged(tx, id, found.matched)
  await rememberNames(tx, id, [
    ...found.added.map((row) => ({ row: row.row, id: idOf(made, row), name: knownAs(row) })),
    ...found.matched.map(({ row, organisationId }) => ({ row: row.row, id: organisationId, name: knownAs(row) })),
  ])
  const contacts = [
    ...found.added.map((row) => ({ id: idOf(made, row), contacts: row.contacts })),
    ...found.matched.map(({ organisationId, contacts }) => ({ id: organisationId, contacts })),
  ]
  await writeContacts(tx, id, owner?.id ?? null, contacts)
  const joining = found.matched.filter(({ joins }) => joins).map(({ organisationId }) => organisationId)
  const members = owner ? await joinRegion(tx, id, owner.id, [...made.values(), ...joining], from, day) : 0
  const counts = { ...countsOf(found, reading), members }
  // The clock, not the start of the transaction: it may have waited for another import.
  await tx
    .withTables<OrganisationTables>()
    .updateTable('register_imports')
    .set({ applied_at: sql`clock_timestamp()`, applied_by: actor?.id ?? null, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
  await record(tx, actor ?? 'spoorboek', {
    action: 'register.imported',
    regionId: owner?.id ?? null,
    subject: { kind: 'registerImport', id },
    details: { source: 'companies', ...counts },
  })
  return counts
}

function idOf(made: ReadonlyMap<number, number>, { row }: CompanyRow): number {
  const id = made.get(row)
  if (id === undefined) throw new Error(`row ${row} was not written`)
  return id
}

/** Whether it was not taken over yet; nobody does so until the transaction ends. */
async function isOpen(tx: Tx, id: number): Promise<boolean> {
  await sql`select from register_imports where id = ${id} for no key update`.execute(tx)
  return (await stateOf(tx, id)).applied_at === null
}

export const stateOf = (tx: Tx, id: number) =>
  tx
    .withTables<OrganisationTables>()
    .selectFrom('register_imports')
    .select(['applied_at', 'undone_at', 'counts'])
    .where('id', '=', id)
    .execute()
    .then(only)
