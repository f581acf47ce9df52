// Reads a backup into an empty database of the same version: all of it or nothing.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { refuse, type Outcome } from '../errors.ts'
import {
  copyKeptFile,
  filesOf,
  manifestOf,
  manifestShape,
  migrationNames,
  tableFileOf,
  tablesInOrder,
  type Manifest,
  type TableInBackup,
} from './backup-format.ts'
import { transaction, type Database, type Tx } from './database.ts'

/** Characters a statement: far below what PostgreSQL and a string can hold. */
const largestBatch = 4_000_000

export async function readBackup(
  db: Database,
  filesDirectory: string,
  directory: string,
): Promise<Outcome<{ rows: number; files: number }, string>> {
  try {
    const manifest = await readManifest(directory)
    await checkFits(db, manifest)
    for (const table of manifest.tables) await checkTable(table, directory)
    // Files first: a row never points at nothing, and bytes without a row do no harm.
    for (const name of manifest.files) {
      if (!(await copyKeptFile(name, filesOf(directory), filesDirectory)))
        throw new Unfit(`the backup is damaged: file ${name} is missing or holds other bytes`)
    }
    const rows = await transaction(db, (tx) => readTables(tx, manifest, directory))
    return { ok: true, rows, files: manifest.files.length }
  } catch (error) {
    if (error instanceof Unfit) return refuse(error.message)
    throw error
  }
}

/** A reason to refuse the backup; rolls back what was read so far. */
class Unfit extends Error {}

async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(manifestOf(directory), 'utf8').catch(() => null)
  if (text === null) throw new Unfit(`${directory} is not a finished backup: there is no manifest.json in it`)
  try {
    return manifestShape.parse(JSON.parse(text))
  } catch {
    throw new Unfit('the backup is damaged: manifest.json cannot be read')
  }
}

async function checkFits(db: Database, manifest: Manifest): Promise<void> {
  const tables = manifest.tables.map(({ name }) => name)
  const same = (one: readonly string[], other: readonly string[]): boolean =>
    JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
  if (!same(manifest.migrations, await migrationNames(db)) || !same(tables, await tablesInOrder(db)))
    throw new Unfit('the backup is of another version of Spoorboek')
  await checkEmpty(db)
}

async function checkEmpty(db: Database): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from people) or exists (select from regions) as used`.execute(db)
  if (rows[0]?.used !== false) throw new Unfit('the database is not empty; restore only into an empty one')
}

async function readTables(tx: Tx, manifest: Manifest, directory: string): Promise<number> {
  await sql`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`.execute(tx)
  // Nobody signs up, and no other restore begins, between the look and the end.
  await sql`lock table people, regions in exclusive mode`.execute(tx)
  await checkEmpty(tx)
  let total = 0
  // Migrations brought rows of their own; the backup holds them as they were.
  for (const { name } of [...manifest.tables].reverse()) await sql`delete from ${sql.table(name)}`.execute(tx)
  // Rows come back as they were: triggers would write what others of them hold already.
  const triggers = await triggersOf(tx)
  await switchTriggers(tx, triggers, () => 'disable')
  await sql`set constraints all deferred`.execute(tx)
  for (const table of manifest.tables) total += await readTable(tx, table, directory)
  await sql`set constraints all immediate`.execute(tx)
  await switchTriggers(tx, triggers, ({ mode }) => mode)
  await resumeWork(tx)
  return total
}

interface Trigger {
  readonly table: string
  readonly name: string
  readonly mode: string
}

async function triggersOf(tx: Tx): Promise<Trigger[]> {
  const { rows } = await sql<Trigger>`
    select c.relname as table, t.tgname as name,
      case tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' when 'D' then 'disable' else 'enable' end as mode
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`.execute(tx)
  return rows
}

async function switchTriggers(tx: Tx, triggers: readonly Trigger[], mode: (of: Trigger) => string): Promise<void> {
  for (const each of triggers)
    await sql`alter table ${sql.table(each.table)} ${sql.raw(mode(each))} trigger ${sql.ref(each.name)}`.execute(tx)
}

async function checkTable(table: TableInBackup, directory: string): Promise<void> {
  const hash = createHash('sha256')
  const damaged = new Unfit(`the backup is damaged: what it holds of ${table.name} is not what was written`)
  let rows = 0
  try {
    for await (const line of linesOf(tableFileOf(directory, table.name))) {
      hash.update(`${line}\n`)
      rows++
    }
  } catch {
    throw damaged
  }
  if (rows !== table.rows || hash.digest('hex') !== table.hash) throw damaged
}

async function readTable(tx: Tx, table: TableInBackup, directory: string): Promise<number> {
  const columns = await writableColumns(tx, table.name)
  let [size, waiting]: [number, string[]] = [0, []]
  for await (const line of linesOf(tableFileOf(directory, table.name))) {
    size += line.length
    waiting.push(line)
    if (size < largestBatch) continue
    await insertRows(tx, table.name, columns, waiting)
    ;[size, waiting] = [0, []]
  }
  if (waiting.length) await insertRows(tx, table.name, columns, waiting)
  await continueNumbers(tx, table)
  return table.rows
}

async function insertRows(tx: Tx, table: string, columns: readonly string[], lines: readonly string[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const rows = `[${lines.join(',')}]`
  await sql`insert into ${sql.table(table)} (${names}) overriding system value
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${rows}::jsonb)`.execute(tx)
}

/** Splits at line feeds only: texts may hold other characters that some take for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip()
  const source = createReadStream(file).on('error', (error) => gunzip.destroy(error))
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}

async function writableColumns(tx: Tx, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`.execute(
    tx,
  )
  return rows.map(({ name }) => name)
}

async function continueNumbers(tx: Tx, { name: table, next }: TableInBackup): Promise<void> {
  for (const [column, number] of Object.entries(next)) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), ${number}, false)`.execute(tx)
  }
}

// Jobs are not part of a backup: what still had to be done is asked for again.
async function resumeWork(tx: Tx): Promise<void> {
  await sql`select graphile_worker.add_job('send-letter', json_build_object('id', id), max_attempts := 12) from letters where sent_at is null`.execute(
    tx,
  )
  await sql`
    select graphile_worker.add_job('deliver-announcement', json_build_object('id', id), max_attempts := 12) from announcements a
    where not exists (select from announcement_deliveries d where d.announcement_id = a.id)`.execute(tx)
}
