// Planners of many regions beside each other: who sees what, and what the filter leaves.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import type { CastKey } from '../../../../../db/seeds/cast.ts'

let world: World
let mbo: number
const path = '/landelijk/dienstregeling'
const titles = ['Emmens lab', 'Zwolse carrousel', 'Gedeelde dag', 'Verborgen plan']

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await makeActivity(world, { region: 'emmen', title: titles[0]!, from: '2026-03-01', until: '2026-03-31' })
  const carousel = await makeActivity(world, {
    region: 'zwolle',
    title: titles[1]!,
    from: '2026-05-01',
    until: '2026-05-02',
  })
  const shared = await makeActivity(world, {
    region: 'zwolle',
    title: titles[2]!,
    from: '2026-04-01',
    until: '2026-04-01',
  })
  await makeActivity(world, { region: 'bes-eilanden', title: titles[3]!, from: '2027-01-01', until: '2027-01-31' })
  await sql`update activities set audience = 'all', owner = 'Geheime Eigenaar', theme = 'teachers' where id = ${shared}`.execute(
    world.db,
  )
  const { rows } = await sql<{ id: number }>`
    insert into organisations (kind, name) values ('mbo', 'Deltion') returning id`.execute(world.db)
  mbo = rows[0]!.id
  await sql`insert into activity_partners values (${carousel}, 'Deltion', ${mbo}), (${shared}, 'Oom Piet', null)`.execute(
    world.db,
  )
})
afterAll(() => world.close())

async function seen(who: CastKey, query = '', at = path): Promise<string[]> {
  const { text, status } = await (await world.as(who)).get(`${at}${query && `?${query}`}`)
  expect(status).toBe(200)
  return titles.filter((title) => text.includes(`>${title}<`))
}

it.each([
  ['lotte', titles],
  ['beheer', titles],
  // A supporter and a programme leader see their own region, and what others share.
  ['amira', ['Emmens lab', 'Gedeelde dag']],
  ['kees', ['Zwolse carrousel', 'Gedeelde dag']],
  ['shanon', ['Gedeelde dag', 'Verborgen plan']],
] as const)('shows %s what they may see', async (who, expected) => {
  expect(await seen(who)).toEqual(expected)
  expect(await seen(who, 'schaal=plan', `${path}/tijdlijn`)).toEqual(expected)
  const csv = (await (await world.as(who)).get(`${path}.csv`)).text
  expect(titles.filter((title) => csv.includes(title))).toEqual(expected)
})

describe('the filter', () => {
  it.each([
    ['provincie=Overijssel', ['Zwolse carrousel', 'Gedeelde dag']],
    ['regio=emmen', ['Emmens lab']],
    ['thema=teachers', ['Gedeelde dag']],
    ['stand=running', ['Emmens lab']],
    ['q=carrousl+zwolse', []],
    ['q=carrousel', ['Zwolse carrousel']],
    ['van=01-04-2026&tot=31-12-2026', ['Zwolse carrousel', 'Gedeelde dag']],
    ['regio=atlantis&thema=x&mbo=x&pagina=0&stand=x', []],
  ])('%s', async (query, expected) => expect(await seen('lotte', query)).toEqual(expected))

  it('finds by the mbo that takes part', async () => {
    expect(await seen('lotte', `mbo=${mbo}`)).toEqual(['Zwolse carrousel'])
  })

  it('tells nothing of what is only shared: no owner, no name that stands in no register', async () => {
    expect(await seen('kees', 'q=geheime+eigenaar')).toEqual(['Gedeelde dag'])
    expect(await seen('amira', 'q=geheime+eigenaar')).toEqual([])
    expect((await (await world.as('amira')).get(path)).text).not.toContain('Oom Piet')
    expect((await (await world.as('kees')).get(path)).text).toContain('Oom Piet')
  })
})

it('leads to the activity itself, or to what is shared of it, and says how much there is', async () => {
  const { text } = await (await world.as('amira')).get(path)
  expect(text).toMatch(/2 activiteiten in 2 regio’s/)
  for (const [, href] of text.matchAll(/href="(\/werkplek\/emmen\/[^"]*activiteiten\/\d+)"/g))
    expect((await (await world.as('amira')).get(href!)).status, href).toBe(200)
  expect(text.match(/href="\/werkplek\/emmen\/[^"]*activiteiten\/\d+"/g)).toHaveLength(2)
})

it('gives pages, and a workbook no larger than a machine can make at once', async () => {
  await sql`insert into activities (plan_id, title, starts_on, ends_on)
    select p.id, 'Les ' || n, '2028-01-01', '2028-01-02' from plans p join regions r on r.id = p.region_id, generate_series(1, 5001) n
    where r.slug = 'zwolle'`.execute(world.db)
  const lotte = await world.as('lotte')
  const { text } = await lotte.get(`${path}?pagina=2`)
  expect([text.match(/>Les \d+</g)!.length, text.includes('5.005 activiteiten')]).toEqual([50, true])
  const refused = await lotte.get(`${path}.xlsx`)
  expect([refused.status, refused.location]).toEqual([303, path])
  expect((await lotte.get(`${path}.xlsx?regio=emmen`)).headers['content-type']).toContain('spreadsheetml')
})
