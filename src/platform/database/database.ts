// PostgreSQL through Kysely. Modules see only their own tables: `db.withTables<PlanTables>()`.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './preparing-client.ts'

/** No tables until a module says which are its own. */
export type NoTables = Record<never, never>
export type Database = Kysely<NoTables>
/** What a command needs: writes belong together or not at all. */
export type Tx = Transaction<NoTables>

const { INT8, NUMERIC, DATE } = pg.types.builtins
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, wholeNumber],
  [NUMERIC, Number],
  // A date stays the text that it is: no time zone can move it.
  [DATE, String],
])

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    const ours = parsers.get(oid)
    if (ours) return ours
    return pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown
  },
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number: ${text}`)
  return value
}

export interface Connection {
  readonly db: Database
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** `name` shows in pg_stat_activity, so that a dead worker can be told from a living one. */
export function connect(url: string, options: { name: string; max?: number }): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name,
    types: types,
    Client: PreparingClient,
    // With a connection go the plans that nobody asks for any more.
    maxLifetimeSeconds: 1800,
    options:
      '-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC' +
      // Of how many pieces a word must share to look like another; `platform/search` counts on it.
      ' -c pg_trgm.word_similarity_threshold=0.5',
  })
  // A lost idle connection is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for a connection in use: whoever uses it is told by the query that fails.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db: Database = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/**
 * Runs the work in a transaction: all of it or nothing. Inside another transaction it becomes a savepoint,
 * so that a test may roll back everything that a request committed.
 */
export async function transaction<Result>(db: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (!db.isTransaction) return db.transaction().execute(work)
  const tx = db as Tx
  await sql`savepoint nested`.execute(tx)
  try {
    const result = await work(tx)
    await sql`release savepoint nested`.execute(tx)
    return result
  } catch (error) {
    // Rolling back keeps the savepoint: an outer one of the same name must come into sight again.
    await sql`rollback to savepoint nested`.execute(tx)
    await sql`release savepoint nested`.execute(tx)
    throw error
  }
}

/** The table types of one module; a zero-cost change of the type. */
export function only<Result>(rows: readonly Result[]): Result {
  const [row] = rows
  if (row === undefined) throw new Error('expected a row')
  return row
}
