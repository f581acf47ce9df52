import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askedContribution, idIn, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { differencesIn } from '../../../../app/commands/verify.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
})
afterAll(() => world.close())

const paper = { name: 'getekend.pdf', content: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n' }
const by = { paperName: 'Ineke Bos', paperRole: 'Directeur' }
const stateOf = async (id: number): Promise<unknown> =>
  (await sql<{ state: string }>`select state from contributions where id = ${id}`.execute(world.db)).rows[0]?.state

it('takes what was signed on paper, from the region or the company, and verify finds it in order', async () => {
  const leader = await world.as('marieke')
  const activity = await makeActivity(world)
  const [one, two] = [
    await askedContribution(world, leader, activity),
    await askedContribution(world, leader, activity),
  ]
  const empty = await leader.upload(`${one.page}/getekend-formulier`, { paperName: '', paperRole: '' }, { file: paper })
  expect([empty.status, await stateOf(idIn(one.page))]).toEqual([422, 'sent'])
  await leader.upload(`${one.page}/getekend-formulier`, by, { file: paper })
  await world.visitor().upload(`${two.link}/getekend-formulier`, by, { file: paper })
  for (const { page } of [one, two]) expect(await stateOf(idIn(page))).toBe('confirmed')
  // The link that was out opens nothing any more, and nobody answers twice.
  await world.visitor().post(`${one.link}/afwijzing`, { name: 'Ineke Bos', reason: 'Toch niet' })
  await leader.upload(`${one.page}/getekend-formulier`, by, { file: paper })
  expect(await stateOf(idIn(one.page))).toBe('confirmed')
  expect(await differencesIn(world.db, world.settings.filesDirectory)).toEqual([])
  await sql`alter table signed_statements disable trigger signed_statements_kept`.execute(world.db)
  await sql`update signed_statements set words = words || ' 1' where contribution_id = ${idIn(two.page)}`.execute(
    world.db,
  )
  expect(await differencesIn(world.db, world.settings.filesDirectory)).toEqual([
    `contribution ${idIn(two.page)}: the words that were signed are not those that stand there`,
  ])
})
