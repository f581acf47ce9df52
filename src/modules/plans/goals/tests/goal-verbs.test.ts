import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { fieldsIn, opened } from '../../keeping/tests/form.ts'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const all = '/werkplek/emmen/plan/doelen'
const share = {
  name: 'Meer instroom in techniek',
  indicator: 'Leerlingen in een technisch profiel',
  unit: '%',
  baselineValue: '26',
  baselineYear: '2024',
  baselineSource: 'DUO, 1 oktober 2024',
  targetValue: '32,5',
  targetOn: '01-10-2028',
  themes: '\nintake',
}
async function add(fields: Record<string, string> = share): Promise<string> {
  const done = await leader.post(all, fields)
  expect(done.status).toBe(303)
  return done.location
}
const idOf = (path: string): number => Number(/(\d+)$/.exec(path)![1])
const names = async (): Promise<string[]> =>
  (
    await sql<{ name: string }>`select name from goals where dropped_on is null order by position`.execute(world.db)
  ).rows.map(({ name }) => name)
const activityAt = async (id: number) =>
  (
    await sql<{ state: string | null; reason: string | null; goals: string[] }>`
      select fixed_state as state, state_reason as reason, array(select g.name from activity_goals a join goals g on g.id = a.goal_id
        where activity_id = ${id} order by a.position) as goals from activities where id = ${id}`.execute(world.db)
  ).rows[0]!

describe('goals by hand', () => {
  it('begin a plan that was not there, with everything that is agreed', async () => {
    expect((await leader.get(all)).text).toContain('Er is nog geen doel')
    const shown = await leader.get(await add())
    for (const words of ['26\u00a0% (2024, DUO, 1 oktober 2024)', '32,5\u00a0% op 01-10-2028', 'Instroom'])
      expect(shown.text).toContain(words)
    expect((await leader.get('/werkplek/emmen/plan')).text).toContain('Er is nog geen activiteit')
    const list = await leader.get(all)
    expect(list.text).toContain('van 26\u00a0% naar 32,5\u00a0%, nu 26\u00a0%')
  })

  it.each([
    ['name', '', /Vul een naam in/],
    ['name', 'x'.repeat(301), /ten hoogste 300/],
    ['baselineValue', 'veel', /geen getal/],
    ['baselineYear', '24', /geen jaar/],
    ['targetOn', '31-02-2028', /geen datum/],
    ['themes', '\nzomaar', /Kies uit de lijst/],
  ])('explain at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await leader.post(all, { ...share, [field]: typed }), field, text)
    expect(await count(world, 'goals')).toBe(0)
  })

  it('show the second of two editors what the first changed, and lose nothing of either', async () => {
    const page = await add()
    const joost = await world.as('joost')
    const form = (browser: Visitor) => opened(browser, `${page}/wijzigen`, `${page}/wijziging`)
    const [first, second] = [await form(leader), await form(joost)]
    expect(first).toMatchObject({ targetValue: '32,5', targetOn: '01-10-2028', themes: '\nintake' })
    await leader.post(`${page}/wijziging`, { ...first, unit: 'procent', targetValue: '33' })
    const shown = await joost.post(`${page}/wijziging`, { ...second, name: 'Meer techniek', targetValue: '34' })
    expectComplaint(shown, 'targetValue', /Een ander maakte hier “33” van/, '34')
    const again = fieldsIn(shown.text, `${page}/wijziging`)
    await joost.post(`${page}/wijziging`, again)
    expect(await form(leader)).toMatchObject({ name: 'Meer techniek', unit: 'procent', targetValue: '34' })
    await leader.post(`${page}/wijziging`, await form(leader))
    const { rows } = await sql`select version from goals`.execute(world.db)
    expect(rows).toEqual([{ version: 3 }])
  })

  it('change places with their neighbour, and with nobody at the ends', async () => {
    const [a, b] = [await add({ name: 'A' }), await add({ name: 'B' })]
    await add({ name: 'C' })
    await leader.post(`${b}/plaats`, { to: 'up' })
    expect(await names()).toEqual(['B', 'A', 'C'])
    await leader.post(`${a}/plaats`, { to: 'down' })
    await leader.post(`${b}/plaats`, { to: 'up' })
    expect(await names()).toEqual(['B', 'C', 'A'])
  })

  it('keep what is measured, once a day, draw it, and forget a mistake', async () => {
    const page = await add()
    await leader.post(`${page}/metingen`, { on: '01-10-2025', value: '27,5', source: 'DUO' })
    for (const value of ['28', '29']) await leader.post(`${page}/metingen`, { on: '01-03-2026', value })
    const shown = await leader.get(page)
    expect(shown.text).toContain('46,2\u00a0%, nu 29\u00a0%')
    expect(shown.text).toMatch(/<title[^>]*>Leerlingen in een technisch profiel: gemeten waarden/)
    expect(shown.text.match(/class="vc-point"/g)).toHaveLength(4) // two values, in a wide and a narrow drawing
    const removal = /action="([^"]+\/metingen\/\d+\/verwijdering)"/.exec(shown.text)![1]!
    for (let twice = 0; twice < 2; twice++) expect((await leader.post(removal)).status).toBe(303)
    expect(await count(world, 'goal_measurements')).toBe(1)
    expectComplaint(await leader.post(`${page}/metingen`, { on: 'ooit', value: '' }), 'value', /wat je gemeten hebt/)
  })

  it('move at once when an activity is finished', async () => {
    const id = await makeActivity(world)
    await makeActivity(world, { title: 'Later', from: '2027-01-01', until: '2027-02-01' })
    expect((await leader.get(all)).text).toContain('0 van 2 gereed')
    await leader.post(`/werkplek/emmen/activiteiten/${id}/afronding`, { on: '20-03-2026' })
    expect((await leader.get(all)).text).toContain('1 van 2 gereed')
  })
})

