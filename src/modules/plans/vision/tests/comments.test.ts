// What others say of a vision: the supporter with an account, partners by a personal link.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../../../../../test/pictures.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { baseUrl, openWorld, type World } from '../../../../../test/world.ts'
import { remind } from '../../reminders/jobs.ts'

const vision = '/werkplek/emmen/plan/visie'
let world: World
let marieke: Visitor
let amira: Visitor
let section: string

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, amira] = [await world.as('marieke'), await world.as('amira')]
  await marieke.post(`${vision}/begin`)
  await (await world.as('kees')).post('/werkplek/zwolle/plan/visie/begin')
  section = /href="([^"]+\/paragrafen\/\d+)">Arbeidsmarkt/.exec((await marieke.get(vision)).text)![1]!
})
afterAll(() => world.close())

const clock = { now: () => new Date('2026-03-24T05:00:00Z') }
const tell = () => remind(world.db, { clock, baseUrl: () => baseUrl })

describe('a comment', () => {
  it('stands beside its section, is answered, settled and opened again', async () => {
    const said = await amira.post(`${section}/opmerkingen`, {
      words: 'Waar komt <b>240</b> vandaan?\r\n\r\n\r\nIk mis de bron.',
    })
    const [, thread = ''] = /#opmerking-(\d+)$/.exec(said.location)!
    await amira.post(`${section}/opmerkingen`, { words: 'Waar komt <b>240</b> vandaan?\n\nIk mis de bron.' })
    const shown = (await marieke.get(section)).text
    expect(shown.match(/Waar komt &lt;b>240&lt;\/b> vandaan\?/g), 'once, and never as HTML').toHaveLength(1)
    expect(shown).toContain('Ondersteuner')
    expect((await marieke.get(vision)).text).toContain('1 open opmerking')
    const at = `${vision}/opmerkingen/${thread}`
    expectComplaint(await marieke.post(`${at}/antwoord`, { words: ' ' }), `antwoord-${thread}`, /Schrijf/)
    await marieke.post(`${at}/antwoord`, { words: 'Uit de peiling' })
    for (let twice = 0; twice < 2; twice++) await amira.post(`${at}/afhandeling`)
    expect((await marieke.get(section)).text).toMatch(/Uit de peiling.*Afgehandeld door Amira el Idrissi/s)
    expect((await marieke.get(vision)).text).not.toContain('open opmerking<')
    await marieke.post(`${at}/heropening`)
    expect((await marieke.get(vision)).text).toContain('1 open opmerking')
    expect((await (await world.as('sanne')).post(`${at}/afhandeling`)).status, 'of somebody else').toBe(403)
    expect((await (await world.as('wim')).post(`${section}/opmerkingen`, { words: 'x' })).status).toBe(403)
    expect((await (await world.as('kees')).post(`${at}/antwoord`, { words: 'x' })).status).toBe(404)
    expect((await (await world.as('kees')).post(at.replace('emmen', 'zwolle') + '/antwoord')).status).toBe(404)
  })

  it('is told to those who lead, once a day and never of themselves', async () => {
    expect((await tell())['visionComments']).toBe(2)
    const letters = (await world.letters()).filter(({ subject }) => /regiovisie/.test(subject))
    expect(letters.map(({ recipient, subject }) => [recipient, subject]).sort()).toEqual([
      ['joost@voorbeeld.example', '2 opmerkingen bij de regiovisie van Emmen'],
      ['marieke@voorbeeld.example', '1 opmerking bij de regiovisie van Emmen'],
    ])
    expect(letters[0]!.text_body).toContain('Arbeidsmarkt: Amira el Idrissi')
    expect((await tell())['visionComments']).toBe(0)
  })
})

