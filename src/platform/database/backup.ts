// Writes a backup in one snapshot; it needs no tools of PostgreSQL, fits every server, and may be made while people work.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import {
  copyKeptFile,
  filesIn,
  filesOf,
  manifestOf,
  migrationNames,
  tableFileOf,
  tablesInOrder,
  type Manifest,
  type TableInBackup,
} from './backup-format.ts'
import { transaction, type Database, type Tx } from './database.ts'

/** Rows a time. The largest, the undo of an import, hold half a megabyte each. */
const batch = 200

export interface WrittenBackup {
  readonly rows: number
  readonly files: number
  /** Hold other bytes than their name says; a backup with them in it could not be read back. */
  readonly damagedFiles: readonly string[]
}

/** Writes database and files; the folder gets its name only when all is in it. */
export async function writeBackup(db: Database, filesDirectory: string, given: string): Promise<WrittenBackup> {
  const directory = resolve(given)
  const unfinished = `${directory}.unfinished-${process.pid}`
  try {
    await mkdir(join(unfinished, 'tables'), { recursive: true })
    const rows = await transaction(db, async (tx) => {
      await sql`set transaction isolation level repeatable read, read only`.execute(tx)
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
      const tables: TableInBackup[] = []
      for (const name of await tablesInOrder(tx)) tables.push(await writeTable(tx, name, unfinished))
      return { migrations: await migrationNames(tx), tables }
    })
    // After the rows: bytes are there before a row points at them, and are there for good.
    const { files, damaged } = await copyFiles(filesDirectory, filesOf(unfinished))
    const manifest: Manifest = { ...rows, files }
    await writeFile(manifestOf(unfinished), JSON.stringify(manifest, null, 2), { flush: true })
    await rename(unfinished, directory)
    const total = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { rows: total, files: files.length, damagedFiles: damaged }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function writeTable(tx: Tx, name: string, folder: string): Promise<TableInBackup> {
  const hash = createHash('sha256')
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    await sql`declare backup_cursor no scroll cursor for select to_jsonb(t)::text as line from ${sql.table(name)} t order by ctid`.execute(
      tx,
    )
    for (;;) {
      const { rows: found } = await sql<{ line: string }>`fetch ${sql.lit(batch)} from backup_cursor`.execute(tx)
      if (!found.length) break
      rows += found.length
      const text = found.map(({ line }) => `${line}\n`).join('')
      hash.update(text)
      yield text
    }
    await sql`close backup_cursor`.execute(tx)
  }
  await pipeline(lines, createGzip(), createWriteStream(tableFileOf(folder, name), { flush: true }))
  return { name, rows, hash: hash.digest('hex'), next: await nextNumbers(tx, name) }
}

async function nextNumbers(tx: Tx, table: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; next: number }>`
    select c.column_name as name, coalesce(s.last_value + s.increment_by, s.start_value) as next
    from information_schema.columns c
    join pg_sequences s on format('%I.%I', s.schemaname, s.sequencename) = pg_get_serial_sequence(c.table_name, c.column_name)
    where c.table_schema = 'public' and c.table_name = ${table} and c.is_identity = 'YES'`.execute(tx)
  return Object.fromEntries(rows.map(({ name, next }) => [name, next]))
}

async function copyFiles(from: string, to: string): Promise<{ files: string[]; damaged: string[] }> {
  const [files, damaged]: [string[], string[]] = [[], []]
  await mkdir(to, { recursive: true })
  for (const name of await filesIn(from)) ((await copyKeptFile(name, from, to)) ? files : damaged).push(name)
  return { files, damaged }
}
