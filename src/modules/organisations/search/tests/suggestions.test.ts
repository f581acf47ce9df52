import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makeOrganisation } from '../../keeping/tests/beginnings.ts'

let world: World
let reader: Visitor
let kreek: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  reader = await world.as('tess')
  kreek = await makeOrganisation(world, { kind: 'school', name: 'De Kreek', code: '98ZZ00' })
  const closed = await makeOrganisation(world, { kind: 'school', name: 'De Oude Kreek' })
  await sql`update organisations set closed_on = '2025-08-01' where id = ${closed}`.execute(world.db)
  for (let number = 0; number < 12; number++) await makeOrganisation(world, { name: `Veenland ${number}` })
})
afterAll(() => world.close())

const suggested = async (query: string, browser = reader) => {
  const answer = await browser.get(`/register/suggesties?${query}`)
  expect(answer.status).toBe(200)
  return (JSON.parse(answer.text) as { suggestions: { id: number; text: string; sub: string }[] }).suggestions
}

it('suggests what answers to a part of a name, a number or a slip of the finger; ten at most', async () => {
  expect(await suggested('zoek=kree')).toEqual([
    { id: kreek, text: 'De Kreek', sub: 'School · Emmen · 98ZZ00' },
    { id: expect.any(Number) as number, text: 'De Oude Kreek', sub: 'School · Emmen · Gesloten' },
  ])
  expect((await suggested('zoek=98zz00')).map(({ text }) => text)).toEqual(['De Kreek'])
  expect((await suggested('zoek=kreke')).map(({ text }) => text)).toContain('De Kreek')
  expect(await suggested('zoek=veenland')).toHaveLength(10)
})

it('leaves out the closed ones and the one that the page is about, when asked', async () => {
  expect((await suggested('zoek=kreek&open=ja')).map(({ text }) => text)).toEqual(['De Kreek'])
  expect((await suggested(`zoek=kreek&zonder=${kreek}`)).map(({ text }) => text)).toEqual(['De Oude Kreek'])
})

it('suggests nothing for what says nothing, and to nobody who is not signed in', async () => {
  for (const odd of ['', 'zoek=', 'zoek=%00', 'zoek=%25', 'zoek=k', 'zonder=x&open=x', `zoek=${'a'.repeat(500)}`])
    expect(await suggested(odd), odd).toEqual([])
  expect((await world.visitor().get('/register/suggesties?zoek=kreek')).location).toContain('/inloggen')
})
