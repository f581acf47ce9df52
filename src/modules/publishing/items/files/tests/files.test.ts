// What stands in and beside a text: files to take along, figures that stay right, films that play only after a click.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { begin, full, valueOf, write } from '../../tests/writing.ts'

const pdf = { name: 'werkblad bij les 2.pdf', content: '%PDF-1.7\nblad\n%%EOF' }
let world: World
let marieke: Visitor
let item: string
const article = '/regio/emmen/artikel/de-lasrobot'

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  await marieke.post('/werkplek/emmen/website/berichten/afspraken', { alone: 'yes' })
  item = await begin(marieke, 'De lasrobot')
})
afterAll(() => world.close())

const publishNewest = async () => {
  const number = valueOf((await marieke.get(`${item}/wijzigen`)).text, 'number')
  expect((await marieke.post(`${item}/publicatie`, { number })).status).toBe(303)
}
const read = async () => (await world.visitor().get(article)).text

it('gives files along while the version that has them is public, and to nobody else', async () => {
  const put = (fields: Record<string, string>, file = pdf) => marieke.upload(`${item}/bijlagen`, fields, { file })
  const silent = await put({ fileWords: ' ' })
  expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('Schrijf op wat het is')])
  const program = await put({ fileWords: 'Spel' }, { name: 'spel.pdf', content: 'MZ\u0090program' })
  expect([program.status, program.text]).toEqual([422, expect.stringContaining('Dit soort bestand nemen wij niet aan')])
  expect((await put({ fileWords: 'Werkblad', purpose: 'worksheet' })).status).toBe(303)
  const { id } = JSON.parse((await marieke.upload(`${item}/bestanden`, {}, { file: pdf })).text) as { id: number }
  const body = `Zo gaat dat.\n\n![Het hele verhaal](bijlage:${id})\n\n![Van een ander](bijlage:999999)`
  const number = valueOf((await marieke.get(`${item}/wijzigen`)).text, 'number')
  await write(marieke, item, { ...full, title: 'De lasrobot', body, number })
  const desk = (await marieke.get(item)).text
  const beside = /website\/berichten\/\d+\/bestanden\/(\d+)">Werkblad</.exec(desk)![1]!
  const address = `/regio/emmen/bestanden/${beside}/werkblad%20bij%20les%202.pdf`
  expect((await world.visitor().get(address)).status, 'nobody published it').toBe(404)
  await publishNewest()
  const text = await read()
  expect(text).toContain(`href="${address}">Werkblad</a>`)
  expect(text).toMatch(/Voor leerlingen, PDF, 1\s*kB/)
  expect(text).toContain('Het hele verhaal</a>')
  expect(text).not.toContain('Van een ander')
  const sent = await world.visitor().get(address)
  expect([sent.status, sent.headers['content-type'], sent.body.toString()]).toEqual([
    200,
    'application/pdf',
    pdf.content,
  ])
  expect(sent.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''werkblad/)
  for (const other of [
    address.replace('emmen', 'zwolle'),
    address.replace('werkblad', 'x'),
    address.replace(beside, '999999'),
  ])
    expect((await world.visitor().get(other)).status, other).toBe(404)
  const kees = await world.as('kees')
  expect((await kees.get(`${item}/bestanden/${beside}`)).status, 'the desk of another region').toBe(404)
  expect((await marieke.post(`${item}/bijlagen/${beside}`)).status).toBe(303)
  expect((await marieke.post(`${item}/bijlagen/${beside}`)).status, 'twice is once').toBe(303)
  expect((await world.visitor().get(address)).status, 'what is public still has it').toBe(200)
  await publishNewest()
  expect((await world.visitor().get(address)).status).toBe(404)
})

it('counts a figure when somebody reads it, and refuses one that nobody counts', async () => {
  const number = valueOf((await marieke.get(`${item}/wijzigen`)).text, 'number')
  const unknown = await write(marieke, item, { ...full, title: 'De lasrobot', body: '![](cijfer:wensen)', number })
  expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('Het cijfer «wensen» kennen wij niet')])
  const names = ['scholen', 'bedrijven', 'gemeenten', 'activiteiten', 'berichten', 'regios']
  await write(marieke, item, {
    ...full,
    title: 'De lasrobot',
    body: names.map((name) => `![](cijfer:${name})`).join('\n\n'),
    number,
  })
  await publishNewest()
  const counted = async () =>
    [...(await read()).matchAll(/<p><strong>([\d.]+)<\/strong> ([^<]+)</g)].map(([, n, of]) => `${n} ${of}`)
  const before = await counted()
  expect(before).toHaveLength(names.length)
  expect(before[4]).toBe('1 bericht')
  const schools = parseInt(before[0]!)
  await sql`
    with school as (insert into organisations (kind, name) values ('school', 'Het Nieuwe College') returning id)
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, s.id, 'partner', '2026-01-01' from regions r, school s where r.slug = 'emmen'`.execute(world.db)
  expect(parseInt((await counted())[0]!)).toBe(schools + 1)
})

it('shows nothing of another site until a reader asks for its film', async () => {
  const number = valueOf((await marieke.get(`${item}/wijzigen`)).text, 'number')
  const body = '![Zo last hij](video:https://youtu.be/dQw4w9WgXcQ)\n\n[[Leen hem]](https://lenen.example/robot)'
  await write(marieke, item, { ...full, title: 'De lasrobot', body, number })
  await publishNewest()
  const { text, headers } = await world.visitor().get(article)
  expect(text).not.toMatch(/<iframe|<(?:img|script|link)[^>]+(?:src|href)="https?:\/\/(?!localhost)[^"]*youtube/)
  expect(headers['content-security-policy']).not.toContain('frame-src')
  expect(text).toContain('<a class="button button-primary" href="https://lenen.example/robot">Leen hem</a>')
  const played = await world.visitor().get(`${article}/video/1`)
  expect(played.text).toMatch(/<iframe[^>]* title="Zo last hij"/)
  expect(played.headers['content-security-policy']).toMatch(/;frame-src https:\/\/www\.youtube-nocookie\.com$/)
  for (const none of ['0', '2', 'x']) expect((await world.visitor().get(`${article}/video/${none}`)).status).toBe(404)
})
