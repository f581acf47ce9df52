import { Writable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSite } from '../../src/app/site.tsx'
import { openLog } from '../../src/platform/log/log.ts'
import { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { goodContribution, idIn, makeActivity, newestLink } from '../walk/story.ts'

describe('what the log holds', () => {
  let world: World
  let lines: string[]
  let browser: Visitor
  let close: () => Promise<unknown>
  beforeAll(async () => {
    world = await openWorld()
    lines = []
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString())
        done()
      },
    })
    const site = await createSite({
      db: world.db,
      settings: world.settings,
      clock: { now: () => new Date('2026-03-23T11:00:00Z') },
      log: openLog('trace', sink),
      baseUrl: () => 'http://localhost',
    })
    browser = new Visitor(site)
    close = () => site.close()
  })
  afterAll(async () => {
    await close()
    await world.close()
  })

  const log = (): string => lines.join('')

  it('tells of each request what, how it ended and how long it took', async () => {
    await browser.get('/regio/emmen?q=secretword')
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      method: 'GET',
      path: '/regio/emmen',
      status: 200,
      msg: 'request',
    })
    expect(log()).not.toContain('secretword')
  })

  it('never holds a password, a link, a cookie, a token or an address of a person', async () => {
    const secrets = ['vier paarden op het perron', 'marieke@voorbeeld.example', 'ineke@veenland.example']
    await browser.post('/inloggen/link', { email: 'marieke@voorbeeld.example' })
    const signIn = await newestLink(world)
    await browser.get(signIn)
    const done = await browser.post(signIn)
    secrets.push(signIn.split('/').pop()!, /session_token=([^;]+)/.exec(String(done.headers['set-cookie']))![1]!)
    await browser.post('/account/wachtwoord', { password: secrets[0]! })
    await browser.post('/inloggen', { email: secrets[1]!, password: secrets[0]! })
    await browser.post('/inloggen', { email: secrets[1]!, password: 'een fout wachtwoord' })
    secrets.push('een fout wachtwoord')
    const activity = await makeActivity(world)
    const recorded = await browser.post(`/werkplek/emmen/activiteiten/${activity}/bijdragen`, {
      ...goodContribution,
      next: 'send',
    })
    const link = await newestLink(world)
    secrets.push(link.split('/').pop()!, 'Ineke Bos')
    await browser.get(link)
    await browser.post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    await browser.post('/werkplek/emmen/team/uitnodigingen', {
      name: 'Noor Jansen',
      email: 'noor@school.example',
      role: 'deputy',
    })
    secrets.push('noor@school.example', 'Noor Jansen', (await newestLink(world)).split('/').pop()!)
    await browser.get(await newestLink(world))
    await browser.send({
      method: 'POST',
      url: link,
      payload: '_csrf=wrong&name=Ineke+Bos',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(recorded.status).toBe(303)
    expect(log().length).toBeGreaterThan(1000)
    for (const secret of secrets) expect(log(), secret).not.toContain(secret)
    expect(idIn(recorded.location)).toBeGreaterThan(0)
  })

  it('tells of a fault where it was, without the values that people typed', async () => {
    await sql`savepoint broken`.execute(world.db)
    await sql`create unique index only_one_person on people ((1)) where email = 'new@school.example' or email = 'marieke@voorbeeld.example'`.execute(
      world.db,
    )
    const answer = await browser.post('/werkplek/emmen/team/uitnodigingen', {
      name: 'Nieuw',
      email: 'new@school.example',
      role: 'deputy',
    })
    await sql`rollback to savepoint broken`.execute(world.db)
    expect(answer.status).toBe(500)
    const fault = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find(({ msg }) => msg === 'request failed')!
    expect(fault).toMatchObject({ err: { code: '23505', constraint: 'only_one_person' } })
    expect(JSON.stringify(fault)).not.toMatch(/school\.example|Nieuw/)
    expect(answer.text).toContain(String(fault['reqId']))
  })
})
