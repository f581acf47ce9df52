// What is like ours, and doing it together: Emmen proposes, Zwolle answers.
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { bare, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let marieke: Visitor
let kees: Visitor
let mine: number
let theirs: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  kees = await world.as('kees')
  mine = await makeActivity(world, { title: 'Gastlessen over drones', from: '2026-05-04', until: '2026-05-08' })
  theirs = await makeActivity(world, {
    region: 'zwolle',
    title: 'Gastles drones',
    from: '2026-05-18',
    until: '2026-05-20',
  })
  await sql`update activities set theme = 'intake', audience = 'all', target_group = 'vmbo klas 2'`.execute(world.db)
  await sql`
    with made as (
      insert into organisations (kind, name, place, latitude, longitude)
      values ('school', 'Turfschip', 'Emmen', 52.78, 6.9), ('school', 'De Brug', 'Zwolle', 52.51, 6.09) returning id, place
    ) insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, made.id, 'member', '2025-01-01' from made join regions r on r.name = made.place`.execute(world.db)
})
afterEach(() => world.close())

const propose = () => marieke.post(`/werkplek/emmen/activiteiten/${mine}/samen/voorstellen`, { other: String(theirs) })
const requests = (region: string) => `/werkplek/${region}/samen/verzoeken`
const state = async () =>
  (await sql<{ id: number; state: string }>`select id, state from proposals order by id desc limit 1`.execute(world.db))
    .rows[0]
const answer = async (who: Visitor, region: string, verb: string, words = '') =>
  who.post(`${requests(region)}/voorstellen/${(await state())!.id}/${verb}`, { answer: words })

it('finds what is like ours and says why, for the plan and for one activity', async () => {
  for (const page of ['/werkplek/emmen/samen/overlap', `/werkplek/emmen/activiteiten/${mine}/samen`]) {
    const { text } = await marieke.get(page)
    expect(text).toContain(`/samen/activiteiten/${theirs}`)
    expect(text).toMatch(/beide over gastlessen en drones, zelfde thema, zelfde doelgroep, zelfde maand, 62 km/)
    expect(text).toMatch(/8\d van 100: woorden 45\/45/)
  }
})

it('finds nothing that is not shared, is over, or is of a region that ended', async () => {
  const found = async () => (await marieke.get('/werkplek/emmen/samen/overlap')).text.includes('Gastles drones')
  expect(await found()).toBe(true)
  await sql`update activities set audience = 'own' where id = ${theirs}`.execute(world.db)
  expect(await found()).toBe(false)
  await sql`update activities set audience = 'all', fixed_state = 'cancelled' where id = ${theirs}`.execute(world.db)
  expect(await found()).toBe(false)
  await sql`update activities set fixed_state = null where id = ${theirs}`.execute(world.db)
  await sql`update regions set valid_until = '2026-03-01' where slug = 'zwolle'`.execute(world.db)
  expect(await found()).toBe(false)
})

it('proposes with one click, tells the other once, and both see the answer', async () => {
  await propose()
  await propose()
  const letters = await world.letters()
  expect(letters.map(({ subject, recipient }) => [recipient, subject])).toEqual([
    ['kees@voorbeeld.example', 'Emmen wil Gastlessen over drones samen doen'],
  ])
  expect((await kees.get(requests('zwolle'))).text).toContain('Voorgesteld door regio Emmen')
  expect((await answer(marieke, 'emmen', 'instemming')).status).toBe(404)
  await answer(kees, 'zwolle', 'instemming', 'Graag, wij hebben de hal.')
  await answer(kees, 'zwolle', 'instemming', 'Graag, wij hebben de hal.')
  expect((await state())!.state).toBe('agreed')
  expect((await marieke.get(requests('emmen'))).text).toContain('Graag, wij hebben de hal.')
  expect((await world.letters())[0]!.subject).toBe('Zwolle doet Gastles drones graag samen')
  // Who agreed to do it together can share the costs, and goes on seeing what is shared with fewer.
  expect((await marieke.get(`/werkplek/emmen/activiteiten/${mine}/samen`)).text).toContain('Deel van de kosten')
  await sql`update activities set audience = 'own'`.execute(world.db)
  expect((await kees.get(`/werkplek/zwolle/samen/activiteiten/${mine}`)).status).toBe(200)
  expect((await answer(kees, 'zwolle', 'afwijzing')).status).toBe(303)
  expect((await state())!.state).toBe('agreed')
  await answer(marieke, 'emmen', 'intrekking')
  expect((await state())!.state).toBe('withdrawn')
  expect((await kees.get(`/werkplek/zwolle/samen/activiteiten/${mine}`)).status).toBe(404)
})

it('is for who leads a region, between two that see each other', async () => {
  const tess = await world.as('tess')
  const path = `/werkplek/emmen/activiteiten/${mine}/samen/voorstellen`
  expect((await tess.post(path, { other: String(theirs) })).status).toBe(403)
  expect((await kees.post(path, { other: String(theirs) })).status).toBe(404)
  await sql`update activities set audience = 'own' where id = ${theirs}`.execute(world.db)
  for (const other of [theirs, mine, 999999])
    expect((await marieke.post(path, { other: String(other) })).status).toBe(404)
  await sql`update activities set audience = 'all' where id = ${theirs}`.execute(world.db)
  await propose()
  const shanon = await world.as('shanon')
  const hidden = await answer(shanon, 'bes-eilanden', 'instemming')
  expect(hidden.status).toBe(404)
  expect(bare(hidden.text)).toBe(
    bare((await shanon.post(`${requests('bes-eilanden')}/voorstellen/999999/instemming`)).text),
  )
})
