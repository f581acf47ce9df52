import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { createSite } from '../../src/app/site.tsx'
import { readSettings, SettingsError, type Settings } from '../../src/platform/settings.ts'
import { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { looseEndsOf } from './loose-ends.ts'

let world: World
const sites: FastifyInstance[] = []
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
})

const productionOf = (changes: Partial<Settings> = {}): Settings => ({
  ...world.settings,
  mode: 'production',
  baseUrl: 'https://spoorboek.example',
  ...changes,
})

async function siteOf(settings: Settings): Promise<FastifyInstance> {
  const site = await createSite({
    db: world.db,
    settings,
    clock: { now: () => new Date() },
    log: pino({ level: 'silent' }),
    baseUrl: () => settings.baseUrl ?? 'http://localhost',
  })
  sites.push(site)
  return site
}

describe('in production', () => {
  it.each(['/_post', '/_ui', '/_ui/button', '/_ui/button/0'])('there is no %s', async (path) => {
    expect((await new Visitor(await siteOf(productionOf())).get(path)).status).toBe(404)
  })

  it('a link of the demo opens nothing, not even with the right proof', async () => {
    const settings = productionOf()
    const visitor = new Visitor(await siteOf(settings))
    expect((await visitor.get(demoSignInLink(settings, 'beheer'))).status).toBe(404)
    expect((await visitor.get('/account')).status).toBe(303)
  })

  it('cookies travel over https only, and browsers are told to stay there', async () => {
    const form = await new Visitor(await siteOf(productionOf())).get('/inloggen')
    expect(String(form.headers['set-cookie'])).toMatch(/Secure/)
    expect(String(form.headers['strict-transport-security'])).toMatch(/max-age=\d{7,}/)
    expect(String(form.headers['content-security-policy'])).toContain('upgrade-insecure-requests')
    expect(looseEndsOf(form)).toEqual([])
  })

  it.each(['DATABASE_URL', 'BASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'])('does not start without %s', (name) => {
    const all: NodeJS.ProcessEnv = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://a@localhost/b',
      BASE_URL: 'https://spoorboek.example',
      SECRET: 's'.repeat(32),
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: 'post@spoorboek.example',
    }
    expect(readSettings(all).mode).toBe('production')
    for (const value of [undefined, ''])
      expect(() => readSettings({ ...all, [name]: value })).toThrow(`${name}: required when NODE_ENV is production`)
  })

  it('names every missing setting on a line of its own', () => {
    try {
      readSettings({ NODE_ENV: 'production' })
      expect.unreachable()
    } catch (error) {
      expect((error as SettingsError).lines).toHaveLength(5)
    }
  })

  it.each([
    ['SECRET', 'short'],
    ['DATABASE_URL', 'mysql://x'],
    ['BASE_URL', 'javascript:alert(1)'],
    ['SMTP_URL', 'http://x'],
    ['MAIL_FROM', 'nobody'],
    ['PORT', '99999'],
    ['METRICS_TOKEN', 'short'],
    ['NODE_ENV', 'staging'],
  ])('does not take %s from %s and never repeats a secret', (name, value) => {
    try {
      readSettings({ NODE_ENV: 'test', [name]: value })
      expect.unreachable()
    } catch (error) {
      expect((error as SettingsError).lines).toEqual([expect.stringMatching(new RegExp(`^${name}: `))])
      if (name === 'SECRET') expect((error as SettingsError).message).not.toContain(value)
    }
  })
})

describe('figures for the operator', () => {
  const ask = async (settings: Settings, remoteAddress: string, headers: Record<string, string> = {}) =>
    (await siteOf(settings)).inject({ url: '/metrics', remoteAddress, headers })

  it('are for this machine only when there is no token', async () => {
    expect((await ask(productionOf(), '127.0.0.1')).statusCode).toBe(200)
    expect((await ask(productionOf(), '::1')).statusCode).toBe(200)
    expect((await ask(productionOf(), '10.0.0.7')).statusCode).toBe(404)
    expect((await ask(productionOf(), '10.0.0.7', { 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(404)
  })

  it('are for who has the token, wherever they are', async () => {
    const settings = productionOf({ metricsToken: 'a-token-of-sixteen' })
    expect((await ask(settings, '10.0.0.7', { authorization: 'Bearer a-token-of-sixteen' })).statusCode).toBe(200)
    for (const authorization of ['', 'Bearer wrong', 'a-token-of-sixteen', 'Bearer a-token-of-sixteen '.repeat(2)])
      expect((await ask(settings, '127.0.0.1', { authorization })).statusCode).toBe(404)
  })

  it('name routes, never addresses with secrets', async () => {
    const site = await siteOf(productionOf())
    await site.inject('/bevestigen/abcdefghijklmnopqrstuvwxyz012345')
    const { body } = await site.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })
    expect(body).toContain('/bevestigen/:token')
    expect(body).not.toContain('abcdefghijklmnop')
  })
})

describe('a fault of ours', () => {
  it('says sorry with a reference, and nothing of its cause', async () => {
    const db = world.db
    await sql`savepoint broken`.execute(db)
    await sql`alter table regions rename to hidden_regions`.execute(db)
    const answer = await world.visitor().get('/')
    await sql`rollback to savepoint broken`.execute(db)
    expect(answer.status).toBe(500)
    expect(answer.text).toMatch(/[0-9a-f-]{36}/)
    expect(answer.text).not.toMatch(/regions|select|relation|at .*\.ts|node_modules|Error:/)
    expect(looseEndsOf(answer)).toEqual(['a fault'])
  })

  it('is told to the one who watches: not ready without tables', async () => {
    expect(JSON.parse((await world.visitor().get('/readyz')).text)).toEqual({ status: 'ready' })
    expect((await world.visitor().get('/healthz')).status).toBe(200)
  })
})
