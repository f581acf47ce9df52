// Spoorboek as a test meets it: over HTTP, on real PostgreSQL, in a transaction that is rolled back. Only the clock
// and the mail server are of the test's making.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { CastKey } from '../db/seeds/cast.ts'
import { demoSignInLink } from '../src/app/developers/demo-sign-in.ts'
import { allReactions } from '../src/app/mounts.ts'
import { createSite } from '../src/app/site.tsx'
import { deliver } from '../src/platform/announcements/announcements.ts'
import { connect, type Connection, type Database } from '../src/platform/database/database.ts'
import { newestLetters, type KeptLetter } from '../src/platform/mail/outbox.ts'
import { openLog } from '../src/platform/log/log.ts'
import { readSettings, type Settings } from '../src/platform/settings.ts'
import { makeScene } from './scene.ts'
import { createTestDatabase } from './setup/database.ts'
import { Visitor } from './visitor.ts'

export interface World {
  readonly app: FastifyInstance
  readonly db: Database
  readonly settings: Settings
  /** Moves the clock to noon of a day. */
  on(day: string): void
  /** A browser without a session. */
  visitor(): Visitor
  /** A browser that this member of the cast signed in with. */
  as(who: CastKey): Promise<Visitor>
  /** Delivers what was announced, as the worker would. */
  deliver(): Promise<void>
  /** Newest first. */
  letters(): Promise<KeptLetter[]>
  close(): Promise<void>
}

export const baseUrl = 'http://localhost'

let shared: Promise<Connection> | undefined

// Test files of one thread share a database: whatever a test writes is rolled back.
async function sharedConnection(): Promise<Connection> {
  shared ??= createTestDatabase().then(async ({ url }) => {
    const connection = connect(url, { name: 'spoorboek-test', max: 4 })
    await makeScene(connection.db)
    return connection
  })
  return shared
}

/** A world that leaves nothing behind. */
export async function openWorld(): Promise<World> {
  const { db } = await sharedConnection()
  const tx = await db.startTransaction().execute()
  const site = idleSites.pop() ?? (await openSite(tx))
  site.works.db = tx
  return {
    ...worldOn(site),
    close: async () => {
      await tx.rollback().execute()
      await emptied(site.settings.filesDirectory)
      idleSites.push(site)
    },
  }
}

/** A world with a database of its own, for tests that need several connections at once. */
export async function openCommittingWorld(): Promise<World & { readonly url: string }> {
  const database = await createTestDatabase()
  const connection = connect(database.url, { name: 'spoorboek-test', max: 20 })
  await makeScene(connection.db)
  const site = await openSite(connection.db)
  return {
    ...worldOn(site),
    url: database.url,
    close: async () => {
      await site.app.close()
      await rm(site.settings.filesDirectory, { recursive: true, force: true })
      await connection.close()
      await database.drop()
    },
  }
}

/** A site, and what it works on: that of the world which has it. */
interface Site {
  readonly app: FastifyInstance
  readonly settings: Settings
  readonly works: { db: Database; now: Date }
}

// Registering every address for each world took a third of the time of all tests: worlds of one thread take turns.
const idleSites: Site[] = []

async function openSite(db: Database): Promise<Site> {
  const filesDirectory = await mkdtemp(join(tmpdir(), 'spoorboek-files-'))
  const settings: Settings = {
    ...readSettings({
      NODE_ENV: 'test',
      SECRET: 'a'.repeat(32),
      INTAKE_SECRET: 'b'.repeat(32),
      LOG_LEVEL: process.env['TEST_LOG'] ? 'error' : 'silent',
    }),
    filesDirectory,
  }
  const works = { db, now: new Date() }
  const app = await createSite({
    db: standIn(works),
    settings,
    clock: { now: () => works.now },
    log: openLog(settings.logLevel),
    baseUrl: () => baseUrl,
  })
  return { app, settings, works }
}

/** Whatever is asked of it is asked of the database of now. */
const standIn = (works: { readonly db: Database }): Database =>
  new Proxy({} as Database, {
    get: (_, name) => {
      const value: unknown = Reflect.get(works.db, name, works.db)
      return typeof value === 'function' ? (value.bind(works.db) as unknown) : value
    },
  })

async function emptied(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory)
}

let worlds = 0

function worldOn({ app, settings, works }: Site): Omit<World, 'close'> {
  const { db } = works
  works.now = new Date()
  // Each has an address of its own: what is counted for one does not hold up the next.
  const address = `127.${++worlds >> 16}.${(worlds >> 8) & 255}.${worlds & 255}`
  const visitor = (): Visitor => new Visitor(app, address)
  return {
    app,
    db,
    settings,
    on: (day) => void (works.now = new Date(`${day}T11:00:00Z`)),
    visitor,
    as: async (who) => {
      const browser = visitor()
      const reply = await browser.get(demoSignInLink(settings, who))
      if (reply.status !== 303) throw new Error(`${who} could not sign in: ${reply.status}`)
      return browser
    },
    deliver: () => deliverAll(db),
    letters: () => newestLetters(db, 50),
  }
}
async function deliverAll(db: Database): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from announcements order by id`.execute(db)
  for (const { id } of rows) await deliver(db, allReactions, id, baseUrl)
}
