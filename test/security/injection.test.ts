import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from '../../src/app/mounts.ts'
import { createAuthentication } from '../../src/platform/identity/authentication.ts'
import type { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { askedContribution, idIn, png } from '../walk/story.ts'
import { addressOf, makeSamples, paramsFor } from '../walk/samples.ts'
import { looseEndsOf } from './loose-ends.ts'

// Breaks out of text, of an attribute in either kind of quotes and of a script.
const attack = (where: string): string => `${where}'"><img src=x onerror=alert(1)></script>`
const shown = /<img src=x/

describe('whatever people type', () => {
  let world: World
  let leader: Visitor
  let pages: string[]
  let link: string
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    const samples = await makeSamples(world, 'marieke', 'emmen')
    const quoted = (where: string): string => `"${attack(where).replaceAll('"', '""')}"`
    const planner = [
      `Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten;Doelgroep;Partners;Eigenaar;Programmalijn;${quoted('kop')}`,
      `${quoted('doel')};${quoted('titel')};01-03-2026;30-06-2026;4;${quoted('eenheid')};100;400;${quoted('groep')};${quoted('partner')};${quoted('eigenaar')};${quoted('lijn')};${quoted('cel')}`,
      `Doel;${quoted('kapot')};${quoted('datum')};30-06-2026;4;lab;${quoted('prijs')};400;;;;;`,
    ].join('\n')
    const file = { name: `${attack('bestand')}.csv`, content: planner }
    const uploaded = await leader.upload('/werkplek/emmen/plan/import', {}, { file })
    const preview = await leader.get(uploaded.location)
    expect(preview.text).not.toMatch(shown)
    expect(looseEndsOf(preview)).toEqual([])
    const seen = /name="seen" value="([^"]+)"/.exec(preview.text)![1]!
    expect((await leader.post(`${uploaded.location}/overname`, { seen })).status).toBe(303)
    const { rows } = await sql<{ id: number }>`select id from activities where title like 'titel%'`.execute(world.db)
    const activity = rows[0]!.id
    await leader.upload(
      `/werkplek/emmen/activiteiten/${activity}/kosten`,
      { description: attack('kosten'), on: '20-03-2026', quantity: '1', price: '100' },
      { file: { ...png, name: `${attack('factuur')}.png` } },
    )
    const asked = await askedContribution(world, leader, activity, {
      company: attack('bedrijf'),
      description: attack('omschrijving'),
      otherDescription: attack('materiaal'),
      contactName: attack('contact'),
    })
    link = asked.link
    await leader.upload(`${asked.page}/bewijs`, {}, { file: { ...png, name: `${attack('bewijs')}.png` } })
    await leader.post('/werkplek/emmen/team/uitnodigingen', {
      name: attack('naam'),
      email: 'x@school.example',
      role: 'deputy',
    })
    const own = {
      ...samples,
      ':activity': String(activity),
      ':contribution': String(idIn(asked.page)),
      ':import': uploaded.location.split('/').pop()!,
      '/bevestigen/:token': link.split('/').pop()!,
    }
    const options = {
      db: world.db,
      secret: 'x'.repeat(32),
      baseUrl: 'http://localhost',
      mailSignInLink: async () => undefined,
    }
    pages = allRoutes(world.settings, createAuthentication(options))
      .filter(({ method, pattern }) => method === 'GET' && !/^\/_(ui|demo)|\.pdf$/.test(pattern))
      .map(({ pattern }) => addressOf(pattern, paramsFor(pattern, own)))
  })
  afterAll(() => world.close())

  const walk = async (): Promise<string[]> => {
    const wrong: string[] = []
    let seen = 0
    for (const url of pages) {
      const answer = await leader.get(url)
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue
      if (answer.text.includes('&lt;img src=x')) seen++
      if (shown.test(answer.text)) wrong.push(`${url} shows it as a picture`)
      wrong.push(...looseEndsOf(answer).map((what) => `${url}: ${what}`))
    }
    expect(seen, 'pages on which it stands as text').toBeGreaterThan(10)
    return wrong
  }

  it('stands on every page as the text that it is', async () => expect(await walk()).toEqual([]))

  it('stands so in a form that comes back', async () => {
    const typed = Object.fromEntries(
      [
        'company',
        'description',
        'from',
        'until',
        'hours',
        'rate',
        'otherKind',
        'otherDescription',
        'otherAmount',
        'contactName',
        'contactEmail',
      ].map((field) => [field, attack(field)]),
    )
    const activity = /activiteiten\/(\d+)/.exec(pages.find((url) => url.includes('/activiteiten/'))!)![1]!
    const answers = [
      await leader.post(`/werkplek/emmen/activiteiten/${activity}/bijdragen`, { ...typed, next: 'send' }),
      await leader.post(`/werkplek/emmen/activiteiten/${activity}/kosten`, {
        description: attack('x'),
        on: attack('on'),
        quantity: attack('q'),
        price: attack('p'),
      }),
      await leader.post('/werkplek/emmen/team/uitnodigingen', {
        name: attack('n'),
        email: attack('e'),
        role: attack('r'),
        locale: attack('l'),
      }),
      await world.visitor().post('/inloggen', { email: attack('e'), password: attack('p'), terug: attack('t') }),
      await world.visitor().post('/inloggen/link', { email: attack('e') }),
      await world
        .visitor()
        .post(`${link}/correctie`, { ...typed, name: attack('name'), role: attack('rol'), remark: attack('remark') }),
      await world.visitor().post(`${link}/afwijzing`, { name: attack('name'), reason: '' }),
      await world.visitor().get(`/inloggen?terug=${encodeURIComponent(attack('t'))}`),
      await leader.get(`/werkplek/emmen/plan?q=${encodeURIComponent(attack('q'))}`),
    ]
    for (const answer of answers) {
      expect([200, 422]).toContain(answer.status)
      expect(answer.text).toContain('&lt;img src=x')
      expect(answer.text).not.toMatch(shown)
      expect(looseEndsOf(answer)).toEqual([])
    }
  })

  it('stands so after a company answered, in every letter and on every page', async () => {
    const company = world.visitor()
    const done = await company.follow(
      await company.post(`${link}/correctie`, {
        name: attack('wie'),
        role: attack('functie'),
        remark: attack('toelichting'),
        hours: '2',
        rate: '60',
      }),
    )
    expect(done.text).not.toMatch(shown)
    await world.deliver()
    expect(await walk()).toEqual([])
    const { rows } = await sql<{ html: string; subject: string; recipient: string }>`
      select html_body as html, subject, recipient from letters`.execute(world.db)
    expect(rows.length).toBeGreaterThanOrEqual(5)
    expect(rows.filter(({ html }) => html.includes('&lt;img src=x')).length).toBeGreaterThanOrEqual(4)
    for (const { html, recipient } of rows) {
      expect(html).not.toMatch(shown)
      expect(html).not.toMatch(/<script/i)
      expect(recipient).toMatch(/^[^\s<>,]+@[^\s<>,]+$/)
    }
  })

  it('is a text in a notice too, which travels in a cookie', async () => {
    const shownOnce = await leader.get('/account', { cookie: `melding=${encodeURIComponent(attack('melding'))}` })
    expect(shownOnce.text).not.toMatch(shown)
    for (const broken of ['%', '%zz', '%E0%A4%A', '100%25%20Jan'])
      expect((await world.visitor().get('/inloggen', { cookie: `melding=${broken}` })).status).toBe(200)
  })
})
