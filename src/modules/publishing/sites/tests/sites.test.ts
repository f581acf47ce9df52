import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Seen } from '../../../../../test/guide-words.ts'
import { pngOf } from '../../../../../test/pictures.ts'
import { drawForms } from '../../items/pictures/commands.ts'
import { begin, full, publish as tell, write } from '../../items/tests/writing.ts'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import type { Visitor } from '../../../../../test/visitor.ts'

const W = '/werkplek/emmen/website'
let world: World
let marieke: Visitor
let joost: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  joost = await world.as('joost')
  const { db } = world
  await sql`
    with made as (insert into organisations (kind, name, place)
      values ('school', 'Vakcollege Veenrand', 'Emmen'), ('company', 'Veenland Metaal', 'Klazienaveen') returning id)
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, made.id, 'member', '2025-01-01' from made, regions r where r.slug = 'emmen'`.execute(db)
})
afterAll(() => world.close())

const site = async (): Promise<string> => (await world.visitor().get('/regio/emmen')).text
const revision = async (who = marieke): Promise<string> =>
  /name="seen" value="(\d+)"/.exec((await who.get(W)).text)![1]!
const publish = async (who = marieke) => who.post(`${W}/publicatie`, { seen: await revision(who) })
/** The number of the block with this name, by the link that changes it. */
const blockOf = async (name: string): Promise<string> => {
  const { text } = await marieke.get(W)
  const item = text.split('<li').find((each) => new RegExp(`<p class="strong sort-title">${name}`).test(each))!
  return /blokken\/(\d+)"/.exec(item)![1]!
}
const fill = async (who: Visitor, path: string, fields: Record<string, string>) => {
  const { text } = await who.get(path)
  const hidden = (name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return { send: () => who.post(path, { version: hidden('version'), seen: hidden('seen'), ...fields }) }
}

describe('the site of a region', () => {
  it('tells before anybody made it what is known: schools with towns and companies, in the language of the reader', async () => {
    const text = await site()
    expect(text).toMatch(/Vakcollege Veenrand<\/strong><span class="where"> Emmen/)
    expect(text).toContain('1 school en 1 bedrijf in Emmen werken aan goed techniekonderwijs.')
    expect(text).toContain('<link rel="canonical" href="http://localhost/regio/emmen"/>')
    const english = (await world.visitor().get('/regio/emmen?taal=en')).text
    expect(english).toContain('1 school and 1 company in Emmen')
    expect(english).toMatch(/<section class="section[^"]*" id="tekst-8" lang="nl"/)
  })

  it('shows what was worked on only once it is published, and what was seen there', async () => {
    const hero = await blockOf('Bovenaan')
    const form = await fill(marieke, `${W}/blokken/${hero}`, {
      title: 'Emmen maakt het',
      action1: 'Doe mee',
      address1: '#bedrijven',
    })
    expect((await form.send()).location).toBe(W)
    expect(await site()).not.toContain('Emmen maakt het')
    expect((await marieke.get(`${W}/voorbeeld`)).text).toContain('Emmen maakt het')
    const old = await revision()
    const settings = await fill(joost, `${W}/instellingen`, {
      tagline: 'Regio van makers',
      email: 'info@emmen.example',
    })
    await settings.send()
    const late = await marieke.post(`${W}/publicatie`, { seen: old })
    expect([late.status, await site()]).toEqual([422, expect.not.stringContaining('Emmen maakt het')])
    expect((await publish()).location).toBe(W)
    const { text } = await world.visitor().get('/regio/emmen')
    expect(text).toContain('<h1>Emmen maakt het</h1>')
    expect(text).toContain('href="/regio/emmen#bedrijven"')
    expect(text).toContain('mailto:info@emmen.example')
    await publish()
    const { rows } = await sql`select from site_versions`.execute(world.db)
    expect(rows).toHaveLength(1)
  })

  it('brings back what was published before, for its keepers first', async () => {
    const hero = await blockOf('Bovenaan')
    await marieke.post(`${W}/blokken/${hero}/verwijdering`)
    await publish()
    expect(await site()).not.toContain('Emmen maakt het')
    expect((await marieke.post(`${W}/versies/1/herstel`)).location).toBe(W)
    expect(await site()).not.toContain('Emmen maakt het')
    await publish(joost)
    expect(await site()).toContain('Emmen maakt het')
    expect((await marieke.post(`${W}/versies/99/herstel`)).status).toBe(404)
  })

  it('lets who saves second see what the first changed, and keeps what they typed', async () => {
    const path = `${W}/blokken/${await blockOf('Bovenaan')}`
    const [first, second] = [
      await fill(joost, path, { title: 'Van Joost', lead: 'Nieuwe inleiding' }),
      await fill(marieke, path, { title: 'Van Marieke', lead: '' }),
    ]
    await first.send()
    const answer = await second.send()
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('De ander maakte hiervan: “Van Joost”')
    expect(answer.text).toContain('value="Van Marieke"')
    expect(answer.text).toContain('>Nieuwe inleiding</textarea>')
  })

  it('orders, hides and removes blocks, and skips those that have nothing to show', async () => {
    const [schools, partners] = [await blockOf('Scholen'), await blockOf('Bedrijven')]
    const order = async () => {
      const { text } = await marieke.get(`${W}/voorbeeld`)
      return [...text.matchAll(/<section class="section[^"]*" id="([a-z]+)/g)].map(([, id]) => id)
    }
    expect(await order()).toEqual(['cijfers', 'scholen', 'bedrijven', 'tekst'])
    await marieke.post(`${W}/blokken/${partners}/plaats`, { to: '1' })
    expect(await order()).toEqual(['bedrijven', 'cijfers', 'scholen', 'tekst'])
    await marieke.post(`${W}/blokken/${schools}/zichtbaar`, { to: 'hide' })
    expect(await order()).toEqual(['bedrijven', 'cijfers', 'tekst'])
    const { location } = await marieke.post(`${W}/blokken`, { kind: 'news' })
    expect(location).toBe(`${W}/blokken/${await blockOf('Nieuws')}`)
  })

  it('shows what its blocks were given: figures with their source, stories of one kind, a way to the newsletter', async () => {
    const add = async (kind: string, fields: Record<string, string>) =>
      fill(marieke, (await marieke.post(`${W}/blokken`, { kind })).location, fields)
    await add('figures', {
      title: 'Hoe het ervoor staat',
      schools: 'on',
      ...{ value1: '31 van 48', label1: 'basisscholen in een techlab', source1: 'eigen telling' },
    }).then((change) => change.send())
    await add('stories', { which: 'example', count: '3' }).then((change) => change.send())
    await add('newsletter', { title: 'Blijf bij', lead: 'Elke maand een brief.' }).then((change) => change.send())
    await fill(marieke, `${W}/instellingen`, { name: 'Techniek in Emmen op het veen' }).then((change) => change.send())
    const item = await begin(marieke, 'De lasrobot', 'example')
    await write(marieke, item, { ...full, challenge: 'Eén robot.', approach: 'Om de beurt.', result: 'Ieder last.' })
    await tell(joost, item)
    await publish()
    const text = await site()
    expect(text).toMatch(
      /<span class="value">1<\/span>\s*<span class="label">school doet mee<\/span><span class="source">Bron: Spoorboek/,
    )
    expect(text).toMatch(/31 van 48<\/span>.*basisscholen in een techlab.*Bron: eigen telling/)
    expect(text).toMatch(/Praktijkvoorbeelden.*De lasrobot/s)
    expect(text).toContain('href="/regio/emmen/berichten?soort=example"')
    expect(text).toMatch(/Blijf bij.*Elke maand een brief\..*href="\/regio\/emmen\/nieuwsbrief"/s)
    expect(text).toMatch(/<title>[^<]*Techniek in Emmen op het veen/)
  })

  it('shows the plan as goals and stations when the region says so, and never an amount', async () => {
    await makeActivity(world)
    expect(await site()).not.toContain('railmap')
    for (const name of ['Ons plan', 'Agenda'])
      await marieke.post(`${W}/blokken/${await blockOf(name)}/zichtbaar`, { to: 'show' })
    await publish()
    const text = await site()
    const { rows } = await sql<{ title: string }>`select title from activities`.execute(world.db)
    expect(text).toContain('railmap')
    expect(text).toContain(rows[0]!.title)
    expect(text).not.toMatch(/€|werkplek\/emmen/)
    // The plan is shared with nobody, so that there is no agenda.
    expect(text).not.toContain('id="agenda"')
    await sql`update plans set audience = 'all'`.execute(world.db)
    expect(await site()).toContain('id="agenda"')
  })

  it('names people of the team whom it chose, as long as they hold their role', async () => {
    const block = `${W}/blokken/${await blockOf('Het team')}`
    const { rows } = await sql<{ id: string }>`select id from people where email like 'joost@%'`.execute(world.db)
    await (await fill(marieke, block, { [`person-${rows[0]!.id}`]: 'name' })).send()
    await publish()
    expect(await site()).toContain('Joost Brandsma')
    expect(await site()).not.toMatch(/joost@|Marieke/)
    await sql`update role_assignments set valid_until = '2026-03-01' where person_id = ${rows[0]!.id}`.execute(world.db)
    expect(await site()).not.toContain('Joost Brandsma')
    await sql`update role_assignments set valid_until = null where person_id = ${rows[0]!.id}`.execute(world.db)
  })

  it('shows pictures with words, and of a video nothing until the reader goes there', async () => {
    const gallery = (await marieke.post(`${W}/blokken`, { kind: 'gallery' })).location
    const picture = { name: 'hek.png', content: pngOf(1000, 700, 'GPS 52.7') }
    const silent = await marieke.upload(`${gallery}/beelden`, { alt: ' ' }, { picture })
    expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('Beschrijf wat er te zien is')])
    await marieke.upload(`${gallery}/beelden`, { alt: 'Een hek' }, { picture })
    const video = (await marieke.post(`${W}/blokken`, { kind: 'video' })).location
    expect((await (await fill(marieke, video, { video: 'https://evil.example/x' })).send()).status).toBe(422)
    await (await fill(marieke, video, { title: 'Het dak', video: 'https://youtu.be/dQw4w9WgXcQ' })).send()
    await publish()
    const answer = await world.visitor().get('/regio/emmen')
    const [, hash] = /<img [^>]*srcset="\/sitebeelden\/([0-9a-f]+)\/480\.webp 480w, [^"]*\/960\.webp 960w"/.exec(
      answer.text,
    )!
    const form = (name: string) => world.visitor().get(`/sitebeelden/${hash}/${name}`)
    const before = await form('480.webp')
    expect([before.headers['content-type'], before.body.includes('GPS')], 'not drawn yet').toEqual(['image/png', false])
    const { rows } = await sql<{ file: number }>`
      delete from graphile_worker._private_jobs where key like 'draw-pictures %' returning (payload->>'file')::int as file`.execute(
      world.db,
    )
    for (const { file } of rows) await drawForms(world.db, world.settings.filesDirectory, file)
    for (const [name, type] of [
      ['480.webp', 'webp'],
      ['960.avif', 'avif'],
    ])
      expect((await form(name!)).headers['content-type']).toBe(`image/${type}`)
    expect((await world.visitor().get(`/sitebeelden/${'0'.repeat(32)}/480.webp`)).status).toBe(404)
    const player = /href="(\/regio\/emmen\/video\/\d+)"/.exec(answer.text)![1]!
    expect(answer.text).not.toMatch(/<iframe|src="https:/)
    expect(answer.headers['content-security-policy']).not.toMatch(/youtube|frame-src/)
    const played = await world.visitor().get(player)
    expect(played.text).toMatch(/<iframe[^>]* src="https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ"/)
    expect(played.headers['content-security-policy']).toMatch(/;frame-src https:\/\/www\.youtube-nocookie\.com$/)
    expect((await world.visitor().get('/regio/zwolle/video/1')).status).toBe(404)
  })

  it('takes menu entries in order, and no address that runs a program', async () => {
    const bad = await marieke.post(`${W}/menu`, { elsewhere: 'javascript:alert(1)', text: 'Klik' })
    expect(bad.status).toBe(422)
    expect((await marieke.post(`${W}/menu`, { elsewhere: 'https://techniek.example' })).status).toBe(422)
    await marieke.post(`${W}/menu`, { elsewhere: 'https://techniek.example', text: 'Techlab' })
    const { text } = await marieke.get(`${W}/menu`)
    const entry = [...text.matchAll(/\/menu\/(\d+)"/g)].at(-1)![1]!
    await marieke.post(`${W}/menu/${entry}`, { to: '0' })
    await publish()
    const nav = /<nav class="sitenav[\s\S]*?<\/nav>/.exec(await site())![0]
    expect([...nav.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      expect.arrayContaining(['/regio/emmen', 'https://techniek.example']),
    )
    expect(nav.indexOf('Techlab')).toBeLessThan(nav.indexOf('#bedrijven'))
  })
})

describe('the standing pages', () => {
  it('are filled in from the settings, in two languages, with what the site adds', async () => {
    await (
      await fill(marieke, `${W}/teksten/accessibility`, {
        status: 'partial',
        researched: '12-01-2026',
        textNl: 'De PDF’s van 2024 zijn nog niet toegankelijk.',
      })
    ).send()
    await publish()
    const page = (await world.visitor().get('/regio/emmen/toegankelijkheid')).text
    expect(page).toContain('status B')
    expect(page).toContain('12 januari 2026')
    expect(page).toContain('De PDF’s van 2024')
    expect(page).toContain('info@emmen.example')
    const english = (await world.visitor().get('/regio/emmen/toegankelijkheid?taal=en')).text
    expect(english).toContain('meets the requirements partly')
    expect(english).not.toContain('De PDF’s van 2024')
    for (const name of ['privacy', 'cookies', 'contact', 'toegankelijkheid']) {
      expect((await world.visitor().get(`/${name}`)).status).toBe(200)
      expect(await site()).toContain(`href="/regio/emmen/${name}"`)
    }
  })
})

it('is made with the words that the guide uses', async () => {
  const seen = new Seen()
  await marieke.post(`${W}/blokken/${await blockOf('Het team')}/zichtbaar`, { to: 'hide' })
  for (const path of [W, `${W}/instellingen`]) await seen.look(marieke, path)
  await seen.look(await world.as('lotte'), '/landelijk/website')
  await seen.expectWordsOf('website.md')
})

describe('the rights on a site', () => {
  it('are those of its own keepers, and of the editors of the nation', async () => {
    for (const [who, status] of [
      ['kees', 404],
      ['sanne', 403],
      ['amira', 403],
      ['lotte', 200],
    ] as const)
      expect((await (await world.as(who)).get(W)).status, who).toBe(status)
    expect((await (await world.as('lotte')).get('/landelijk/website')).status).toBe(200)
    expect((await marieke.get('/landelijk/website')).status).toBe(403)
    expect((await marieke.post('/werkplek/zwolle/website/publicatie', { seen: '0' })).status).toBe(404)
  })
})
