// The contact of an mbo, on a phone: a region asks, the contact sees it beside that of another region, and answers.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { thumb } from './hands.ts'
import { expectGoodPage, openStage, type Stage } from './stage.ts'

let stage: Stage
let mbo: number
beforeAll(async () => {
  stage = await openStage()
  const { rows } = await sql<{ id: number }>`
    with mbo as (insert into organisations (kind, name) values ('mbo', 'Mbo Techniek Zuidoost') returning id),
    member as (insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, mbo.id, 'member', '2025-01-01' from regions r, mbo where slug in ('emmen', 'zwolle')),
    contact as (insert into role_assignments (person_id, role, organisation_id, valid_from)
      select p.id, 'mboContact', mbo.id, '2025-01-01' from people p, mbo where email like 'fenna@%')
    select id from mbo`.execute(stage.db)
  mbo = rows[0]!.id
  const ask = { kind: 'teacher', title: 'Lasdocent', on: '14-04-2026', count: '12', mbo: String(mbo) }
  for (const [who, region] of [
    ['marieke', 'emmen'],
    ['kees', 'zwolle'],
  ] as const)
    await (await stage.byHttp(who)).post(`/werkplek/${region}/mbo-verzoeken`, { ...ask, title: `Lasdocent ${region}` })
})
afterAll(() => stage.close())

test('the contact of an mbo proposes another day where two regions ask the same', async () => {
  const visitor = await stage.as('fenna', { width: 360 })
  const { page } = visitor
  const at = thumb(page)
  await page.goto(stage.at('/werkplek'))
  expect(await page.getByText('Zelfde dag').count()).toBe(2)
  await expectGoodPage(visitor)
  await at.follow('Lasdocent emmen')
  await expectGoodPage(visitor)
  await at.tick('Een andere dag')
  await at.fill('Welke dag kan wel?', '15-04-2026')
  await at.press('Verstuur het antwoord')
  expect(await page.getByText('Het antwoord is verstuurd.').count()).toBe(1)
  expect(await page.getByText('Zelfde dag').count()).toBe(0)
  await visitor.leave()
})
