// Whatever refers to an organisation, in tables of any module: found in the catalogue of PostgreSQL, so that a table
// that comes later cannot be forgotten.
import { sql } from 'kysely'
import { transaction, type Database, type Tx } from '../../../../platform/database/database.ts'

export interface Reference {
  readonly table: string
  readonly column: string
  /** The columns of the primary key. */
  readonly keys: readonly string[]
}

export type Key = Readonly<Record<string, unknown>>

export interface MovedRows {
  readonly table: string
  readonly column: string
  /** Of the rows that moved, as they are after it. */
  readonly keys: readonly Key[]
  /** Rows that stayed behind because the other has the same already. */
  readonly doubles: number
}

/**
 * Decided by hand: memberships of regions and networks are joined, a row of a list follows its code, and the history of an organisation and
 * the account of its merges are its own.
 */
const ownAccount = [
  'region_members',
  'network_members',
  'organisation_sources',
  'organisation_changes',
  'organisation_merges',
]

/** Every column that refers to an organisation and moves along with it. */
export async function referencesTo(db: Database | Tx): Promise<Reference[]> {
  return (await everyReference(db))
    .filter(({ table }) => !ownAccount.includes(table))
    .map(({ table, column, keys, width }) => {
      if (!keys || width !== 1) throw new Error(`rows of ${table} refer to organisations and cannot be told apart`)
      return { table, column, keys }
    })
}

/** Every foreign key to an organisation, those that are decided by hand as well. */
export async function everyReference(
  db: Database | Tx,
): Promise<(Pick<Reference, 'table' | 'column'> & { keys: string[] | null; width: number })[]> {
  const { rows } = await sql<{ table: string; column: string; keys: string[] | null; width: number }>`
    select t.relname as table, a.attname as column, cardinality(c.conkey) as width,
      (select json_agg(k.attname order by k.attnum) from pg_index i
        join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
        where i.indrelid = t.oid and i.indisprimary) as keys
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'organisations'::regclass
    order by 1, 2`.execute(db)
  return rows
}

/** How many rows of each table refer to the organisation. */
export async function referenceCounts(db: Database, id: number): Promise<{ table: string; count: number }[]> {
  const counts = new Map<string, number>()
  const add = (table: string, count: number) => counts.set(table, (counts.get(table) ?? 0) + count)
  for (const { table, column } of [
    { table: 'region_members', column: 'organisation_id' },
    { table: 'network_members', column: 'network_id' },
    { table: 'network_members', column: 'organisation_id' },
    { table: 'organisation_sources', column: 'organisation_id' },
    ...(await referencesTo(db)),
  ]) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db)
    add(table, rows[0]?.count ?? 0)
  }
  return [...counts].flatMap(([table, count]) => (count > 0 ? [{ table, count }] : []))
}

/** Lets everything that refers to one organisation refer to another. */
export async function moveReferences(tx: Tx, from: number, to: number): Promise<MovedRows[]> {
  const moved: MovedRows[] = []
  for (const reference of await referencesTo(tx)) {
    const { table, column } = reference
    const rows = await moveRows(tx, reference, from, to)
    if (rows.keys.length || rows.doubles) moved.push({ table, column, ...rows })
  }
  return moved
}

async function moveRows(
  tx: Tx,
  reference: Reference,
  from: number,
  to: number,
): Promise<Pick<MovedRows, 'keys' | 'doubles'>> {
  const all = await unlessDouble(tx, (inner) => update(inner, reference, from, to, null))
  if (all) return { keys: all, doubles: 0 }
  // Somewhere in between is a row that the other has already: one by one, those stay behind.
  const { rows } = await sql<{ key: Key }>`
    select ${keyOf(reference)} as key from ${sql.table(reference.table)} where ${sql.ref(reference.column)} = ${from}`.execute(
    tx,
  )
  const keys: Key[] = []
  for (const { key } of rows)
    keys.push(...((await unlessDouble(tx, (inner) => update(inner, reference, from, to, [key]))) ?? []))
  return { keys, doubles: rows.length - keys.length }
}

/** Lets the rows that moved refer again to what they referred to before; one that is gone by now stays gone. */
export async function moveBack(tx: Tx, moved: readonly MovedRows[], from: number, to: number): Promise<void> {
  const known = await referencesTo(tx)
  for (const { table, column, keys } of [...moved].reverse()) {
    const reference = known.find((each) => each.table === table && each.column === column)
    if (reference) await update(tx, reference, from, to, keys)
  }
}

async function update(
  tx: Tx,
  reference: Reference,
  from: number,
  to: number,
  keys: readonly Key[] | null,
): Promise<Key[]> {
  const [table, column] = [sql.table(reference.table), sql.ref(reference.column)]
  const chosen = keys
    ? sql`and ${keyOf(reference)} in (select jsonb_array_elements(${JSON.stringify(keys)}::jsonb))`
    : sql``
  const { rows } = await sql<{ key: Key }>`
    update ${table} set ${column} = ${to} where ${column} = ${from} ${chosen} returning ${keyOf(reference)} as key`.execute(
    tx,
  )
  return rows.map(({ key }) => key)
}

const keyOf = ({ keys }: Reference) =>
  sql`jsonb_build_object(${sql.join(keys.flatMap((key) => [sql`${sql.lit(key)}`, sql.ref(key)]))})`

/** Null, with nothing changed, when a row would be the second of its kind. */
async function unlessDouble<Result>(tx: Tx, work: (inner: Tx) => Promise<Result>): Promise<Result | null> {
  try {
    return await transaction(tx, work)
  } catch (error) {
    if (isDouble(error)) return null
    throw error
  }
}

/** A unique index or an exclusion says that it is there already. */
export const isDouble = (error: unknown): boolean =>
  ['23505', '23P01'].includes(String((error as { code?: unknown }).code))
