// The vision of a region: writing it, approving it, and what stays as it was.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../../../../../test/pictures.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

const vision = '/werkplek/emmen/plan/visie'
let world: World
let marieke: Visitor
let joost: Visitor
/** The page of the section of the labour market. */
let section: string

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, joost] = [await world.as('marieke'), await world.as('joost')]
  expect((await marieke.get(vision)).text).toContain('Begin met de visie')
  for (const leader of [marieke, joost]) expect((await leader.post(`${vision}/begin`)).location).toBe(vision)
  const shown = (await marieke.get(vision)).text
  section = /href="([^"]+\/paragrafen\/\d+)">Arbeidsmarkt/.exec(shown)![1]!
  expect(shown.match(/id="paragraaf-\d+"/g)).toHaveLength(5)
})
afterAll(() => world.close())

const numberIn = (text: string): string => /name="number" value="(\d+)"/.exec(text)![1]!
async function write(by: Visitor, body: string, fields: Record<string, string> = {}) {
  const form = (await by.get(`${section}/wijzigen`)).text
  return by.post(`${section}/wijziging`, { number: numberIn(form), body, ...fields })
}
const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(world.db)
  return rows[0]!.count
}

describe('a section', () => {
  it('is written by who leads the plan, and the same text twice is saved once', async () => {
    expect((await write(marieke, '## Nu\n\n**240** vacatures, <b>zie</b> [UWV](www.uwv.nl)')).location).toBe(section)
    const texts = await count('vision_texts')
    expect((await write(joost, '## Nu\n\n**240** vacatures, <b>zie</b> [UWV](www.uwv.nl)')).status).toBe(303)
    expect(await count('vision_texts')).toBe(texts)
    const read = (await (await world.as('tess')).get(vision)).text
    expect(read).toContain(
      '<strong>240</strong> vacatures, &lt;b&gt;zie&lt;/b&gt; <a href="https://www.uwv.nl/">UWV</a>',
    )
    expect(read).toContain('<h3>Nu</h3>')
  })

  it('comes back as it was typed when it will not do', async () => {
    const much = `${'lang '.repeat(13_000)}einde`
    const refused = await write(marieke, much)
    expectComplaint(refused, 'body', /9.000 woorden/)
    expect(refused.text).toContain('lang einde')
    const doc = JSON.stringify({ type: 'doc', content: [{ type: 'iframe' }] })
    expectComplaint(await write(marieke, '', { bodyDoc: doc }), 'body', /niet lezen/)
    expectComplaint(await marieke.post(`${vision}/paragrafen`, { title: ' ' }), 'title', /een titel/)
  })

  it('is hidden from outsiders, and only read by who may not change the plan', async () => {
    const kees = await world.as('kees')
    for (const url of [vision, section, `${section}/wijzigen`, `${vision}/vaststellen`, `${vision}/meelezers`])
      expect((await kees.get(url)).status, url).toBe(404)
    expect((await kees.get(section.replace('emmen', 'zwolle'))).status).toBe(404)
    const sanne = await world.as('sanne')
    expect((await sanne.get(section)).status).toBe(200)
    for (const url of [
      `${section}/wijziging`,
      `${section}/concept`,
      `${vision}/vaststelling`,
      `${vision}/afbeeldingen`,
    ])
      expect((await sanne.post(url, { body: 'x' })).status, url).toBe(403)
    expect((await (await world.as('beheer')).post(`${vision}/vaststelling`)).status, 'approving is not keeping').toBe(
      403,
    )
  })

  it('shows the second of two people what the first changed, and loses nothing', async () => {
    await write(marieke, 'Een.\n\nTwee.\n\nDrie.')
    const opened = numberIn((await joost.get(`${section}/wijzigen`)).text)
    await write(marieke, 'Een.\n\nTwee.\n\nDrie en meer.')
    const other = await joost.post(`${section}/wijziging`, { number: opened, body: 'Eerst.\n\nTwee.\n\nDrie.' })
    expect(other.status).toBe(422)
    expect(other.text).toContain('Marieke Veldhuis bewaarde deze paragraaf ondertussen')
    expect(other.text).toMatch(/<textarea[^>]*>Eerst\.\n\nTwee\.\n\nDrie en meer\.<\/textarea>/)
    const same = await joost.post(`${section}/wijziging`, { number: opened, body: 'Een.\n\nTwee.\n\nDrie keer.' })
    expectComplaint(same, 'body', /ondertussen veranderde/)
    expect(same.text).toContain('Drie keer.</textarea>')
    const saved = { number: numberIn(same.text), body: 'Een.\n\nTwee.\n\nDrie keer.' }
    expect((await joost.post(`${section}/wijziging`, saved)).location).toBe(section)
    const old = [...(await joost.get(section)).text.matchAll(/href="([^"]+\/teksten\/\d+)"/g)].map(([, href]) => href!)
    expect((await joost.get(old[0]!)).text).toContain('Drie en meer.')
    expect((await joost.post(`${old[0]!}/terugzetting`)).location).toBe(section)
    expect((await joost.get(section)).text).toContain('Drie en meer.')
  })

  it('keeps a draft for one person, until it is saved or thrown away', async () => {
    const { text } = await marieke.get(`${section}/wijzigen`)
    const draft = { number: numberIn(text), body: 'Half af' }
    const typed = async (body: string) =>
      JSON.parse((await marieke.post(`${section}/concept`, { ...draft, body })).text) as unknown
    expect(await typed('Half')).toEqual({ time: '12:00', meanwhile: null })
    expect(await typed('Half af')).toEqual({ time: '12:00', meanwhile: null })
    expect(await count('vision_drafts')).toBe(1)
    expect((await marieke.get(`${section}/wijzigen`)).text).toMatch(/Dit is je concept.*Half af<\/textarea>/s)
    expect((await joost.get(`${section}/wijzigen`)).text).not.toContain('Half af')
    await write(joost, 'Joost was eerder.')
    expect(await typed('Half af'), 'who saved meanwhile is named').toEqual({
      time: '12:00',
      meanwhile: 'Joost Brandsma',
    })
    const late = await marieke.post(`${section}/wijziging`, draft)
    expect(late.text).toContain('Joost Brandsma bewaarde deze paragraaf ondertussen')
    expect((await marieke.post(`${section}/concept`, { ...draft, bodyDoc: '{' })).status).toBe(422)
    await marieke.post(`${section}/concept/verwijdering`)
    expect((await marieke.get(`${section}/wijzigen`)).text).not.toContain('Half af')
  })

  it('of the region itself is added, moved, taken away and put back', async () => {
    const added = await marieke.post(`${vision}/paragrafen`, { title: 'Over de <grens>' })
    const own = added.location.replace('/wijzigen', '')
    const order = async (): Promise<string[]> =>
      [...(await marieke.get(vision)).text.matchAll(/<a href="#paragraaf-\d+">([^<]+)/g)].map(([, title]) => title!)
    expect((await order()).at(-1)).toBe('Over de &lt;grens>')
    await marieke.post(`${own}/plaats`, { to: 'up' })
    expect((await order()).at(-2)).toBe('Over de &lt;grens>')
    for (let twice = 0; twice < 2; twice++) await marieke.post(`${own}/verwijdering`)
    expect(await order()).toHaveLength(5)
    await marieke.post(`${own}/herstel`)
    expect(await order()).toHaveLength(6)
    await marieke.post(`${section}/verwijdering`)
    expect(await order(), 'a guided section stays').toHaveLength(6)
  })
})

