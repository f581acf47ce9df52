import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { contributionAt, expectComplaint, makeActivity } from '../../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { supervisedHours } from '../rules.ts'

const setting = '/werkplek/emmen/aanwezigheid'
const national = '/landelijk/aanwezigheid'
const yes = { counts: 'yes', share: '25', source: 'Werkgroep STO, brief van 12 januari 2026' }
let world: World
let leader: Visitor
let page: string
let draft: string
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  const activity = await makeActivity(world)
  await sql`update activities set actual_pupils = 24 where id = ${activity}`.execute(world.db)
  page = `/werkplek/emmen/activiteiten/${activity}/kosten-en-bijdragen`
  draft = `/werkplek/emmen/activiteiten/${activity}/bijdragen/aanwezigheid`
})
afterAll(() => world.close())

const offered = async () => (await leader.get(page)).text.includes(`href="${draft}"`)
const given = { company: 'Veenland Metaal', pupils: '5', hoursEach: '3', on: '20-03-2026' }

it('counts a share of the hours of pupils', () => {
  expect(supervisedHours(5, 3, 25)).toBe(3.75)
  expect(supervisedHours(7, 1.25, 33.33)).toBe(2.92)
})

it('is off by default, names its source, and a region follows the nation until it says otherwise', async () => {
  expect(await offered()).toBe(false)
  const { text } = await leader.get(setting)
  expect(text).toMatch(/Het telt nu niet mee.*landelijke instelling.*15 leerlinguren.*SEN-app/s)
  expectComplaint(await leader.post(draft, given), 'hoursEach', /telt in deze regio niet mee/)
  const keeper = await world.as('lotte')
  expectComplaint(await keeper.post(national, { ...yes, source: '' }), 'source', /waar dit staat/)
  await keeper.post(national, yes)
  expect(await offered()).toBe(true)
  await leader.post(setting, { counts: 'no' })
  expect(await offered()).toBe(false)
  await leader.post(setting, { counts: 'national' })
  expect(await offered()).toBe(true)
  expectComplaint(await leader.post(setting, { ...yes, share: '101' }), 'share', /0,01 tot 100/)
})

it('drafts the hours once, with the sum in words that the company signs', async () => {
  expect((await leader.get(draft)).text).toContain('value="24"')
  expectComplaint(await leader.post(draft, { ...given, pupils: 'veel' }), 'pupils', /hoeveel leerlingen/)
  const [first, second] = [await leader.post(draft, given), await leader.post(draft, { ...given, pupils: '6' })]
  expect(second.location).toBe(first.location)
  expect(await contributionAt(world, first.location)).toMatchObject({ state: 'drafted', cents: 3.75 * 6000 })
  expect((await leader.get(first.location)).text).toMatch(
    /Begeleiding van 5 leerlingen: 5 × 3 uur = 15 leerlinguren, waarvan 25\u00a0% telt/,
  )
})

it('is set by who holds the decision and read by who sees the money', async () => {
  for (const [who, path, status] of [
    ['sanne', setting, 403],
    ['wim', draft, 403],
    ['marieke', national, 403],
    ['kees', setting, 404],
  ] as const)
    expect((await (await world.as(who)).post(path, yes)).status, who).toBe(status)
  expect((await (await world.as('wim')).get(setting)).status).toBe(200)
})
