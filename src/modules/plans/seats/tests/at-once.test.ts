// Many at once at the last seats: as many as there are go, never one more, and nobody sees an error.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openCommittingWorld, type World } from '../../../../../test/world.ts'

let world: World
let id: number
beforeAll(async () => {
  world = await openCommittingWorld()
  world.on('2026-03-23')
  id = await makeActivity(world)
  await sql`insert into seat_offers (activity_id, seats, unit, until) values (${id}, 50, 'groups', '2026-12-31')`.execute(
    world.db,
  )
  // Forty regions that wait, each for seven of fifty seats.
  await sql`
    with region as (
      insert into regions (slug, name, site_name, province, valid_from)
      select 'regio-' || n, 'Regio ' || n, 'Regio ' || n, 'Drenthe', '2025-01-01' from generate_series(1, 40) n returning id
    ), plan as (
      insert into plans (region_id, period) select id, '2025-2028' from region returning id, region_id
    ), goal as (
      insert into goals (plan_id, position, name) select id, 1, 'Doel' from plan returning id, plan_id
    )
    insert into seat_requests (activity_id, region_id, goal_id, asked)
    select ${id}, plan.region_id, goal.id, 7 from goal join plan on plan.id = goal.plan_id`.execute(world.db)
})
afterAll(() => world.close())

it('gives no seat twice to forty that are accepted at once', async () => {
  const leaders = [await world.as('marieke'), await world.as('joost')]
  const { rows } = await sql<{ id: number }>`select id from seat_requests order by id`.execute(world.db)
  const answers = await Promise.all(
    rows.map((request, index) =>
      leaders[index % 2]!.post(`/werkplek/emmen/activiteiten/${id}/samen/aanvragen/${request.id}/aanname`, {
        given: '7',
      }),
    ),
  )
  const statuses = answers.map(({ status }) => status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(7)
  expect(statuses.filter((status) => status === 422)).toHaveLength(33)
  const { rows: sums } = await sql<{ state: string; seats: number; count: number }>`
    select state, coalesce(sum(given), 0)::int as seats, count(*)::int as count
    from seat_requests group by state order by state`.execute(world.db)
  expect(sums).toEqual([
    { state: 'accepted', seats: 49, count: 7 },
    { state: 'waiting', seats: 0, count: 33 },
  ])
})

it('asks once for a region that clicks five times, and withdraws once', async () => {
  const other = await makeActivity(world, { title: 'Drones', region: 'zwolle' })
  await sql`update activities set audience = 'all' where id = ${other}`.execute(world.db)
  await sql`insert into seat_offers (activity_id, seats, unit, until) values (${other}, 5, 'groups', '2026-12-31')`.execute(
    world.db,
  )
  const { rows } = await sql<{ id: number }>`
    select g.id from goals g join plans p on p.id = g.plan_id join regions r on r.id = p.region_id
    where r.slug = 'emmen'`.execute(world.db)
  const leader = await world.as('marieke')
  const at = `/werkplek/emmen/samen/activiteiten/${other}`
  const asked = await Promise.all(
    Array.from({ length: 5 }, () => leader.post(`${at}/aanvraag`, { asked: '2', goalId: String(rows[0]!.id) })),
  )
  expect(asked.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
  await Promise.all(Array.from({ length: 5 }, () => leader.post(`${at}/intrekking`)))
  const { rows: left } = await sql`select state from seat_requests where activity_id = ${other}`.execute(world.db)
  expect(left).toEqual([{ state: 'withdrawn' }])
})