describe('a picture', () => {
  const sent = { picture: { name: 'kaart.png', content: pngOf(40, 40, 'Emmen 52.78') } }

  it('comes with words, without what stood beside it, and is shown to the region only', async () => {
    expectComplaint(await marieke.upload(`${section}/afbeelding`, {}, sent), 'alt', /te zien is/)
    const placed = await marieke.upload(`${section}/afbeelding`, { alt: 'Kaart van "de regio"' }, sent)
    expect(placed.status).toBe(303)
    const shown = (await marieke.get(section)).text
    const src = /<img src="([^"]+)" alt="Kaart van &quot;de regio&quot;"/.exec(shown)![1]!
    const picture = await marieke.get(src)
    expect(picture.headers['content-type']).toBe('image/png')
    expect(picture.body.includes('52.78')).toBe(false)
    expect((await (await world.as('kees')).get(src)).status).toBe(404)
    expect((await (await world.as('kees')).get(src.replace('emmen', 'zwolle'))).status).toBe(404)
  })

  it('comes from the editor too, which hears why a file will not do', async () => {
    const answer = async (content: Buffer | string) => {
      const { status, text } = await marieke.upload(`${vision}/afbeeldingen`, {}, { picture: { name: 'x', content } })
      return [status, text] as const
    }
    const [status, made] = await answer(pngOf(20, 20))
    const { id } = JSON.parse(made) as { id: number }
    expect([status, (await marieke.get(`${vision}/afbeeldingen/${id}`)).status]).toEqual([200, 200])
    for (const [content, why] of [
      [pngOf(20, 20).subarray(0, 60), 'niet heel'],
      ['', 'leeg'],
      [Buffer.alloc(10 * 2 ** 20 + 1, pngOf(20, 20)), 'groter dan 10 MB'],
    ] as const) {
      const [refused, words] = await answer(content)
      expect([refused, words.includes(why)], why).toEqual([422, true])
    }
  })

  it('goes into a text by its number only where it belongs', async () => {
    const svg = { picture: { name: 'x.png', content: '<svg onload="alert(1)"/>' } }
    const refused = await marieke.upload(`${vision}/afbeeldingen`, {}, svg)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('SVG')
    const { rows } = await sql<{ id: number }>`
      insert into files (sha256, name, media_type, bytes) values (repeat('a', 64), 'geheim.png', 'image/png', 1) returning id`.execute(
      world.db,
    )
    await write(marieke, `Tekst\n\n![geheim](bestand:${rows[0]!.id})`)
    expect((await marieke.get(section)).text).not.toContain('geheim')
    expect((await marieke.get(`${vision}/afbeeldingen/${rows[0]!.id}`)).status).toBe(404)
  })
})

