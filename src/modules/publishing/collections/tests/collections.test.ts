// Collections: made at the desk, read by everybody, walked through.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { noText, written } from '../../../../platform/rich-text/document.ts'

const desk = '/werkplek/emmen/website/verzamelingen'
let world: World
let marieke: Visitor
let sanne: Visitor
let items: Record<'gast' | 'rooster' | 'robot' | 'draft', number>

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[marieke, sanne] = [await world.as('marieke'), await world.as('sanne')]
  items = {
    gast: await tell('emmen', 'gastdocent', 'Werken met een gastdocent'),
    rooster: await tell('zwolle', 'rooster', 'Het rooster dat past'),
    robot: await tell(null, 'robot', 'Een robot in de klas'),
    draft: await tell('emmen', 'concept', 'Nog niet af', false),
  }
})
afterAll(() => world.close())

async function tell(region: string | null, slug: string, title: string, isPublic = true): Promise<number> {
  const { rows } = await sql<{ id: number; version: number }>`
    with item as (
      insert into items (site_region_id, kind, slug, public_words)
      values ((select id from regions where slug = ${region}), 'guide', ${slug}, ${title}) returning id
    ) insert into item_versions (item_id, number, title, lead, body)
      select id, 1, ${title}, 'Zo pakt u het aan', ${written(noText)} from item returning item_id as id, id as version`.execute(
    world.db,
  )
  const { id, version } = rows[0]!
  if (isPublic)
    await sql`update items set public_version_id = ${version}, state = 'published', published_at = '2026-03-01'
      where id = ${id}`.execute(world.db)
  return id
}

async function begin(by: Visitor, title: string, form: string): Promise<string> {
  return (await by.post(`${desk}/nieuw`, { title, form })).location
}
const titles = (text: string): string[] =>
  [...text.matchAll(/class="look-h4"><a[^>]*>(.*?)<\/a>/g)].map(([, each]) => each!)
const change = async (by: Visitor, path: string, fields: Record<string, string>) => {
  const { text } = await by.get(path)
  const version = /name="version" value="(\d+)"/.exec(text)![1]!
  return by.post(`${path}/wijziging`, { version, language: 'nl', parts: '', ...fields })
}

it('walks its readers along a path, with their place in the address', async () => {
  expectComplaint(await marieke.post(`${desk}/nieuw`, { title: ' ' }), 'title', /Vul een titel in/)
  const path = await begin(sanne, 'Van bedrijf naar klas', 'path')
  expectComplaint(
    await change(sanne, path, { title: 'Van bedrijf', form: 'circles', parts: 'Een\nTwee' }),
    'parts',
    /drie/,
  )
  expect((await sanne.get(`${path}?zoek=rooster`)).text).toContain('Het rooster dat past')
  expect((await sanne.get(`${path}?zoek=concept`)).text).toContain('Niets gevonden')
  for (const item of [items.rooster, items.gast, items.robot, items.gast])
    expect((await sanne.post(`${path}/berichten`, { item: String(item) })).status).toBe(303)
  expect((await sanne.post(`${path}/berichten`, { item: String(items.draft) })).text).toContain('niet meer openbaar')
  await sanne.post(`${path}/berichten/${items.gast}/plaats`, { to: 'up' })
  expectComplaint(
    await sanne.post(`${path}/berichten/${items.gast}`, { minutes: 'een uur' }),
    'minutes',
    /hele minuten/,
  )
  await sanne.post(`${path}/berichten/${items.gast}`, { minutes: '35', note: 'Begin hier.' })
  const address = '/regio/emmen/verzamelingen/van-bedrijf-naar-klas'
  expect((await world.visitor().get(address)).status, 'nobody reads what is in the making').toBe(404)
  expect((await sanne.post(`${path}/publicatie`, { show: 'yes' })).status, 'who writes does not publish').toBe(403)
  for (let twice = 0; twice < 2; twice++)
    expect((await marieke.post(`${path}/publicatie`, { show: 'yes' })).status).toBe(303)
  const read = await world.visitor().get(address)
  expect(titles(read.text)).toEqual(['Werken met een gastdocent', 'Het rooster dat past', 'Een robot in de klas'])
  expect(read.text).toContain('3 stappen · 35 minuten')
  const second = (await world.visitor().get('/regio/zwolle/artikel/rooster?pad=emmen/van-bedrijf-naar-klas')).text
  expect(second).toContain('stap 2 van 3')
  expect(second).toContain('href="/artikel/robot?pad=emmen/van-bedrijf-naar-klas"')
  const alone = (await world.visitor().get('/regio/zwolle/artikel/rooster?pad=emmen/ergens')).text
  expect(alone).not.toContain('stap 2')
  expect(alone).toMatch(new RegExp(`Onderdeel van.*href="${address}"`, 's'))
  expect((await world.visitor().get('/sitemap.xml')).text).toContain(address)
  expect((await sanne.post(`${path}/verwijdering`)).status, 'what is public is kept by who publishes').toBe(403)
  expect((await marieke.post(`${path}/verwijdering`)).text).toContain('Trek de verzameling eerst in')
  await marieke.post(`${path}/publicatie`, { show: 'no' })
  expect((await world.visitor().get(address)).status).toBe(404)
  expect((await sanne.post(`${path}/verwijdering`)).location).toBe(desk)
})

