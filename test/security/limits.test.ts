import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSite } from '../../src/app/site.tsx'
import type { Answer } from '../visitor.ts'
import { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { askedContribution, count, makeActivity } from '../walk/story.ts'
import { looseEndsOf } from './loose-ends.ts'

describe('so many a minute from one address', () => {
  let world: World
  let site: FastifyInstance
  let visitor: Visitor
  beforeEach(async () => {
    world = await openWorld()
    site = await createSite({
      db: world.db,
      settings: { ...world.settings, mode: 'development' },
      clock: { now: () => new Date('2026-03-23T11:00:00Z') },
      log: pino({ level: 'silent' }),
      baseUrl: () => 'http://localhost',
    })
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

  it('tries ten passwords, then waits, and says so on a page of ours', async () => {
    const guess = (index: number) =>
      visitor.post('/inloggen', { email: `a${index}@b.example`, password: `guess ${index}` })
    expect(await times(11, guess)).toEqual([...Array<number>(10).fill(422), 429])
    const slow = await guess(12)
    expect(slow.text).toContain('Even rustig aan')
    expect(Number(slow.headers['retry-after'])).toBeGreaterThan(0)
    expect(looseEndsOf(slow)).toEqual([])
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
