// An article and the activities of the plan that it is about.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { makeActivity } from '../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { begin, full, publish, write } from '../../../modules/publishing/items/tests/writing.ts'

let world: World
let marieke: Visitor
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  await marieke.post('/werkplek/emmen/website/berichten/afspraken', { alone: 'yes' })
})
afterAll(() => world.close())

it('names the activities that an article is about, of its own plan and none that is only an idea', async () => {
  const activity = String(await makeActivity(world, { region: 'emmen' }))
  const elsewhere = String(await makeActivity(world, { region: 'zwolle' }))
  const { rows } = await sql<{ title: string }>`select title from activities where id = ${activity}`.execute(world.db)
  const { title } = rows[0]!
  const item = await begin(marieke, 'Het techlab draait')
  await write(marieke, item, full)
  const page = `${item}/activiteiten`
  expect((await marieke.get(`${page}?zoek=${encodeURIComponent(title.slice(0, 5).toUpperCase())}`)).text).toContain(
    title,
  )
  expect((await marieke.get(`${page}?zoek=onvindbaar`)).text).toContain('Er is geen activiteit met deze woorden')
  for (let twice = 0; twice < 2; twice++) expect((await marieke.post(page, { activity })).location).toBe(page)
  const empty = await marieke.post(page)
  expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Kies een activiteit uit de lijst')])
  expect((await marieke.post(page, { activity: elsewhere })).status, 'the plan of another region').toBe(404)
  expect((await (await world.as('kees')).post(page, { activity })).status, 'somebody of another region').toBe(404)
  await publish(marieke, item)
  const article = '/regio/emmen/artikel/het-techlab-draait'
  expect((await world.visitor().get(article)).text).toContain(`<li>${title}</li>`)
  await sql`update activities set fixed_state = 'idea' where id = ${activity}`.execute(world.db)
  expect((await world.visitor().get(article)).text, 'it is no longer decided').not.toContain(title)
  await sql`update activities set fixed_state = null where id = ${activity}`.execute(world.db)
  await marieke.post(page, { activity, about: 'no' })
  expect((await world.visitor().get(article)).text, 'until it is published').toContain(title)
  await publish(marieke, item)
  expect((await world.visitor().get(article)).text).not.toContain(title)
})
