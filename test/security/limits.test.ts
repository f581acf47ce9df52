import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CastKey } from '../../db/seeds/cast.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { createSite } from '../../src/app/site.tsx'
import type { Settings } from '../../src/platform/settings.ts'
import type { Answer } from '../visitor.ts'
import { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { askedContribution, count, makeActivity, recordContribution } from '../walk/story.ts'
import { looseEndsOf } from './loose-ends.ts'

let world: World
let site: FastifyInstance
let visitor: Visitor

const openSite = (settings: Partial<Settings> = {}): Promise<FastifyInstance> =>
  createSite({
    db: world.db,
    settings: { ...world.settings, mode: 'development', ...settings },
    clock: { now: () => new Date('2026-03-23T11:00:00Z') },
    log: pino({ level: 'silent' }),
    baseUrl: () => 'http://localhost',
  })

beforeEach(async () => {
  world = await openWorld()
  site = await openSite()
  visitor = new Visitor(site)
})
afterEach(async () => {
  await site.close()
  await world.close()
})

const times = async (n: number, ask: (index: number) => Promise<Answer>): Promise<number[]> => {
  const statuses: number[] = []
  for (let index = 0; index < n; index++) statuses.push((await ask(index)).status)
  return statuses
}

/** Says to wait, and how long, on a page that a person can read. */
const expectToWait = (answer: Answer): void => {
  expect(answer.status).toBe(429)
  expect(answer.text).toContain('Even rustig aan')
  expect(answer.text).toContain('Wacht een minuut en probeer het opnieuw.')
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(looseEndsOf(answer)).toEqual([])
}

describe('so many a minute from one address', () => {
  it('tries ten passwords, then waits, and says so on a page of ours', async () => {
    const guess = (index: number) =>
      visitor.post('/inloggen', { email: `a${index}@b.example`, password: `guess ${index}` })
    expect(await times(11, guess)).toEqual([...Array<number>(10).fill(422), 429])
    expectToWait(await guess(12))
    expect((await visitor.get('/')).status, 'the rest goes on').toBe(200)
  })

  it('mails ten links, then no more', async () => {
    const ask = () => visitor.post('/inloggen/link', { email: 'marieke@voorbeeld.example' })
    const statuses = await times(12, ask)
    expect(statuses.slice(10)).toEqual([429, 429])
    expect(await count(world, 'letters')).toBe(10)
  })

  it('guesses ten links and invitations', async () => {
    for (const path of ['/inloggen/link', '/uitnodiging'])
      expect((await times(11, (index) => visitor.get(`${path}/${'a'.repeat(30)}${index}`))).at(-1)).toBe(429)
  })

  it('guesses thirty links of companies', async () => {
    const statuses = await times(31, (index) => visitor.get(`/bevestigen/${'a'.repeat(30)}${index}`))
    expect(statuses).toEqual([...Array<number>(30).fill(404), 429])
  })

  it('counts each address on its own', async () => {
    await times(11, (index) => visitor.get(`/uitnodiging/${'a'.repeat(30)}${index}`))
    const elsewhere = await site.inject({ url: `/uitnodiging/${'a'.repeat(30)}`, remoteAddress: '10.1.2.3' })
    expect(elsewhere.statusCode).toBe(410)
  })

  it('is not fooled by a header that names another address', async () => {
    const guess = (index: number) =>
      visitor.get(`/uitnodiging/${'a'.repeat(30)}`, { 'x-forwarded-for': `10.0.0.${index}` })
    expect((await times(11, guess)).at(-1)).toBe(429)
  })

  it('lets a company with an honest link through', async () => {
    const { link } = await askedContribution(world, await world.as('marieke'), await makeActivity(world))
    expect(new Set(await times(20, () => visitor.get(link)))).toEqual(new Set([200]))
  })
})

describe('what people with a role may do in a minute', () => {
  const elsewhere = '10.1.2.3'
  const signedIn = async (who: CastKey, remoteAddress?: string): Promise<Visitor> => {
    const browser = new Visitor(site, remoteAddress)
    expect((await browser.get(demoSignInLink(world.settings, who))).status).toBe(303)
    return browser
  }
  let leader: Visitor
  let colleague: Visitor
  beforeEach(async () => {
    leader = await signedIn('marieke')
    colleague = await signedIn('joost', elsewhere)
  })
  const same = (n: number, status: number): number[] => Array<number>(n).fill(status)

  it('invite twenty people', async () => {
    const before = await count(world, 'people')
    const invite = (browser: Visitor, index: number) =>
      browser.post('/werkplek/emmen/team/uitnodigingen', {
        name: `Collega ${index}`,
        email: `collega-${index}@techniek.example`,
        role: 'projectLeader',
      })
    expect(await times(20, (index) => invite(leader, index))).toEqual(same(20, 303))
    expectToWait(await invite(leader, 20))
    expect(await count(world, 'people')).toBe(before + 20)
    expect((await invite(colleague, 21)).status).toBe(303)
  })

  it('send sixty planners', async () => {
    const send = (browser: Visitor) =>
      browser.upload('/werkplek/emmen/plan/import', {}, { file: { name: 'leeg.csv', content: '' } })
    expect(await times(60, () => send(leader))).toEqual(same(60, 422))
    expectToWait(await send(leader))
    expect((await send(colleague)).status).toBe(422)
  })

  it.each(['json', 'xlsx', 'pdf'])('fetch sixty reports as %s', async (format) => {
    const path = `/werkplek/emmen/rapportage/voortgang-2026/verslag.${format}`
    // Drawing them takes time; the asking is what counts, also of who has to sign in first.
    const stranger = new Visitor(site)
    expect(await times(59, () => stranger.get(path))).toEqual(same(59, 303))
    expect((await leader.get(path)).status).toBe(200)
    expectToWait(await leader.get(path))
    expect((await colleague.get(path)).status).toBe(200)
    expect((await leader.get('/werkplek/emmen/rapportage')).status, 'the rest goes on').toBe(200)
  })

  it('ask companies thirty times to confirm, and no letter goes out after that', async () => {
    const page = await recordContribution(leader, await makeActivity(world))
    const ask = (browser: Visitor) =>
      browser.post(`${page}/verzoek`, { contactName: 'Ineke Bos', contactEmail: 'ineke@veenland.example' })
    expect(await times(30, () => ask(leader))).toEqual(same(30, 303))
    expectToWait(await ask(leader))
    expect(await count(world, 'letters')).toBe(30)
    expect((await ask(colleague)).status).toBe(303)
    expect(await count(world, 'letters')).toBe(31)
  })

  it.each(['bevestiging', 'correctie', 'afwijzing'])(
    'answer thirty times with a link of a company: %s',
    async (verb) => {
      const { link } = await askedContribution(world, leader, await makeActivity(world))
      const answer = (browser: Visitor) => browser.post(`${link}/${verb}`)
      expect(await times(30, () => answer(visitor))).toEqual(same(30, 422))
      expectToWait(await answer(visitor))
      expect((await answer(new Visitor(site, elsewhere))).status).toBe(422)
      expect((await visitor.get(link)).status, 'the page itself can still be read').toBe(200)
    },
  )

  it('send a hundred and twenty of any other form', async () => {
    const choose = (browser: Visitor) => browser.post('/account/taal', { locale: 'nl' })
    expect(await times(120, () => choose(leader))).toEqual(same(120, 303))
    expectToWait(await choose(leader))
    expect((await choose(colleague)).status).toBe(303)
    expect((await leader.get('/account')).status, 'the rest goes on').toBe(200)
  })
})

describe('behind one proxy', () => {
  const client = '203.0.113.9'
  beforeEach(async () => {
    await site.close()
    site = await openSite({ trustProxy: true })
  })
  const from = (forwarded: string, url: string) =>
    site.inject({ url, remoteAddress: '127.0.0.1', headers: { 'x-forwarded-for': forwarded } })
  const guess = async (forwarded: string): Promise<number> =>
    (await from(forwarded, `/uitnodiging/${'a'.repeat(30)}`)).statusCode

  it('counts the address that the proxy saw, whatever the client wrote before it', async () => {
    const statuses: number[] = []
    for (let index = 0; index < 11; index++) statuses.push(await guess(`1.2.3.${index}, ${client}`))
    expect(statuses).toEqual([...Array<number>(10).fill(410), 429])
    expect(await guess(client), 'the same client without a lie').toBe(429)
    expect(await guess(`${client}, 198.51.100.7`), 'another client that takes its name').toBe(410)
    expect(await guess('1.2.3.0'), 'an address that was only made up').toBe(410)
  })

  it('does not take a client that calls itself this machine for the operator', async () => {
    expect((await from(`127.0.0.1, ${client}`, '/metrics')).statusCode).toBe(404)
    expect((await from(client, '/metrics')).statusCode).toBe(404)
  })
})
