// Content of a site: writing, a second pair of eyes, what everybody reads, and what nobody may see.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../../../../../test/pictures.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { publishDue } from '../course/commands.ts'
import { checkAgain, checkLinksOf } from '../links/commands.ts'
import { publishedItems } from '../queries.ts'
import { begin, desk, full, publish, valueOf, write } from './writing.ts'
import { transaction } from '../../../../platform/database/database.ts'

let world: World
let marieke: Visitor
let joost: Visitor
let sanne: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, joost, sanne] = [await world.as('marieke'), await world.as('joost'), await world.as('sanne')]
})
afterAll(() => world.close())

describe('an item', () => {
  let item: string

  it('is written, looked at by a second person, and read by everybody', async () => {
    item = await begin(sanne, 'Techniek Tastbaar: 2.640 bezoekers!')
    const address = '/regio/emmen/artikel/techniek-tastbaar-2-640-bezoekers'
    expectComplaint(await sanne.post(`${item}/nakijken`), 'stappen', /inleiding, tekst/)
    expect((await write(sanne, item, { ...full, theme: 'intake', world: 'design' })).location).toBe(item)
    expect((await sanne.post(`${item}/publicatie`, { number: '2' })).status, 'a writer does not publish').toBe(403)
    for (let twice = 0; twice < 2; twice++) expect((await sanne.post(`${item}/nakijken`)).status).toBe(303)
    expect((await marieke.get(desk)).text).toMatch(/Wacht op nakijken/)
    expect((await world.visitor().get(address)).status).toBe(404)
    for (let twice = 0; twice < 2; twice++) expect((await publish(marieke, item)).location).toBe(item)
    const read = (await world.visitor().get(address)).text
    expect(read).toContain('<strong>lassen</strong>')
    expect(read).toContain('href="/regio/emmen/berichten?wereld=design"')
    const list = (await world.visitor().get('/regio/emmen/berichten?thema=intake')).text
    expect(list).toContain(`href="${address}"`)
    expect((await world.visitor().get('/regio/zwolle/berichten')).text).toContain('Hier staat nog niets')
    const [shown] = await publishedItems(world.db, { kinds: ['regionNews'], limit: 3 })
    expect(shown).toMatchObject({ href: address, themes: ['intake'], region: { slug: 'emmen' }, picture: null })
  })

  it('stays as it was for readers until somebody else publishes what changed', async () => {
    await write(marieke, item, { ...full, body: 'Een week lang zagen.' })
    const address = /href="(\/regio\/emmen\/artikel\/[^"]+)"/.exec((await marieke.get(item)).text)![1]!
    expect((await world.visitor().get(address)).text).not.toContain('zagen')
    await marieke.post(`${item}/nakijken`)
    expectComplaint(await publish(marieke, item), 'stappen', /nu niet/)
    expect((await publish(joost, item)).status).toBe(303)
    expect((await world.visitor().get(address)).text).toContain('zagen')
    expect((await joost.post(`${item}/publicatie`, { number: '2' })).status, 'an older one than was seen').toBe(422)
  })

  it('keeps every version, with what changed, and puts one back', async () => {
    const old = (await joost.get(`${item}/versies/2`)).text
    expect(old).toMatch(/zagen/)
    expect((await joost.post(`${item}/versies/2/terugzetting`)).status).toBe(303)
    expect((await joost.get(item)).text).toContain('<strong>lassen</strong>')
    expect((await joost.get(item)).text).toContain('Versie 4')
    const change = transaction(world.db, (tx) => sql`update item_versions set title = 'x'`.execute(tx))
    await expect(change).rejects.toThrow(/cannot change/)
  })
})

