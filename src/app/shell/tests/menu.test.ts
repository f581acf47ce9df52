import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { personId, today } from '../../../modules/organisations/people/tests/team.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on(today)
})
afterAll(() => world.close())

const menuOf = (text: string): string[] => {
  const menu = /<nav [^>]*drawer.*?<\/nav>/s.exec(text)?.[0] ?? ''
  return [...menu.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href!)
}

it.each([
  ['tess', '/werkplek/emmen/vandaag'],
  ['sanne', '/werkplek/emmen/vandaag'],
  ['wim', '/werkplek/emmen/vandaag'],
  ['lotte', '/werkplek'],
] as const)('offers %s nothing that is closed', async (who, from) => {
  await expectOpen(who, from)
})

it('offers an editor of a region the plan and the articles, and nothing of the money', async () => {
  await sql`delete from role_assignments where person_id = ${await personId(world, 'tess')}`.execute(world.db)
  await sql`insert into role_assignments (person_id, role, region_id, valid_from)
    select ${await personId(world, 'tess')}, 'editor', id, '2025-01-01' from regions where slug = 'emmen'`.execute(
    world.db,
  )
  const links = await expectOpen('tess', '/werkplek/emmen/vandaag')
  expect(links).toEqual(expect.arrayContaining(['/werkplek/emmen/plan', '/werkplek/emmen/website/berichten']))
  expect(links.join()).not.toMatch(/bijdragen|grootboek|cofinanciering/)
})

async function expectOpen(who: 'tess' | 'sanne' | 'wim' | 'lotte', from: string): Promise<string[]> {
  const visitor = await world.as(who)
  const links = menuOf((await visitor.get(from)).text)
  expect(links.length).toBeGreaterThan(5)
  const closed: string[] = []
  for (const link of links) {
    const { status } = await visitor.get(link)
    if (status !== 200 && status !== 303) closed.push(`${link}: ${status}`)
  }
  expect(closed).toEqual([])
  return links
}