it('shows three circles, each place of them a link to what lies there and to nothing else', async () => {
  const kit = await begin(marieke, 'Docententoolkit', 'circles')
  for (const [item, parts] of [
    [items.gast, '1'],
    [items.rooster, '1\n3'],
    [items.robot, '2'],
  ] as const) {
    await marieke.post(`${kit}/berichten`, { item: String(item) })
    await marieke.post(`${kit}/berichten/${item}`, { parts })
  }
  await marieke.post(`${kit}/publicatie`, { show: 'yes' })
  const address = '/regio/emmen/verzamelingen/docententoolkit'
  const { text } = await world.visitor().get(address)
  expect([...text.matchAll(/href="[^"]*\?vlak=(\d+)#lijst"/g)].map(([, place]) => place)).toEqual(['1', '2', '13'])
  expect(text).toContain(
    'Nieuwe talenten inspireren, begeleiden en behouden en Slim en flexibel organiseren: 1 bericht',
  )
  expect(titles((await world.visitor().get(`${address}?cirkel=1`)).text)).toHaveLength(2)
  expect(titles((await world.visitor().get(`${address}?vlak=13`)).text)).toEqual(['Het rooster dat past'])
  await sql`update items set state = 'withdrawn', public_version_id = null where id = ${items.robot}`.execute(world.db)
  expect((await world.visitor().get(address)).text).not.toContain('vlak=2#')
  expect((await marieke.get(kit)).text).toContain('Niet openbaar: lezers zien dit niet')
  expect((await world.visitor().get('/regio/emmen/verzamelingen')).text).toContain(`href="${address}"`)
})

it('belongs to its site, and tells who saves second what the first changed', async () => {
  const list = await begin(marieke, 'Nieuw in de regio', 'list')
  const kees = await world.as('kees')
  expect([(await kees.get(list)).status, (await world.visitor().get(list)).status]).toEqual([404, 303])
  expect((await kees.get(list.replace('emmen', 'zwolle'))).status).toBe(404)
  const { text } = await marieke.get(list)
  const version = /name="version" value="(\d+)"/.exec(text)![1]!
  const seen = JSON.stringify({
    title: 'Nieuw in de regio',
    lead: '',
    form: 'list',
    language: 'nl',
    parts: '',
    picture: '',
  })
  const given = { version, seen, form: 'list', language: 'nl', parts: '', picture: '' }
  await sanne.post(`${list}/wijziging`, { ...given, title: 'Nieuw bij ons', lead: 'Van Sanne.' })
  const second = await marieke.post(`${list}/wijziging`, { ...given, title: 'Nieuw hier', lead: '' })
  expectComplaint(second, 'title', /Nieuw bij ons/)
  expect(second.text).toContain('Van Sanne.</textarea>')
})