describe('what comes and goes by itself', () => {
  it('appears and disappears at its moment, in the time of the region, once', async () => {
    const item = await begin(marieke, 'Open dag')
    await write(marieke, item, full)
    expectComplaint(await publish(joost, item, { day: '20-03-2026' }), 'day', /voorbij/)
    expectComplaint(await publish(joost, item, { day: '31-02-2026' }), 'day', /31-12-2026/)
    expectComplaint(await publish(joost, item, { day: '25-03-2026', untilDay: '24-03-2026' }), 'untilDay', /voor/)
    const planned = await publish(joost, item, { day: '25-03-2026', time: '08.30', untilDay: '26-03-2026' })
    expect(planned.status).toBe(303)
    expect((await joost.get(item)).text).toContain('25-03-2026 08:30')
    const due = (at: string) => transaction(world.db, (tx) => publishDue(tx, new Date(at)))
    const status = async () => (await world.visitor().get('/regio/emmen/artikel/open-dag')).status
    expect([await due('2026-03-25T07:29:00Z'), await status()]).toEqual([0, 404])
    expect([await due('2026-03-25T07:31:00Z'), await status()]).toEqual([1, 200])
    expect(await due('2026-03-25T07:31:00Z')).toBe(0)
    expect([await due('2026-03-26T23:00:00Z'), await status()]).toEqual([1, 404])
    expect((await joost.get(item)).text).toContain('Ingetrokken')
  })
})

describe('two people at one item', () => {
  it('shows the second what the first changed, and puts both together', async () => {
    const item = await begin(marieke, 'Twaalf scholen delen een lasrobot', 'example')
    const number = valueOf((await joost.get(`${item}/wijzigen`)).text, 'number')
    const title = 'Twaalf scholen delen een lasrobot'
    await write(marieke, item, { lead: 'Van Marieke.', challenge: 'Geen school kon hem betalen.' })
    const second = await joost.post(`${item}/wijziging`, { number, title, lead: '', approach: 'Op een aanhanger.' })
    expect(second.status).toBe(422)
    expect(second.text).toContain('Marieke Veldhuis bewaarde dit bericht ondertussen')
    expect(second.text).toMatch(/Geen school kon hem betalen\.<\/textarea>/)
    expect(second.text).toMatch(/Op een aanhanger\.<\/textarea>/)
    const both = await joost.post(`${item}/wijziging`, { number, title, lead: 'Van Joost.' })
    expectComplaint(both, 'lead', /Van Marieke/)
    expect((await joost.post(`${item}/concept`, { number, title, lead: 'Half af' })).status).toBe(200)
    expect((await joost.get(`${item}/wijzigen`)).text).toMatch(/Dit is je concept.*Half af/s)
    expect((await marieke.get(`${item}/wijzigen`)).text).not.toContain('Half af')
  })

  it('explains what will not do, field by field, and keeps what was typed', async () => {
    const item = await begin(marieke, 'Les met een cobot', 'assignment')
    const refused = await write(marieke, item, {
      level: 'koning',
      duration: 'x'.repeat(300),
      organisations: 'Onbekend BV',
    })
    expectComplaint(refused, 'level', /Kies/)
    expectComplaint(refused, 'duration', /200 tekens/)
    expectComplaint(refused, 'organisations', /Onbekend BV/)
    const tool = await begin(marieke, 'Rekenhulp', 'tool')
    expectComplaint(await write(marieke, tool, { address: 'javascript:alert(1)' }), 'address', /https/)
  })
})

describe('rights', () => {
  it('keep a region to its own people, and let national editors work everywhere', async () => {
    const item = await begin(marieke, 'Voor ons')
    const [kees, wim, lotte, tess] = [
      await world.as('kees'),
      await world.as('wim'),
      await world.as('lotte'),
      await world.as('tess'),
    ]
    for (const url of [desk, item, `${item}/wijzigen`, `${item}/voorbeeld`, item.replace('emmen', 'zwolle')])
      expect((await kees.get(url)).status, url).toBe(404)
    expect((await wim.get(desk)).status).toBe(403)
    expect((await tess.get(item)).status).toBe(200)
    expect((await tess.post(`${item}/intrekking`)).status).toBe(403)
    expect((await lotte.get(item)).status).toBe(200)
    const national = await begin(lotte, 'Tien nieuwe keuzevakken', 'news', '/landelijk/website/berichten')
    expect((await marieke.get(national)).status).toBe(404)
    await write(lotte, national, full)
    await lotte.post('/landelijk/website/berichten/afspraken', { alone: 'yes' })
    expect((await publish(lotte, national)).status, 'agreed that writers may').toBe(303)
    expect((await world.visitor().get('/artikel/tien-nieuwe-keuzevakken')).status).toBe(200)
  })
})

