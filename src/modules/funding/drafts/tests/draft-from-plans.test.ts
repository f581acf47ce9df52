import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { draftFromPlans } from '../commands.ts'

let world: World
let activity: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  activity = await makeActivity(world)
  await sql`update activities set starts_on = '2026-03-01', ends_on = '2026-03-10' where id = ${activity}`.execute(
    world.db,
  )
  await sql`insert into planned_contributions (activity_id, amount_cents, partner, in_kind)
    values (${activity}, 60000, 'Veenland Metaal', true), (${activity}, 12345, 'Bakker Techniek', false)`.execute(
    world.db,
  )
})
afterAll(() => world.close())

const drafts = async () =>
  (
    await sql<{ name: string; kind: string; quantity: number; cents: number; state: string }>`
      select o.name, l.kind, l.quantity, l.amount_cents as cents, c.state from contributions c
      join organisations o on o.id = c.organisation_id join contribution_lines l on l.contribution_id = c.id
      where c.activity_id = ${activity} order by o.name`.execute(world.db)
  ).rows

it('drafts what the plan expects of partners once the activity is over, and each once', async () => {
  expect(await draftFromPlans(world.db, new Date('2026-03-10T11:00:00Z'))).toBe(0)
  expect(await draftFromPlans(world.db, new Date('2026-03-11T11:00:00Z'))).toBe(2)
  expect(await draftFromPlans(world.db, new Date('2026-03-11T11:00:00Z'))).toBe(0)
  expect(await drafts()).toEqual([
    { name: 'Bakker Techniek', kind: 'money', quantity: 1, cents: 12345, state: 'drafted' },
    { name: 'Veenland Metaal', kind: 'hours', quantity: 10, cents: 60000, state: 'drafted' },
  ])
  const shown = await (await world.as('marieke')).get('/werkplek/emmen/bijdragen?stand=open')
  expect(shown.text).toContain('Bakker Techniek')
  const { rows } = await sql<{ n: number }>`select count(*) as n from ledger_entries`.execute(world.db)
  expect(rows).toEqual([{ n: 0 }])
})

it('drafts nothing for what was cancelled', async () => {
  await sql`insert into planned_contributions (activity_id, amount_cents, partner) values (${activity}, 1, 'Derde')`.execute(
    world.db,
  )
  await sql`update activities set fixed_state = 'cancelled', state_reason = 'ziek' where id = ${activity}`.execute(
    world.db,
  )
  expect(await draftFromPlans(world.db, new Date('2026-03-12T11:00:00Z'))).toBe(0)
})
