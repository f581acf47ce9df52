// A process shows that it uses the cluster by keeping one connection open. PostgreSQL sees it end however the process
// ends, so nobody has to clean up after a killed one; the last that leaves stops the server.
import { randomBytes } from 'node:crypto'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { database, superuser } from './cluster.ts'

export interface Address {
  readonly port: number
  readonly password: string
}

/** A name that no other process uses, also not one with the same pid in another container. */
export function newSessionName(): string {
  return `spoorboek-${process.pid}-${randomBytes(4).toString('hex')}`
}

/** Connects and makes the application's database if needed; `onLost` is called once when the connection breaks without us closing it. */
export async function join(address: Address, session: string, onLost: () => void): Promise<Presence> {
  const socket = new Socket()
  const client = new Client({
    stream: () => socket,
    host: '127.0.0.1',
    port: address.port,
    user: superuser,
    password: address.password,
    database: 'postgres',
    application_name: `${session}-presence`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    ssl: false,
  })
  let left = false
  const lost = (): void => {
    if (left) return
    left = true
    onLost()
  }
  // Without a listener a broken connection would end the whole process.
  client.on('error', () => undefined)
  await client.connect()
  client.on('end', lost)
  await ensureDatabase(client)
  // Showing presence is no reason to keep a finished process alive.
  socket.unref()
  return {
    isLast: () => {
      socket.ref()
      return isLast(client, session)
    },
    async leave() {
      left = true
      await client.end().catch(() => undefined)
    },
  }
}

export interface Presence {
  /** True when nobody else uses the cluster. Connections that we ourselves are still closing get a second to go. */
  isLast(): Promise<boolean>
  leave(): Promise<void>
}

async function ensureDatabase(client: Client): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [database])
  if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
}

async function isLast(client: Client, session: string): Promise<boolean> {
  for (const deadline = Date.now() + 1000; ; await sleep(20)) {
    const { rows } = await client.query<{ name: string }>(
      `select application_name as name from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    if (rows.some(({ name }) => /^spoorboek-.*-presence$/.test(name))) return false
    if (rows.length === 0) return true
    // What is left are pools, ours or of a program without presence such as psql. Ours were closed by now or never will.
    if (Date.now() > deadline) return rows.every(({ name }) => name === session)
  }
}
