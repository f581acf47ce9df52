import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { headsOf, recogniseMapping, type Book } from '../../../platform/cells.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { PlatformTables } from '../../../platform/database/tables.ts'
import type { Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { allNames } from '../duplicates/queries.ts'
import { likelyAmong } from '../duplicates/rules.ts'
import type { Region } from '../rules.ts'
import type { OrganisationTables } from '../tables.ts'
import {
  acts,
  difference,
  joinRepeated,
  knownAs,
  type Choice,
  type Difference,
  type Known,
} from './difference/rules.ts'
import type { Mapping, Reading } from './rules.ts'
import { companyWords } from './words/rules.ts'

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  /** Memberships that began with it. */
  readonly members: number
}

export interface CompanyImport {
  readonly id: number
  readonly fileName: string
  readonly sha256: string
  readonly mapping: Mapping
  readonly uploadedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  readonly counts: Counts | null
}

/** Whose spreadsheet it is; null: of the nation. */
export type Owner = Pick<Region, 'id' | 'slug'> | null

/** One import of the region or the nation; null when it is not there or of somebody else. */
export async function importOf(db: Database, owner: Owner, id: number): Promise<CompanyImport | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await imports(db, owner).where('register_imports.id', '=', id).executeTakeFirst()
  return row ? shaped(row) : null
}

/** The newest imports of the region or the nation. */
export async function importsOf(db: Database, owner: Owner, count: number): Promise<CompanyImport[]> {
  const rows = await imports(db, owner).orderBy('register_imports.id', 'desc').limit(count).execute()
  return rows.map(shaped)
}

function imports(db: Database, owner: Owner) {
  return db
    .withTables<OrganisationTables & PlatformTables>()
    .selectFrom('register_imports')
    .innerJoin('files', 'files.id', 'register_imports.file_id')
    .select([
      'register_imports.id',
      'mapping',
      'register_imports.uploaded_at as uploadedAt',
      'applied_at as appliedAt',
      'undone_at as undoneAt',
      'counts',
      'files.name as fileName',
      'files.sha256',
    ])
    .where('source', '=', 'companies')
    .where('region_id', 'is not distinct from', owner?.id ?? null)
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>

const shaped = (row: ImportRow): CompanyImport => ({
  ...row,
  mapping: row.mapping as Mapping,
  counts: row.counts as Counts | null,
})

/** Which column holds what: as a person said of these heads before, else as we recognise it. */
export async function mappingFor(
  db: Database,
  owner: Owner,
  book: Book,
): Promise<Outcome<{ mapping: Mapping }, 'nothingToRead'>> {
  const recognised = recogniseMapping(book, companyWords)
  if (!recognised.ok) return recognised
  const { mapping } = recognised
  const taught = await taughtColumns(db, owner, headsOf(book, mapping))
  return { ok: true, mapping: taught ? { ...mapping, columns: taught } : mapping }
}

async function taughtColumns(db: Database, owner: Owner, heads: string): Promise<Mapping['columns'] | null> {
  const row = await db
    .withTables<OrganisationTables>()
    .selectFrom('register_imports')
    .select('mapping')
    .where('source', '=', 'companies')
    .where('region_id', 'is not distinct from', owner?.id ?? null)
    .where('heads', '=', heads)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.mapping as Mapping).columns : null
}

/** How many organisations a row is compared with at most. */
const mostLikely = 5

/**
 * What the spreadsheet would change in the register as it stands.
 * @param given the import whose choices count; null: nobody decided anything.
 * @param lock nobody changes those organisations meanwhile.
 */