describe('dropping a goal', () => {
  async function threeActivities() {
    const page = await add({ name: 'Aanbod' })
    const alone = await makeActivity(world, { goal: 'Aanbod', title: 'Alleen' })
    const done = await makeActivity(world, { goal: 'Aanbod', title: 'Gereed' })
    const both = await makeActivity(world, { goal: 'Instroom', title: 'Beide' })
    await sql`update activities set fixed_state = 'done' where id = ${done}`.execute(world.db)
    await sql`insert into activity_goals (activity_id, goal_id, position) values (${both}, ${idOf(page)}, 0)`.execute(
      world.db,
    )
    return { page, alone, done, both }
  }

  it('cancels what served it alone, lets the rest go on, and says why everywhere', async () => {
    const { page, alone, done, both } = await threeActivities()
    const asked = await leader.get(`${page}/vervallen`)
    expect(asked.text).toContain('2 activiteiten dienen alleen dit doel')
    expect(asked.text).toContain('1 activiteit dient ook een ander doel')
    expectComplaint(await leader.post(`${page}/verval`, { on: '20-03-2026' }), 'reason', /waarom het doel vervalt/)
    for (let twice = 0; twice < 2; twice++)
      await leader.post(`${page}/verval`, { on: '20-03-2026', reason: 'Geen animo', to: '' })
    expect(await activityAt(alone)).toEqual({ state: 'cancelled', reason: 'Geen animo', goals: ['Aanbod'] })
    expect(await activityAt(done)).toMatchObject({ state: 'done', goals: ['Aanbod'] })
    expect(await activityAt(both)).toEqual({ state: null, reason: null, goals: ['Instroom'] })
    expect((await leader.get(`/werkplek/emmen/activiteiten/${both}`)).text).toContain('Reden: Geen animo')
    expect((await leader.get('/werkplek/emmen/plan')).text).toContain('Aanbod (vervallen)')
    expect((await leader.get(page)).text).toContain('Vervallen op 20-03-2026')
    expect(await count(world, 'activity_changes')).toBe(2)
    await leader.post(`${page}/herstel`)
    expect(await names()).toEqual(['Aanbod', 'Instroom'])
  })

  it('lets another goal take over, but not itself, nor one that is not there', async () => {
    const { page, alone } = await threeActivities()
    const { rows } = await sql<{ id: number }>`select id from goals where name = 'Instroom'`.execute(world.db)
    for (const to of [idOf(page), 999_999])
      expectComplaint(
        await leader.post(`${page}/verval`, { on: '20-03-2026', reason: 'x', to: String(to) }),
        'to',
        /Kies een doel/,
      )
    await leader.post(`${page}/verval`, { on: '20-03-2026', reason: 'Samengevoegd', to: String(rows[0]!.id) })
    expect(await activityAt(alone)).toEqual({ state: null, reason: null, goals: ['Instroom'] })
  })

  it('is offered to no new activity afterwards', async () => {
    const { page } = await threeActivities()
    await leader.post(`${page}/verval`, { on: '20-03-2026', reason: 'x', to: '' })
    const refused = await leader.post('/werkplek/emmen/activiteiten', {
      title: 'X',
      from: '2027',
      goal: String(idOf(page)),
    })
    expectComplaint(refused, 'goal', /Kies een doel/)
  })
})

it('is read by who may see the plan, and kept by who leads it', async () => {
  const page = await add()
  for (const who of ['sanne', 'amira', 'wim', 'lotte'] as const) {
    const reader = await world.as(who)
    const { status, text } = await reader.get(page)
    expect([status, text.includes('/wijzigen'), text.includes('/metingen')], who).toEqual([200, false, false])
    for (const verb of ['wijziging', 'plaats', 'verval', 'herstel', 'metingen'])
      expect((await reader.post(`${page}/${verb}`, share)).status, who).toBe(403)
    expect((await reader.post(all, share)).status, who).toBe(403)
  }
  expect((await (await world.as('kees')).get(`/werkplek/zwolle/plan/doelen/${idOf(page)}`)).status).toBe(404)
})
