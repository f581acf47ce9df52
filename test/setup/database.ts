// A database of its own for a test file that commits: a copy of the migrated template, some 45 ms.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

export interface TestDatabase {
  readonly url: string
  /** Ends all connections to the database and removes it. */
  drop(): Promise<void>
}

/** Copies the template. Call `drop` when done; what a failed test leaves is removed at the end of the run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl')
  const name = `${inject('databasePrefix')}${randomBytes(5).toString('hex')}`
  await asAdministrator(clusterUrl, async (client) => {
    // PostgreSQL copies a template for one at a time; the lock makes the others wait instead of fail.
    await client.query(`select pg_advisory_lock(hashtext('copy template'))`)
    await client.query(`create database ${name} template ${inject('templateDatabase')}`)
  })
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () =>
      asAdministrator(clusterUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

async function asAdministrator(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