export async function differenceWith(
  db: Database | Tx,
  owner: Owner,
  reading: Pick<Reading, 'rows'>,
  given: Pick<CompanyImport, 'id'> | null,
  day: IsoDate,
  lock?: 'lock',
): Promise<Difference> {
  const { rows, repeated } = joinRepeated(reading.rows)
  const byKvk = await whoHasKvk(
    db,
    rows.flatMap(({ values }) => values.kvk ?? []),
  )
  const sought = rows.filter(({ values }) => !byKvk.has(values.kvk ?? ''))
  const named = sought.map(({ row: id, values }) => ({ id, name: values.name, place: values.place ?? null }))
  const likely = likelyAmong(named, named.length ? await allNames(db) : [], mostLikely)
  const remembered = await whoWasKnownAs(db, owner, sought.map(knownAs))
  const ids = [...new Set([...byKvk.values(), ...remembered.values(), ...[...likely.values()].flat()])]
  const known = await knownById(db, owner, ids, day, lock)
  const choices = given ? await choicesOf(db, given.id) : new Map<number, Choice>()
  const found = difference(rows, { byKvk, remembered, likely, known }, choices, owner !== null)
  return { ...found, repeated: [...repeated, ...found.repeated] }
}

/** Perhaps under the name of one that was merged. */
async function whoHasKvk(db: Database | Tx, numbers: readonly string[]): Promise<Map<string, number>> {
  if (!numbers.length) return new Map()
  const { rows } = await sql<{ kvk: string; id: number }>`
    select distinct on (kvk) kvk, coalesce(merged_into, id) as id from organisations
    where kvk = any(${[...numbers]}::text[]) order by kvk, merged_into nulls first`.execute(db)
  return new Map(rows.map(({ kvk, id }) => [kvk, id]))
}

/** Of spreadsheets that were taken over, the newest first; one that was undone taught nothing. */
async function whoWasKnownAs(db: Database | Tx, owner: Owner, names: readonly string[]): Promise<Map<string, number>> {
  if (!names.length) return new Map()
  const { rows } = await sql<{ name: string; id: number }>`
    select distinct on (known_as) known_as as name, organisation_id as id
    from company_choices c join register_imports i on i.id = c.import_id
    where known_as = any(${[...names]}::text[]) and organisation_id is not null
      and i.region_id is not distinct from ${owner?.id ?? null}::bigint and i.undone_at is null
    order by known_as, c.import_id desc`.execute(db)
  return new Map(rows.map(({ name, id }) => [name, id]))
}

async function knownById(
  db: Database | Tx,
  owner: Owner,
  ids: readonly number[],
  day: IsoDate,
  lock?: 'lock',
): Promise<Map<number, Known>> {
  if (!ids.length) return new Map()
  const { rows } = await sql<Known>`
    select o.id, o.kind, o.own_fields as own,
      json_build_object('name', o.name, 'kvk', o.kvk, 'branchCode', o.branch_code, 'street', o.street,
        'houseNumber', o.house_number, 'postcode', o.postcode, 'place', o.place, 'phone', o.phone,
        'website', o.website) as values,
      exists (select from region_members m where m.organisation_id = o.id and m.region_id = ${owner?.id ?? null}::bigint
        and (m.valid_until is null or m.valid_until >= ${day})) as member,
      array(select email from contacts c where c.organisation_id = o.id
        and c.region_id is not distinct from ${owner?.id ?? null}::bigint) as emails
    from organisations o where o.id = any(${[...ids]}::bigint[]) order by o.id
    ${lock ? sql`for no key update of o` : sql``}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

async function choicesOf(db: Database | Tx, importId: number): Promise<Map<number, Choice>> {
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('company_choices')
    .select(['row', 'organisation_id as organisationId', 'is_new as isNew', 'takes_file as takesFile'])
    .where('import_id', '=', importId)
    .execute()
  return new Map(rows.map(({ row, ...choice }) => [row, choice]))
}

export function countsOf(found: Difference, reading: Pick<Reading, 'refused'>): Omit<Counts, 'members'> {
  const changed = found.matched.filter(acts).length
  return {
    new: found.added.length,
    changed,
    unchanged: found.same + found.matched.length - changed,
    refused: reading.refused.length,
  }
}

/** The same for the same difference, to notice a register that changed between preview and click. */
export const fingerprintOf = ({ added, matched, doubtful }: Difference): string =>
  hash('md5', JSON.stringify([added, matched, doubtful.map(({ row, likely, chosen }) => [row.row, likely, chosen])]))
