// A database for one benchmark, on a cluster that benchmarks keep for themselves.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../src/platform/database/migrate.ts'
import { openEmbedded } from '../src/platform/postgres/embedded.ts'
import { projectRoot } from '../src/platform/settings.ts'

export interface BenchDatabase {
  readonly url: string
  close(): Promise<void>
}

export async function openDatabase(): Promise<BenchDatabase> {
  const cluster = await openEmbedded({ directory: join(projectRoot(), 'var', 'bench-postgres') })
  const name = `bench_${randomBytes(5).toString('hex')}`
  const url = new URL(cluster.url)
  url.pathname = `/${name}`
  await asked(cluster.url, `create database ${name}`)
  await migrate(url.href)
  return {
    url: url.href,
    close: async () => {
      await asked(cluster.url, `drop database ${name} with (force)`)
      await cluster.close()
    },
  }
}

async function asked(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
