// The page itself: groups with all of them behind a link, what it says, and whatever is sent to it.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { fillLibrary, groupsIn } from './library.ts'

let world: World
let leader: Visitor
beforeAll(async () => {
  world = await openWorld()
  await fillLibrary(world)
  await sql`
    insert into organisations (kind, name, place) select 'company', 'Bakkerij ' || n, 'Emmen' from generate_series(1, 120) n`.execute(
    world.db,
  )
  leader = await world.as('marieke')
})
afterAll(() => world.close())

const page = (query: string) => leader.get(`/werkplek/zoeken${query}`)

describe('the page of results', () => {
  it('lets who records find an activity and go on at once, and who only reads not', async () => {
    const offered = /activiteiten\/\d+\/bijdragen\/nieuw[^>]*>Leg een bijdrage vast/
    expect((await page('?q=gastles')).text).toMatch(offered)
    const reader = await world.as('wim')
    const read = (await reader.get('/werkplek/zoeken?q=gastles')).text
    expect(groupsIn(read)['activiteiten']?.count).toBeGreaterThan(0)
    expect(read).not.toMatch(offered)
  })

  it('asks what you look for when nothing was typed, and complains of one letter', async () => {
    expect((await page('')).text).toContain('Wat zoek je?')
    expect((await page('?q=++')).text).toContain('Wat zoek je?')
    const short = await page('?q=a')
    expect(short.status).toBe(200)
    expect(short.text).toContain('Typ ten minste twee letters')
    expect(short.text).toContain('value="a"')
  })

  it('shows five of a group and all of them behind a link, by page', async () => {
    const all = await page('?q=bakkerij')
    expect(groupsIn(all.text)['organisaties']).toMatchObject({ count: 120, titles: { length: 5 } })
    expect(all.text).toContain('Toon alle 120 organisaties')
    expect(all.text).toContain('href="/werkplek/zoeken?q=bakkerij&amp;groep=organisaties"')
    const first = groupsIn((await page('?q=bakkerij&groep=organisaties')).text)['organisaties']!
    const last = groupsIn((await page('?q=bakkerij&groep=organisaties&pagina=3')).text)['organisaties']!
    expect([first.titles.length, last.titles.length]).toEqual([50, 20])
    expect(new Set([...first.titles, ...last.titles]).size).toBe(70)
    const one = await page('?q=emmen&groep=regios')
    expect(Object.keys(groupsIn(one.text))).toEqual(['regios'])
    expect(one.text).toContain('Terug naar alle resultaten')
  })

  it('says when nothing is called just so, and offers to look further when something is', async () => {
    const alike = await page('?q=vuurvogle')
    expect(alike.text).toContain('Niets heet precies “vuurvogle”. Dit lijkt erop:')
    expect(alike.text).not.toContain('Zoek ook naar wat erop lijkt')
    const exact = await page('?q=vuurvogel')
    expect(exact.text).toContain('1 resultaat')
    expect(exact.text).toContain('href="/werkplek/zoeken?q=vuurvogel&amp;ruim=ja"')
    expect((await page('?q=vuurvogel&ruim=ja')).text).toContain('Toon alleen wat precies zo heet')
  })

  it('keeps what was typed, and runs nothing of it', async () => {
    const answer = await page(`?q=${encodeURIComponent('"><script>alert(1)</script>')}`)
    expect(answer.text).not.toContain('<script>alert')
    expect(answer.text).toContain('value="&quot;>&lt;script>alert(1)&lt;/script>"')
  })

  it('speaks the language of the reader', async () => {
    const answer = await (await world.as('shanon')).get('/werkplek/zoeken?q=veenland')
    expect(answer.text).toContain('Organisations (')
    expect(answer.text).toContain('takes part in Emmen')
  })

  it('is in the header of the workspace and in its menu', async () => {
    for (const path of ['/werkplek/emmen/vandaag', '/register', '/account']) {
      const { text } = await leader.get(path)
      if (path === '/account' && !text.includes('role="search"')) continue
      expect(text, path).toMatch(
        /<form class="search hide-small" role="search" action="\/werkplek\/zoeken" method="get"/,
      )
      expect(text, path).toContain('data-search-key')
      expect(text, path).toMatch(/<li><a href="\/werkplek\/zoeken">Zoeken<\/a><\/li>/)
    }
    // One field on its own page: two would carry the same name for those who listen.
    expect((await page('?q=emmen')).text.match(/name="q"/g)).toHaveLength(1)
  })
})

describe('whatever is typed', () => {
  const odd = [
    `'; drop table organisations; --`,
    '"',
    "'s-Gravenhage",
    '%',
    '%%%%',
    '_ _',
    '\\',
    '\\m\\M(.*)+$',
    '[a-z]{1000}',
    'a\u0000b',
    'gast\u0000les',
    '🚂',
    '🚂 gastles 🤖',
    '\ud800',
    'x'.repeat(10_000),
    'gastles '.repeat(1_200),
    'ab '.repeat(3_000),
    '日本語 技術',
    'ΩΜΈΓΑ',
    'Ж'.repeat(50),
    'اختبار',
    '&&&&',
    'm&t&m&t&m',
    '<->',
    ':*',
    '!! | & <->',
    '1'.repeat(150),
    '99999999999999999999',
    'null',
    'constructor',
    '__proto__ toString',
    '-'.repeat(200),
    '\n\t\r',
    'é'.repeat(200),
    'e\u0301'.repeat(100),
  ]

  it.each(odd)('answers %j', async (typed) => {
    for (const more of ['', '&ruim=ja', '&groep=organisaties&pagina=2']) {
      const q = typed === '\ud800' ? '%ED%A0%80' : encodeURIComponent(typed)
      const answer = await page(`?q=${q}${more}`)
      expect(answer.status, more).toBe(200)
    }
  })

  it.each([
    '?q=a&q=b',
    '?q[]=emmen',
    '?q=emmen&groep=alles',
    '?q=emmen&groep=organisaties&pagina=-1',
    '?q=emmen&groep=organisaties&pagina=999999999999',
    '?q=emmen&groep=mensen&pagina=1e3',
    '?q=%',
    '?q=%FF%FE',
    '?q=emmen&ruim=nee',
    '?groep=constructor&q=emmen',
  ])('answers the address %s', async (query) => {
    expect((await page(query)).status).toBe(200)
  })

  it('finds what is among signs and smileys', async () => {
    for (const typed of ['🚂 gastles 🤖', 'gast\u0000les', '"gastles"', '(gastles)', 'gastles?!', '%gastles%'])
      expect(groupsIn((await page(`?q=${encodeURIComponent(typed)}`)).text)['activiteiten']?.titles, typed).toEqual([
        'Gastles over wind op zee',
      ])
  })
})
