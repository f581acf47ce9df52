// Who reads what another region shares: every audience against every kind of reader.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CastKey } from '../../../../../db/seeds/cast.ts'
import { bare, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let id: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  // Emmen and the islands in one province; Zwolle in another; a region that went over into Zwolle.
  await sql`update regions set province = 'Drenthe' where slug = 'bes-eilanden'`.execute(world.db)
  await sql`
    with old as (
      insert into regions (slug, name, site_name, province, valid_from, valid_until)
      values ('ijsselstreek', 'IJsselstreek', 'IJsselstreek', 'Overijssel', '2025-01-01', '2025-12-31') returning id
    ) insert into region_successions select old.id, r.id, '2026-01-01' from old, regions r where r.slug = 'zwolle'`.execute(
    world.db,
  )
  id = await makeActivity(world, { title: 'Drones bouwen in Emmen', costCents: 7_654_300 })
  await sql`update activities set owner = 'Geheime Eigenaar', theme = 'intake', place = 'Hal 4' where id = ${id}`.execute(
    world.db,
  )
  await sql`insert into activity_partners (activity_id, name) values (${id}, 'Jan Persoon')`.execute(world.db)
})
afterAll(() => world.close())

const ids = async (...slugs: string[]): Promise<number[]> =>
  (await sql<{ id: number }>`select id from regions where slug = any(${slugs}::text[])`.execute(world.db)).rows.map(
    (row) => row.id,
  )

async function share(audience: string | null, regions: number[] = [], plan = 'own'): Promise<void> {
  await sql`update activities set audience = ${audience}, audience_regions = ${regions}::bigint[] where id = ${id}`.execute(
    world.db,
  )
  await sql`update plans set audience = ${plan} where id = (select plan_id from activities where id = ${id})`.execute(
    world.db,
  )
}

/** What somebody meets in the workspace of a region: the page itself and the list. */
async function meets(who: CastKey, region: string): Promise<'sees' | 'hidden'> {
  const browser = await world.as(who)
  const page = await browser.get(`/werkplek/${region}/samen/activiteiten/${id}`)
  const listed = (await browser.get(`/werkplek/${region}/samen`)).text.includes('Drones bouwen in Emmen')
  expect([200, 404]).toContain(page.status)
  expect(listed, `${who} in ${region}: the list says what the page says`).toBe(page.status === 200)
  return listed ? 'sees' : 'hidden'
}

const readers = {
  province: ['shanon', 'bes-eilanden'],
  otherProvince: ['kees', 'zwolle'],
  nation: ['lotte', 'zwolle'],
} as const satisfies Record<string, readonly [CastKey, string]>

describe('who reads an activity of another region', () => {
  it.each([
    { audience: 'own', chosen: [], sees: [] },
    { audience: 'province', chosen: [], sees: ['province'] },
    { audience: 'all', chosen: [], sees: ['province', 'otherProvince', 'nation'] },
    { audience: 'chosen', chosen: ['zwolle'], sees: ['otherProvince', 'nation'] },
    // What was shared with a region is shared with what it went over into.
    { audience: 'chosen', chosen: ['ijsselstreek'], sees: ['otherProvince', 'nation'] },
  ] as const)('$audience $chosen: $sees', async ({ audience, chosen, sees }) => {
    await share(audience, await ids(...chosen))
    for (const [reader, [who, region]] of Object.entries(readers))
      expect([reader, await meets(who, region)]).toEqual([
        reader,
        (sees as readonly string[]).includes(reader) ? 'sees' : 'hidden',
      ])
  })

  it('follows its plan when it says nothing, and says otherwise when it does', async () => {
    await share(null, [], 'all')
    expect(await meets('kees', 'zwolle')).toBe('sees')
    const plan = await (await world.as('kees')).get('/werkplek/zwolle/samen/regios/emmen')
    expect(plan.text).toContain('Drones bouwen in Emmen')
    await share('own', [], 'all')
    expect(await meets('kees', 'zwolle')).toBe('hidden')
    expect((await (await world.as('kees')).get('/werkplek/zwolle/samen/regios/emmen')).text).not.toContain('Drones')
  })

  it('shows what is shared and nothing else: no money, no owner, no name of a person, no log', async () => {
    await share('all')
    const kees = await world.as('kees')
    const { text } = await kees.get(`/werkplek/zwolle/samen/activiteiten/${id}`)
    for (const word of ['Drones bouwen in Emmen', 'Hal 4', 'Instroom', 'Van regio Emmen']) expect(text).toContain(word)
    for (const word of ['76.543', 'Geheime Eigenaar', 'Jan Persoon', 'Logboek', 'Bijlage voor'])
      expect(text).not.toContain(word)
    // Nor can it be found by what is hidden.
    expect((await kees.get('/werkplek/zwolle/samen?q=geheime')).text).not.toContain('Drones')
    expect((await kees.get('/werkplek/zwolle/samen?q=drone&thema=intake&provincie=Drenthe')).text).toContain('Drones')
    expect((await kees.get('/werkplek/zwolle/samen?regio=bes-eilanden')).text).not.toContain('Drones')
    // Its own pages stay closed.
    for (const page of ['', '/kosten-en-bijdragen', '/samen'])
      expect((await kees.get(`/werkplek/emmen/activiteiten/${id}${page}`)).status).toBe(404)
  })

  it('hides in the same way as what does not exist, also in a workspace that is not theirs', async () => {
    await share('own')
    const kees = await world.as('kees')
    const hidden = await kees.get(`/werkplek/zwolle/samen/activiteiten/${id}`)
    expect(bare(hidden.text)).toBe(bare((await kees.get('/werkplek/zwolle/samen/activiteiten/999999')).text))
    await share('all')
    expect((await kees.get(`/werkplek/bes-eilanden/samen/activiteiten/${id}`)).status).toBe(404)
    // One's own is no activity of another.
    const own = await (await world.as('marieke')).get(`/werkplek/emmen/samen/activiteiten/${id}`)
    expect(own.status).toBe(404)
  })
})