describe('an approved version', () => {
  const approval = { name: 'Visie 2025', on: '20-03-2026', seen: '0' }
  let version: string

  it('keeps the texts of its day, while the working version goes on', async () => {
    await write(marieke, 'Er zijn 240 vacatures.')
    expectComplaint(await joost.post(`${vision}/vaststelling`, { ...approval, on: '24-03-2026' }), 'on', /vandaag/)
    expectComplaint(await joost.post(`${vision}/vaststelling`, { ...approval, name: '' }), 'name', /een naam/)
    const done = await joost.post(`${vision}/vaststelling`, approval)
    expect(done.status).toBe(303)
    version = done.location
    expectComplaint(await marieke.post(`${vision}/vaststelling`, approval), 'name', /Een ander/)
    expectComplaint(await marieke.post(`${vision}/vaststelling`, { ...approval, seen: '1' }), 'name', /niets veranderd/)
    await write(marieke, 'Er zijn 310 vacatures.')
    const locked = (await marieke.get(version)).text
    expect(locked).toContain('240 vacatures')
    expect(locked).toContain('Vastgesteld op 20 maart 2026 door Joost Brandsma')
    expect((await marieke.get(vision)).text).toContain('310 vacatures')
    expect((await (await world.as('kees')).get(version.replace('emmen', 'zwolle'))).status).toBe(404)
  })

  it('stands beside the working version word by word', async () => {
    const { text } = await (await world.as('amira')).get(`${vision}/verschil`)
    expect(text.replace(/<span class="visually-hidden">[^<]*<\/span>/g, '')).toMatch(
      /<del[^>]*>240<\/del><ins[^>]*>310<\/ins>/,
    )
    expect(text).toContain('[toegevoegd: ')
    expect(text).toMatch(/gelijk gebleven:[^<]*Dekking/)
    expect((await marieke.get(`${vision}/verschil?van=werk&naar=1`)).text).toContain('[weggehaald: ')
    expect((await marieke.get(`${vision}/verschil?van=99&naar=%27`)).status).toBe(200)
  })

  it('can be changed by nobody, not even by a mistake of ours', async () => {
    for (const statement of [
      'update vision_versions set name = $$x$$',
      'delete from vision_versions',
      'update vision_texts set body = $${}$$',
      'delete from vision_texts',
    ]) {
      await sql`savepoint wrong`.execute(world.db)
      await expect(sql.raw(statement).execute(world.db), statement).rejects.toThrow(/cannot change/)
      await sql`rollback to savepoint wrong`.execute(world.db)
    }
    expect((await sql`update vision_texts set saved_by = null returning id`.execute(world.db)).rows).not.toEqual([])
  })

  it('names who did what in the log', async () => {
    const { rows } = await sql<{ actor_name: string; details: object }>`
      select actor_name, details from audit_log where action = 'vision.approved'`.execute(world.db)
    expect(rows).toEqual([
      { actor_name: 'Joost Brandsma', details: { number: 1, name: 'Visie 2025', on: '2026-03-20' } },
    ])
  })
})
