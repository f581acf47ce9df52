// Pages as a signed-in person gets them over HTTP with the connection kept open, against the statements that the same
// page sends to PostgreSQL, one after the other through bare pg.
import { Agent, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { CastKey } from '../db/seeds/cast.ts'
import { demoSignInLink } from '../src/app/developers/demo-sign-in.ts'
import { createSite } from '../src/app/site.tsx'
import { connect, type Database } from '../src/platform/database/database.ts'
import { openLog } from '../src/platform/log/log.ts'
import { readSettings } from '../src/platform/settings.ts'
import { makeScene } from '../test/scene.ts'
import { openDatabase } from './database.ts'
import { inTurns, type Medians } from './measure.ts'

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

export interface Served {
  readonly time: (path: string, rounds?: number) => Promise<Medians & { readonly statements: number }>
}

/** A Spoorboek with the scene and what `fill` puts in, served to somebody signed in while `work` runs. */
export async function served<Found>(
  who: CastKey,
  fill: (db: Database) => Promise<unknown>,
  work: (served: Served) => Promise<Found>,
): Promise<Found> {
  const database = await openDatabase()
  const connection = connect(database.url, { name: 'spoorboek-bench' })
  const bare = new pg.Client({ connectionString: database.url })
  try {
    await bare.connect()
    await makeScene(connection.db)
    await fill(connection.db)
    const settings = readSettings({ NODE_ENV: 'test', SECRET: 'a'.repeat(32), LOG_LEVEL: 'silent' })
    const clock = { now: () => new Date('2026-03-23T11:00:00Z') }
    const log = openLog('silent')
    const site = await createSite({ db: connection.db, settings, clock, log, baseUrl: () => 'http://localhost' })
    await site.listen({ host: '127.0.0.1', port: 0 })
    try {
      const browser = browserFor((site.server.address() as AddressInfo).port)
      await browser(demoSignInLink(settings, who), 303)
      return await work({ time: (path, rounds = 100) => compare(() => browser(path, 200), bare, rounds) })
    } finally {
      await site.close()
    }
  } finally {
    await bare.end()
    await connection.close()
    await database.close()
  }
}

async function compare(
  page: () => Promise<void>,
  bare: pg.Client,
  rounds: number,
): Promise<Medians & { statements: number }> {
  const statements = await capture(page)
  const reference = async (): Promise<void> => {
    for (const { text, values } of statements) await bare.query(text, values)
  }
  return {
    ...(await inTurns(page, reference, { rounds, warmUp: Math.ceil(rounds * 0.3) })),
    statements: statements.length,
  }
}

/** What the page asks of PostgreSQL, in order. */
async function capture(page: () => Promise<void>): Promise<Statement[]> {
  await page()
  const statements: Statement[] = []
  // oxlint-disable-next-line typescript/unbound-method
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const [first, given] = args
    const { text, values = given } = typeof first === 'string' ? { text: first } : (first as Partial<Statement>)
    if (text !== undefined) statements.push({ text, values: Array.isArray(values) ? [...(values as unknown[])] : [] })
    return Reflect.apply(original, this, args)
  } as typeof original
  try {
    await page()
  } finally {
    pg.Client.prototype.query = original
  }
  if (!statements.length) throw new Error('no statement was seen')
  return statements
}

/** One connection that stays open, and cookies. */
function browserFor(port: number): (path: string, status: number) => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookies = new Map<string, string>()
  return (path, status) =>
    new Promise((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const request = get({ host: '127.0.0.1', port, path, agent, headers: { cookie } }, (response) => {
        for (const line of response.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          cookies.set(name, value)
        }
        response.resume().on('end', () => {
          if (response.statusCode === status) resolve()
          else reject(new Error(`${path} answered ${response.statusCode ?? 'nothing'}`))
        })
      })
      request.on('error', reject)
    })
}
