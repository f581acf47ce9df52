import { sql } from 'kysely'
import { describeColumns, fold, recogniseMapping, type Book } from '../../../platform/cells.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import type { Region } from '../../organisations/public.ts'
import { closedUntil } from '../ledger/closing/queries.ts'
import { difference, sumOf, type Difference, type Known } from './difference/rules.ts'
import { columnsFrom, type BookRow, type KeptColumns, type Mapping, type Reading } from './rules.ts'
import { bookWords } from './words/rules.ts'

export interface Counts {
  readonly new: number
  readonly cents: number
  readonly unchanged: number
  readonly outside: number
  readonly undecided: number
  readonly refused: number
}

export interface BookImport {
  readonly id: number
  readonly fileName: string
  readonly sha256: string
  readonly mapping: Mapping
  readonly mappingName: string | null
  readonly uploadedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  readonly counts: Counts | null
}

type Scope = Pick<Region, 'id'>

/** The newest imports of the region, or one of them. */
export async function bookImportsOf(
  db: Database,
  region: Scope,
  { id, count = 1 }: { id?: number; count?: number },
): Promise<BookImport[]> {
  if (id !== undefined && !Number.isSafeInteger(id)) return []
  const { rows } = await sql<BookImport>`
    select i.id, f.name as "fileName", f.sha256, i.mapping, i.mapping_name as "mappingName",
      i.uploaded_at as "uploadedAt", i.applied_at as "appliedAt", i.undone_at as "undoneAt", i.counts
    from bookkeeping_imports i join files f on f.id = i.file_id
    where i.region_id = ${region.id} and (${id ?? null}::bigint is null or i.id = ${id ?? null})
    order by i.id desc limit ${count}`.execute(db)
  return rows
}

export interface KeptMapping {
  readonly name: string
  readonly columns: KeptColumns
}

/** By name. */
export async function mappingsOf(db: Database, region: Scope): Promise<KeptMapping[]> {
  const { rows } = await sql<KeptMapping>`
    select name, columns from bookkeeping_mappings where region_id = ${region.id} order by name`.execute(db)
  return rows
}

export interface Meant {
  readonly mapping: Mapping
  /** The name under which the region kept these columns. */
  readonly name: string | null
}

/**
 * Which column holds what: as the region kept it under a name, the one with the most columns of this file, else as we
 * recognise it.
 * @param wanted the name to use, and no other.
 */
export async function mappingFor(
  db: Database,
  region: Scope,
  book: Book,
  wanted: string | null,
): Promise<Outcome<Meant, 'nothingToRead' | 'mappingUnknown' | 'mappingMisfit'>> {
  const recognised = recogniseMapping(book, bookWords)
  if (!recognised.ok) return recognised
  const kept = await mappingsOf(db, region)
  const [first] = kept.filter(({ name }) => fold(name) === fold(wanted ?? ''))
  if (wanted !== null && !first) return refuse('mappingUnknown')
  const heads = describeColumns(book, recognised.mapping)
  const fitting = (wanted === null ? kept : kept.filter((each) => each === first))
    .flatMap(({ name, columns }) => {
      const found = columnsFrom(columns, heads)
      return found ? [{ name, columns: found, size: Object.keys(columns).length }] : []
    })
    .sort((one, other) => other.size - one.size)
  const [best] = fitting
  if (best) return { ok: true, name: best.name, mapping: { ...recognised.mapping, columns: best.columns } }
  return wanted === null ? { ...recognised, name: null } : refuse('mappingMisfit')
}

/** What the region knows of its bookkeeping, as far as these rows ask. */
export async function knownOf(db: Database | Tx, region: Scope, rows: readonly BookRow[]): Promise<Known> {
  const keys = rows.map(({ key }) => key)
  const [codes, accounts, choices, booked, closed] = await Promise.all([
    sql<{ code: string; id: number | null }>`
      select code, activity_id as id from bookkeeping_codes where region_id = ${region.id}`.execute(db),
    sql<{ account: string; kind: string }>`
      select account, kind from bookkeeping_accounts where region_id = ${region.id}`.execute(db),
    sql<{ key: string; id: number | null }>`
      select entry_key as key, activity_id as id from bookkeeping_choices
      where region_id = ${region.id} and entry_key = any(${keys}::text[])`.execute(db),
    sql<{ key: string }>`
      select entry_key as key from bookkeeping_entries
      where region_id = ${region.id} and not taken_back and entry_key = any(${keys}::text[])`.execute(db),
    closedUntil(db, region),
  ])
  return {
    codes: new Map(codes.rows.map(({ code, id }) => [code, id])),
    accounts: new Map(accounts.rows.map(({ account, kind }) => [account, kind])),
    choices: new Map(choices.rows.map(({ key, id }) => [key, id])),
    booked: new Set(booked.rows.map(({ key }) => key)),
    closedUntil: closed,
  }
}

export const differenceWith = async (
  db: Database | Tx,
  region: Scope,
  reading: Pick<Reading, 'rows'>,
): Promise<Difference> => difference(reading.rows, await knownOf(db, region, reading.rows))

export const countsOf = (found: Difference, reading: Pick<Reading, 'refused'>): Counts => ({
  new: found.added.length,
  cents: sumOf(found.added.map(({ row }) => row)),
  unchanged: found.booked.length,
  outside: found.outside.length,
  undecided: found.undecided.length,
  refused: reading.refused.length + found.closed.length,
})

/** The same for the same entries on the same activities, to notice what changed between preview and click. */
export const fingerprintOf = ({ added }: Difference): string =>
  fingerprint(added.map(({ row, activityId, kind }) => [row.key, row.cents, row.date, activityId, kind]))

export interface PlanActivity {
  readonly id: number
  readonly number: string | null
  readonly title: string
  readonly period: string
}

/** Every activity of the region that costs can be booked on, the newest plan first. */
export async function activitiesOf(db: Database, region: Scope): Promise<PlanActivity[]> {
  const { rows } = await sql<PlanActivity>`
    select a.id, a.number, a.title, p.period from activities a join plans p on p.id = a.plan_id
    where p.region_id = ${region.id} order by p.period desc, a.title, a.id`.execute(db)
  return rows
}