describe('a picture', () => {
  it('comes with words, is drawn in three widths around its point, and is public with its text only', async () => {
    const { drawForms } = await import('../pictures/commands.ts')
    const item = await begin(marieke, 'Met beeld')
    await write(marieke, item, full)
    const sent = { picture: { name: 'hal.png', content: pngOf(1000, 800, 'Emmen 52.78') } }
    expectComplaint(await marieke.upload(`${item}/beeld`, { focus: '0' }, sent), 'alt', /te zien is/)
    const small = { picture: { name: 'k.png', content: pngOf(40, 40) } }
    expectComplaint(await marieke.upload(`${item}/beeld`, { alt: 'Hal' }, small), 'picture', /te klein/)
    expect((await marieke.upload(`${item}/beeld`, { alt: 'De hal', focus: '0' }, sent)).status).toBe(303)
    const file = Number(/afbeeldingen\/(\d+)"/.exec((await marieke.get(item)).text)![1])
    expect((await marieke.get(`${item}/afbeeldingen/${file}`)).status).toBe(200)
    expect((await world.visitor().get(`/beelden/${file}/whole/origineel`)).status).toBe(404)
    // Whole and cut, each in 480 and 960, as AVIF and WebP; a second time there is nothing to draw.
    expect(await drawForms(world.db, world.settings.filesDirectory, file)).toBe(8)
    expect(await drawForms(world.db, world.settings.filesDirectory, file)).toBe(0)
    await publish(joost, item)
    const read = (await world.visitor().get('/regio/emmen/artikel/met-beeld')).text
    expect(read).toContain(`srcset="/beelden/${file}/x17y17/480.avif 480w, /beelden/${file}/x17y17/960.avif 960w"`)
    expect(read).toContain('width="960" height="540"')
    const drawn = await world.visitor().get(`/beelden/${file}/x17y17/960.webp`)
    expect(drawn.status).toBe(200)
    expect(drawn.text).not.toContain('Emmen 52.78')
    await joost.post(`${item}/intrekking`)
    expect((await world.visitor().get(`/beelden/${file}/x17y17/960.webp`)).status).toBe(404)
  })
  it('in a text is drawn in three widths too, however large it came', async () => {
    const item = await begin(marieke, 'Met beeld in de tekst')
    const sent = { picture: { name: 'foto.png', content: pngOf(1700, 900) } }
    const { id } = JSON.parse((await marieke.upload(`${item}/afbeeldingen`, {}, sent)).text) as { id: number }
    await write(marieke, item, { ...full, body: `De hal.\n\n![De hal](bestand:${id})` })
    await publish(joost, item)
    const { rows } = await sql`select from graphile_worker.jobs where key = ${`draw-pictures ${id}`}`.execute(world.db)
    expect(rows, 'saving asks for the drawing').toHaveLength(1)
    const read = async () => (await world.visitor().get('/regio/emmen/artikel/met-beeld-in-de-tekst')).text
    expect(await read()).toContain(`<img src="/beelden/${id}/whole/origineel" alt="De hal"`)
    const { drawForms } = await import('../pictures/commands.ts')
    await drawForms(world.db, world.settings.filesDirectory, id)
    const set = (type: string) =>
      [480, 960, 1600].map((width) => `/beelden/${id}/whole/${width}.${type} ${width}w`).join(', ')
    expect(await read()).toContain(`<source type="image/avif" srcset="${set('avif')}"`)
    expect(await read()).toContain(`src="/beelden/${id}/whole/960.webp" srcset="${set('webp')}"`)
    const small = await world.visitor().get(`/beelden/${id}/whole/480.webp`)
    expect([small.headers['content-type'], small.body.readUInt16LE(26) & 0x3fff]).toEqual(['image/webp', 480])
    // An address of before, of a width that was never drawn, does not give the original.
    expect((await world.visitor().get(`/beelden/${id}/whole/1200.webp`)).headers['content-type']).toBe('image/webp')
  })
})

describe('a list', () => {
  it('is chosen from by who tells it and by the level of an assignment, and so is a search', async () => {
    const told = (region: string, level: string) =>
      sql`
      with item as (
        insert into items (site_region_id, kind, slug, published_at)
        select id, 'assignment', 'kiezen-' || ${level}::text, now() from regions where slug = ${region} returning id
      ), version as (
        insert into item_versions (item_id, number, title, body, fields)
        select id, 1, 'Kiezen ' || ${level}::text, '{"type":"doc","content":[]}', jsonb_build_object('level', ${level}::text)
        from item returning id, item_id
      ), offered as (insert into item_offers (item_id, state) select item_id, 'accepted' from version)
      select id, item_id from version`.execute(world.db)
    await told('emmen', 'lower')
    await told('zwolle', 'mbo')
    await sql`update items i set public_version_id = v.id, public_words = v.title, state = 'published'
      from item_versions v where v.item_id = i.id and i.slug like 'kiezen-%'`.execute(world.db)
    for (const path of ['/berichten?soort=assignment', '/zoeken?q=kiezen&soort=assignment']) {
      const all = (await world.visitor().get(path)).text
      for (const choice of ['regio=Emmen">Emmen', 'regio=Zwolle">Zwolle', 'niveau=lower">Onderbouw'])
        expect(all, path).toMatch(new RegExp(`${choice}[^<]*</a> <span class="muted num">\\(1\\)`))
      for (const choice of ['regio=Emmen', 'niveau=lower', 'niveau=lower&regio=Emmen']) {
        const { text } = await world.visitor().get(`${path}&${choice}`)
        expect([choice, text.includes('/artikel/kiezen-lower'), text.includes('/artikel/kiezen-mbo')]).toEqual([
          ...[choice, true, false],
        ])
      }
    }
    const feed = /<a href="([^"]+)" type="application\/atom\+xml">RSS/.exec(
      (await world.visitor().get('/berichten?regio=Zwolle')).text,
    )![1]!
    const entries = (await world.visitor().get(feed)).text
    expect([entries.includes('Kiezen mbo'), entries.includes('Kiezen lower')]).toEqual([true, false])
  })
})

