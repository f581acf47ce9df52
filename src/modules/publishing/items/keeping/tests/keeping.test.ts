// One address of an item, and those of before; and what of a public item is not for who writes.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { begin, full, publish, write } from '../../tests/writing.ts'

let world: World
let marieke: Visitor
let item: string
const at = (slug: string): string => `/regio/emmen/artikel/${slug}`
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  item = await begin(marieke, 'Lassen op het plein')
  await write(marieke, item, full)
})
afterAll(() => world.close())
const keep = (fields: Record<string, string>) => marieke.post(`${item}/beheer`, { licence: 'CC0', ...fields })

it('gives an item another address, to which those of before lead on', async () => {
  expect((await keep({ address: 'Techniek Tastbaar!' })).status).toBe(303)
  await publish(await world.as('joost'), item)
  expect((await world.visitor().get(at('lassen-op-het-plein'))).status, 'nobody had it yet').toBe(404)
  for (const address of ['hal', 'hal', 'beurs']) expect((await keep({ address })).status).toBe(303)
  for (const old of ['techniek-tastbaar', 'hal']) {
    const answer = await world.visitor().get(at(old))
    expect([answer.status, answer.location]).toEqual([303, at('beurs')])
  }
  expect((await world.visitor().get(at('beurs'))).text).toContain(
    `<link rel="canonical" href="http://localhost${at('beurs')}"`,
  )
  expect((await world.visitor().get('/regio/emmen/berichten')).text).toContain(`href="${at('beurs')}"`)
  expect((await keep({ address: 'hal' })).status, 'back to one of its own').toBe(303)
  expect((await world.visitor().get(at('beurs'))).location).toBe(at('hal'))
  await marieke.post(`${item}/intrekking`)
  expect((await world.visitor().get(at('beurs'))).status, 'nothing to lead to').toBe(404)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from audit_log where action = 'item.moved'`.execute(world.db)
  expect(rows[0]?.count).toBe(4)
})

it('takes no address of another item, also not one of before', async () => {
  const other = await begin(marieke, 'Beurs')
  expect(other).not.toBe(item)
  for (const address of ['hal', 'beurs', 'techniek-tastbaar'])
    expectComplaint(await marieke.post(`${other}/beheer`, { address, licence: 'CC0' }), 'address', /ander bericht/)
})

it('leaves owner, licence and address of what is public to who publishes', async () => {
  const sanne = await world.as('sanne')
  const own = await begin(sanne, 'Van Sanne')
  await write(sanne, own, full)
  await publish(marieke, own)
  expect((await sanne.get(own)).text).not.toContain('name="licence"')
  const late = { licence: 'reserved', address: 'gekaapt', owner: '', reviewOn: '01-09-2026' }
  expect((await sanne.post(`${own}/beheer`, late)).status).toBe(303)
  const { rows } = await sql`
    select slug, licence, review_on as "reviewOn", owner_id is not null as owned from items
    where id = ${own.split('/').pop()}`.execute(world.db)
  expect(rows).toEqual([{ slug: 'van-sanne', licence: 'CC BY 4.0', reviewOn: '2026-09-01', owned: true }])
})
