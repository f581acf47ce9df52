// The two pages of an activity, as a signed-in programme leader gets them over HTTP with the connection kept open,
// against the statements that the same page sends to PostgreSQL, one after the other through bare pg.
import { Agent, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { demoSignInLink } from '../src/app/developers/demo-sign-in.ts'
import { createSite } from '../src/app/site.tsx'
import { connect } from '../src/platform/database/database.ts'
import { openLog } from '../src/platform/log/log.ts'
import { readSettings } from '../src/platform/settings.ts'
import { makeScene } from '../test/scene.ts'
import { openDatabase } from './database.ts'
import { growth, inTurns, report, type Medians } from './measure.ts'
import { fillPlan } from './plan.ts'

interface Statement {
  readonly text: string
  readonly values: unknown[]
}

interface Measured {
  readonly overview: Medians & { readonly statements: number }
  readonly contributions: Medians & { readonly statements: number }
}

const usual = await measure(600)
const large = await measure(2400)
const slower = usual.overview.value > usual.contributions.value ? 'overview' : 'contributions'
report('workspace-page', 'ms', usual[slower], {
  bar: 2.5,
  page: slower,
  transport: 'HTTP on loopback, kept open; server and client in one process',
  activities: 600,
  overview: usual.overview,
  contributions: usual.contributions,
  fourTimes: { activities: 2400, overview: large.overview, contributions: large.contributions },
  growth: growth(usual[slower].value, large[slower].value, 4),
})

async function measure(activities: number): Promise<Measured> {
  const database = await openDatabase()
  const connection = connect(database.url, { name: 'spoorboek-bench' })
  const bare = new pg.Client({ connectionString: database.url })
  try {
    await bare.connect()
    await makeScene(connection.db)
    const { activityId } = await fillPlan(connection.db, 'zwolle', activities)
    const settings = readSettings({ NODE_ENV: 'test', SECRET: 'a'.repeat(32), LOG_LEVEL: 'silent' })
    const clock = { now: () => new Date('2026-03-23T11:00:00Z') }
    const log = openLog('silent')
    const site = await createSite({ db: connection.db, settings, clock, log, baseUrl: () => 'http://localhost' })
    await site.listen({ host: '127.0.0.1', port: 0 })
    try {
      const browser = browserFor((site.server.address() as AddressInfo).port)
      await browser(demoSignInLink(settings, 'kees'), 303)
      const path = `/werkplek/zwolle/activiteiten/${activityId}`
      return {
        overview: await compare(() => browser(path, 200), bare),
        contributions: await compare(() => browser(`${path}/kosten-en-bijdragen`, 200), bare),
      }
    } finally {
      await site.close()
    }
  } finally {
    await bare.end()
    await connection.close()
    await database.close()
  }
}

async function compare(page: () => Promise<void>, bare: pg.Client): Promise<Medians & { statements: number }> {
  const statements = await capture(page)
  const reference = async (): Promise<void> => {
    for (const { text, values } of statements) await bare.query(text, values)
  }
  return { ...(await inTurns(page, reference, { rounds: 200, warmUp: 60 })), statements: statements.length }
}

/** What the page asks of PostgreSQL, in order. */
async function capture(page: () => Promise<void>): Promise<Statement[]> {
  await page()
  const statements: Statement[] = []
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
    const [text, values] = args
    if (typeof text === 'string')
      statements.push({ text, values: Array.isArray(values) ? [...(values as unknown[])] : [] })
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