describe('a partner who reads along', () => {
  const partner = { name: 'Ineke Bos', email: 'ineke@veenland.example', until: '30-04-2026' }
  let link: string
  const invite = async (fields: Record<string, string> = partner): Promise<string> => {
    expect((await marieke.post(`${vision}/meelezers`, fields)).location).toBe(`${vision}/meelezers`)
    return /http:\/\/localhost(\/meelezen\/\S+)/.exec((await world.letters())[0]!.text_body)![1]!
  }

  it('is asked by name and address with a last day, and the link is kept as a hash only', async () => {
    for (const [field, value, why] of [
      ['name', ' ', /naam/],
      ['email', 'ineke', /e-mailadres/],
      ['until', '22-03-2026', /vandaag/],
      ['until', '31-12-2026', /180 dagen/],
    ] as const)
      expectComplaint(await marieke.post(`${vision}/meelezers`, { ...partner, [field]: value }), field, why)
    link = await invite()
    const { rows } = await sql`select to_jsonb(r) as row from vision_readers r`.execute(world.db)
    expect(JSON.stringify(rows)).not.toContain(link.split('/').pop())
    const { rows: deeds } = await sql`select details from audit_log where action = 'visionReader.invited'`.execute(
      world.db,
    )
    expect(deeds).toEqual([{ details: { name: 'Ineke Bos', until: '2026-04-30' } }])
  })

  it('reads the working version and says something, without an account', async () => {
    const visitor = world.visitor()
    const read = await visitor.get(link)
    expect(read.status).toBe(200)
    expect(read.text).toContain('Lees mee met de regiovisie van Techniek in Emmen')
    expect(read.text, 'nothing of what others said').not.toContain('240')
    const id = section.split('/').pop()!
    expectComplaint(
      await visitor.post(`${link}/opmerkingen`, { section: id, words: '' }),
      `opmerking-bij-${id}`,
      /Schrijf/,
    )
    const said = await visitor.post(`${link}/opmerkingen`, {
      section: id,
      words: '<script>alert(1)</script> Wij zoeken lassers',
    })
    expect(said.location).toBe(`${link}#paragraaf-${id}`)
    expect((await visitor.get(link)).text).toContain('&lt;script>alert(1)&lt;/script> Wij zoeken lassers')
    expect((await marieke.get(section)).text).toMatch(/Ineke Bos<\/strong><span[^>]*> Meelezer/)
    const other = /paragrafen\/(\d+)/.exec(
      (await (await world.as('kees')).get('/werkplek/zwolle/plan/visie')).text,
    )![1]!
    expect(
      (await visitor.post(`${link}/opmerkingen`, { section: other, words: 'x' })).status,
      'of another region',
    ).toBe(404)
  })

  it('sees pictures of this vision by the link, and no others', async () => {
    const sent = { picture: { name: 'kaart.png', content: pngOf(40, 40) } }
    await marieke.upload(`${section}/afbeelding`, { alt: 'Kaart' }, sent)
    const [, src = ''] = /<img src="(\/meelezen\/[^"]+)"/.exec((await world.visitor().get(link)).text)!
    expect((await world.visitor().get(src)).headers['content-type']).toBe('image/png')
    const kees = await world.as('kees')
    const theirs = JSON.parse((await kees.upload('/werkplek/zwolle/plan/visie/afbeeldingen', {}, sent)).text) as {
      id: number
    }
    expect((await world.visitor().get(`${link}/afbeeldingen/${theirs.id}`)).status, 'of another region').toBe(404)
    expect((await world.visitor().get(src.replace(/meelezen\/[^/]+/, 'meelezen/geraden'))).status).toBe(404)
  })

  it('cannot guess, come back after the end, or go on after a withdrawal', async () => {
    const visitor = world.visitor()
    for (const token of ['x', 'A'.repeat(32), `${link.split('/').pop()!.slice(0, -1)}_`])
      expect((await visitor.get(`/meelezen/${token}`)).status, token).toBe(404)
    const again = await invite()
    expect((await visitor.get(link)).status, 'the link before').toBe(410)
    world.on('2026-04-30')
    expect((await visitor.get(again)).status, 'the last day').toBe(200)
    world.on('2026-05-01')
    expect((await visitor.get(again)).status).toBe(410)
    world.on('2026-03-23')
    const [, withdrawal = ''] = /action="([^"]+\/intrekking)"/.exec((await marieke.get(`${vision}/meelezers`)).text)!
    for (let twice = 0; twice < 2; twice++) expect((await marieke.post(withdrawal)).status).toBe(303)
    const id = section.split('/').pop()!
    expect((await visitor.get(again)).status).toBe(410)
    expect((await visitor.post(`${again}/opmerkingen`, { section: id, words: 'Nog iets' })).status).toBe(410)
    expect((await marieke.get(section)).text, 'what was said stays').toContain('Wij zoeken lassers')
    expect((await (await world.as('kees')).post(withdrawal.replace('emmen', 'zwolle'))).status).toBe(404)
    expect((await (await world.as('sanne')).post(withdrawal)).status).toBe(403)
  })
})
