import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { PlatformTables } from '../../../platform/database/tables.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import type { ReadRefusal } from '../../../platform/spreadsheet/limits.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import type { OrganisationTables } from '../tables.ts'
import {
  compare,
  sift,
  type ChangedSchool,
  type Difference,
  type GoneSchool,
  type KnownFields,
  type KnownSchool,
} from './difference/rules.ts'
import { readSchools } from './rows/rules.ts'
import type { Field, Reading, ReadingRefusal, SchoolRow, Source } from './rules.ts'

export interface Counts {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly refused: number
}

export interface RegisterImport {
  readonly id: number
  readonly source: Source
  readonly fileName: string
  readonly sha256: string
  readonly uploadedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  readonly counts: Counts | null
}

export async function importOf(db: Database, id: number): Promise<RegisterImport | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await imports(db).where('register_imports.id', '=', id).executeTakeFirst()
  return row ? shaped(row) : null
}

/** The newest imports. */
export async function importsOf(db: Database, count: number): Promise<RegisterImport[]> {
  const rows = await imports(db).orderBy('register_imports.id', 'desc').limit(count).execute()
  return rows.map(shaped)
}

function imports(db: Database) {
  return db
    .withTables<OrganisationTables & PlatformTables>()
    .selectFrom('register_imports')
    .innerJoin('files', 'files.id', 'register_imports.file_id')
    .select([
      'register_imports.id',
      'source',
      'files.name as fileName',
      'files.sha256',
      'register_imports.uploaded_at as uploadedAt',
      'applied_at as appliedAt',
      'undone_at as undoneAt',
      'counts',
    ])
    .where('source', '<>', 'companies')
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>

const shaped = (row: ImportRow): RegisterImport => ({
  ...row,
  source: row.source as Source,
  counts: row.counts as Counts | null,
})

/** Why a file is no list of schools, or no spreadsheet at all. */
export type ListRefusal = ReadingRefusal | { readonly ok: false; readonly reason: ReadRefusal }

/** Reads a file that somebody sent, whatever it is. */
export async function readList(content: Buffer, name: string): Promise<({ ok: true } & Reading) | ListRefusal> {
  const read = await readBook(content, name)
  if (read.ok) return readSchools(read.book)
  // A list of pupils has more rows than any of schools: its first lines tell what it is.
  const top = tooMuch.includes(read.reason) ? await readBook(firstLines(content), name) : read
  const heads = top.ok ? readSchools(top.book) : null
  return heads && !heads.ok && heads.reason === 'unknownList' ? heads : read
}

const tooMuch: readonly ReadRefusal[] = ['tooManyRows', 'tooManyCells']
const firstLines = (content: Buffer): Buffer => content.subarray(0, content.lastIndexOf('\n', 65_536) + 1)

/** What the list would change in the register as it stands. `lock`: nobody changes those schools meanwhile. */
export async function differenceWith(
  db: Database,
  reading: Pick<Reading, 'source' | 'rows' | 'refused'>,
  lock?: 'lock',
): Promise<Difference> {
  const sifted = sift(reading, await namedBefore(db, reading.source), digestOf)
  const there = await thereWithCode(db, sifted.added)
  const differing = [
    ...sifted.differing,
    ...sifted.added.flatMap((row) => {
      const known = there.get(row.code)
      return known ? [{ row, known }] : []
    }),
  ]
  const concerned = [...differing.map(({ known }) => known), ...sifted.gone].map((known) => known.organisationId)
  const now = await fieldsOf(db, concerned, lock)
  const elsewhere = await namedElsewhere(db, reading.source, sifted.gone)
  const compared = differing.flatMap(({ row, known }): ChangedSchool[] => {
    const current = now.get(known.organisationId)
    return current ? [compare(row, known, current)] : []
  })
  const changes = (school: ChangedSchool): boolean => school.changes.length > 0 || school.reopens
  const restated = compared.filter((school) => !changes(school))
  return {
    added: sifted.added.filter((row) => !there.has(row.code)),
    changed: compared.filter(changes),
    restated,
    unchanged: sifted.unchanged + restated.length,
    gone: sifted.gone.filter(({ organisationId }) => !elsewhere.has(organisationId)),
    left: sifted.gone.filter(({ organisationId }) => elsewhere.has(organisationId)),
  }
}

/** Says whether a row is the same as last time, in few bytes a school. No value holds a line end. */
export const digestOf = ({ fields }: SchoolRow): string => hash('md5', Object.values(fields).join('\n'), 'base64')

async function namedBefore(db: Database, source: Source): Promise<Map<string, KnownSchool>> {
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisation_sources')
    .select(['organisation_id as organisationId', 'code', 'digest', 'gone'])
    .where('source', '=', source)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

/** Organisations with the code of a school that this list never named: another list or a person brought them. */
async function thereWithCode(db: Database, rows: readonly SchoolRow[]): Promise<Map<string, KnownSchool>> {
  if (!rows.length) return new Map()
  const found = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisations')
    .select(['id', 'code'])
    .where('merged_into', 'is', null)
    .where(sql<boolean>`code = any(${rows.map((row) => row.code)}::text[])`)
    .execute()
  return new Map(
    found.flatMap(({ id, code }) => (code ? [[code, { organisationId: id, code, digest: null, gone: false }]] : [])),
  )
}

/** Schools that another list names by now. */
async function namedElsewhere(db: Database, source: Source, schools: readonly GoneSchool[]): Promise<Set<number>> {
  if (!schools.length) return new Set()
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisation_sources')
    .select('organisation_id as id')
    .where('source', '<>', source)
    .where('gone', '=', false)
    .where(sql<boolean>`organisation_id = any(${schools.map(({ organisationId }) => organisationId)}::bigint[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

async function fieldsOf(db: Database, ids: readonly number[], lock?: 'lock'): Promise<Map<number, KnownFields>> {
  if (!ids.length) return new Map()
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisations')
    .select([
      'id',
      'name',
      'education',
      'denomination',
      'board_number as boardNumber',
      'street',
      'house_number as houseNumber',
      'postcode',
      'place',
      'municipality_code as municipalityCode',
      'province',
      'phone',
      'website',
      'closed_on as closedOn',
      'own_fields as own',
    ])
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .orderBy('id')
    .$if(lock === 'lock', (query) => query.forUpdate())
    .execute()
  return new Map(
    rows.map(({ id, closedOn, own, education, ...rest }) => {
      const fields: Record<Field, string | null> = { ...rest, education: education.join(',') || null }
      return [id, { organisationId: id, name: rest.name, fields, closed: closedOn !== null, own }]
    }),
  )
}

/** Names of schools that a preview mentions by id only. */
export async function schoolNames(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (!ids.length) return new Map()
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisations')
    .select(['id', 'name', 'place'])
    .where(sql<boolean>`id = any(${[...ids]}::bigint[])`)
    .execute()
  return new Map(rows.map(({ id, name, place }) => [id, place ? `${name}, ${place}` : name]))
}

/** The same for the same difference, to notice a register that changed between preview and click. */
export const fingerprintOf = (found: Difference): string =>
  fingerprint([
    found.added.map((row) => row.code),
    found.changed.map(({ organisationId, changes, reopens }) => [organisationId, changes, reopens]),
    found.gone.map(({ organisationId }) => organisationId),
  ])
