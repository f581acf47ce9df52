import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let leader: Visitor
let first: number
let second: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  first = await makeActivity(world, { title: 'Lasrobot' })
  second = await makeActivity(world, { title: 'Drones' })
})
afterEach(() => world.close())

const together = '/werkplek/emmen/samen'
async function audiences(): Promise<unknown[]> {
  const { rows } = await sql`
    select a.audience, array(select slug from regions where id = any(a.audience_regions)) as regions
    from activities a order by a.id`.execute(world.db)
  return rows
}
const idOf = async (slug: string): Promise<string> =>
  String((await sql<{ id: number }>`select id from regions where slug = ${slug}`.execute(world.db)).rows[0]!.id)

it('shares many activities at once, says how many, and twice is once', async () => {
  const zwolle = await idOf('zwolle')
  expect((await leader.get(`${together}/zichtbaarheid?id=${first}&id=${second}`)).text).toContain('Lasrobot')
  const sent = { ids: `${first},${second}`, audience: 'chosen', audienceRegions: zwolle }
  const done = await leader.follow(await leader.post(`${together}/zichtbaarheid`, sent))
  expect(done.text).toContain('2 activiteiten zijn gewijzigd.')
  expect(done.text).toContain('ook regio Zwolle')
  const again = await leader.follow(await leader.post(`${together}/zichtbaarheid`, sent))
  expect(again.text).toContain('2 waren al zo')
  expect(await audiences()).toEqual([
    { audience: 'chosen', regions: ['zwolle'] },
    { audience: 'chosen', regions: ['zwolle'] },
  ])
})

it('shares one on its own page and lets it follow the plan again; the plan is shared as a whole', async () => {
  const page = `/werkplek/emmen/activiteiten/${first}/samen`
  await leader.post(`${page}/zichtbaarheid`, { audience: 'province' })
  expect((await leader.get(page)).text).toContain('alle regio’s in Drenthe')
  await leader.post(`${page}/zichtbaarheid`, { audience: 'plan' })
  const shared = await leader.post(`${together}/zichtbaarheid/plan`, { audience: 'all', vision: 'province' })
  expect(shared.status).toBe(303)
  expect((await leader.get(page)).text).toContain('<strong>alle regio’s</strong>')
  expect((await leader.get(`${together}/van-ons`)).text).toContain('alle regio’s in Drenthe')
})

it('explains what is missing, and takes no region that does not exist', async () => {
  const page = `/werkplek/emmen/activiteiten/${first}/samen`
  expect((await leader.post(`${page}/zichtbaarheid`, {})).text).toContain('Kies wie het ziet')
  for (const audienceRegions of ['', '999999', await idOf('emmen')]) {
    const refused = await leader.post(`${page}/zichtbaarheid`, { audience: 'chosen', audienceRegions })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Kies ten minste één andere regio')
  }
  expect((await leader.post(`${together}/zichtbaarheid/plan`, { audience: 'all', vision: 'chosen' })).status).toBe(422)
  expect(await audiences()).toEqual([
    { audience: null, regions: [] },
    { audience: null, regions: [] },
  ])
})

it('is for who leads the region: others read, outsiders find nothing and change nothing', async () => {
  const tess = await world.as('tess')
  expect((await tess.get(`${together}/van-ons`)).text).not.toContain(`${together}/zichtbaarheid`)
  for (const who of ['tess', 'sanne', 'hendrik', 'lotte'] as const) {
    const reader = await world.as(who)
    expect((await reader.post(`${together}/zichtbaarheid`, { ids: String(first), audience: 'all' })).status).toBe(403)
    expect(
      (await reader.post(`/werkplek/emmen/activiteiten/${first}/samen/zichtbaarheid`, { audience: 'all' })).status,
    ).toBe(403)
  }
  const kees = await world.as('kees')
  expect((await kees.post(`${together}/zichtbaarheid`, { ids: String(first), audience: 'all' })).status).toBe(404)
  // Numbers of another region's activities in one's own form are left alone.
  await kees.post('/werkplek/zwolle/samen/zichtbaarheid', { ids: String(first), audience: 'all' })
  expect(await audiences()).toEqual([
    { audience: null, regions: [] },
    { audience: null, regions: [] },
  ])
})
