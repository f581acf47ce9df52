// Writes many rows at once: one statement for thousands of them.
import { sql } from 'kysely'
import type { Tx } from './database.ts'

const rowsAtOnce = 2000

/** Takes ids from the sequence of a table before its rows are written, so that rows of other tables can refer to them. */
export async function reserveIds(tx: Tx, table: string, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')::regclass) as id from generate_series(1, ${count}::int)`.execute(
    tx,
  )
  return rows.map((row) => row.id).sort((one, other) => one - other)
}

/** Inserts rows of one shape in their order. Bytes are given as `\x…`, moments as ISO text. */
export async function insertRows<Row extends object>(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(from, from + rowsAtOnce))
    await sql`
      insert into ${sql.table(table)} (${columns}) overriding system value
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx)
  }
}
