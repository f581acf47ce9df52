// Forward-only migrations: frozen SQL files, each applied once, in order, under one lock. A file that changed after
// it was applied is an error: what ran elsewhere must be what is read here.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Logger, runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import type { Database } from './database.ts'
import { projectRoot } from '../settings.ts'

const lock = 7_350_010_001

const quiet = new Logger(() => () => undefined)

interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}

/** Brings the database up to date. @returns the names of the migrations applied now. */
export async function migrate(url: string, folder = migrationFolder()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'spoorboek-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(
      'create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const pending = unapplied(
      readMigrations(folder),
      (await client.query<{ name: string; hash: string }>('select name, hash from migrations')).rows,
    )
    for (const migration of pending) await apply(client, migration)
    await runMigrations({ connectionString: url, logger: quiet })
    return pending.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** @returns the names of the migrations that `migrate` would apply; changes nothing. */
export async function waitingMigrations(db: Database, folder = migrationFolder()): Promise<string[]> {
  const { rows } = await sql<{ known: boolean }>`select to_regclass('public.migrations') is not null as known`.execute(
    db,
  )
  if (!rows[0]?.known) return readMigrations(folder).map(({ name }) => name)
  const applied = await sql<{ name: string; hash: string }>`select name, hash from migrations`.execute(db)
  return unapplied(readMigrations(folder), applied.rows).map(({ name }) => name)
}

const migrationFolder = (): string => join(projectRoot(), 'db', 'migrations')

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

function unapplied(files: Migration[], applied: { name: string; hash: string }[]): Migration[] {
  const known = new Map(applied.map((row) => [row.name, row.hash]))
  for (const name of known.keys()) {
    if (!files.some((file) => file.name === name)) throw new Error(`migration ${name} was applied but its file is gone`)
  }
  return files.filter((file) => {
    const hash = known.get(file.name)
    if (hash !== undefined && hash !== file.hash) throw new Error(`migration ${file.name} changed after it was applied`)
    return hash === undefined
  })
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.text)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [migration.name, migration.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