describe('links outside', () => {
  it('are looked at again each week, and one that died is a task of the owner', async () => {
    const item = await begin(marieke, 'Met links')
    await write(marieke, item, { ...full, body: '[Hier](https://dood.example/x) en [daar](https://leeft.example/)' })
    await publish(joost, item)
    const { rows } = await sql<{ version: number }>`
      select public_version_id as version from items where slug = 'met-links'`.execute(world.db)
    const { version } = rows[0]!
    const asked: string[] = []
    const look = (dead: number) =>
      checkLinksOf(world.db, version, async (address) => (asked.push(address), address.includes('dood') ? dead : 200))
    const due = async () => transaction(world.db, checkAgain)
    const today = async () => (await marieke.get('/werkplek/emmen/vandaag')).text
    await look(200)
    expect([await due(), await today()]).toEqual([0, expect.not.stringContaining('werkt een link niet')])
    await sql`update item_links set checked_at = now() - interval '8 days'`.execute(world.db)
    expect(await due()).toBe(1)
    await look(404)
    expect(asked).toEqual(['https://dood.example/x', 'https://leeft.example/', ...asked.slice(0, 2)])
    expect(await today()).toMatch(/In 1 bericht van jou werkt een link niet/)
    expect(await today()).toContain(`href="${item}"`)
    await sql`update item_links set checked_at = now() - interval '2 days'`.execute(world.db)
    expect(await due(), 'what died is looked at each day').toBe(1)
  })
})
