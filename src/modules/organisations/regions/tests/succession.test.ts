import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makePlaces, membersOn } from './beginnings.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await makePlaces(world)
})
afterEach(() => world.close())

const merge = { other: 'zwolle', name: 'Vecht en Veen', fromDay: '1-1-2027' }
const split = {
  name: 'Emmen stad',
  municipalities: 'Emmen',
  otherName: 'Coevorden land',
  otherMunicipalities: 'Coevorden',
  fromDay: '1-1-2027',
}
const rolesIn = async (slug: string, day: string): Promise<string[]> => {
  const { rows } = await sql<{ text: string }>`
    select distinct ra.role as text from role_assignments ra join regions r on r.id = ra.region_id
    where r.slug = ${slug} and ra.valid_from <= ${day} and (ra.valid_until is null or ra.valid_until >= ${day})
    order by 1`.execute(world.db)
  return rows.map(({ text }) => text)
}

describe('merging two regions', () => {
  it('gives the new one every member once, with one lead applicant, and ends the old ones the day before', async () => {
    const keeper = await world.as('lotte')
    const done = await keeper.post('/register/regios/emmen/samenvoeging', merge)
    expect(done).toMatchObject({ status: 303, location: '/register/regios/vecht-en-veen' })
    expect(await membersOn(world, 'vecht-en-veen', '2027-01-01')).toEqual([
      'De Vecht member',
      'IJsselcollege member',
      'Overal Staal partner',
      'Stichting IJssel member',
      'Stichting Veen leadApplicant',
      'Vechtdal mbo member',
      'Veenlandcollege member',
    ])
    expect(await membersOn(world, 'vecht-en-veen', '2028-01-01')).not.toContain('De Vecht member')
    for (const slug of ['emmen', 'zwolle']) {
      expect(await membersOn(world, slug, '2026-12-31')).toHaveLength(slug === 'emmen' ? 5 : 3)
      expect(await membersOn(world, slug, '2027-01-01')).toEqual([])
    }
    const page = await keeper.get('/register/regios/vecht-en-veen')
    expect(page.text).toContain('Ontstaan uit')
    expect(page.text).toContain('href="/register/regios/zwolle"')
    expect((await keeper.get('/register/regios/emmen')).text).toContain('Opgegaan in')
  })

  it('leaves plans and roles where they were, and gives the team the new region too, with whom it knows', async () => {
    await makeActivity(world)
    await sql`insert into contacts (region_id, organisation_id, name, email)
      select r.id, o.id, 'Ineke', 'ineke@staal.example' from regions r, organisations o
      where r.slug = 'emmen' and o.name = 'Overal Staal'`.execute(world.db)
    await (await world.as('lotte')).post('/register/regios/emmen/samenvoeging', merge)
    const { rows } = await sql`
      select from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id where r.slug = 'emmen'`.execute(
      world.db,
    )
    expect(rows).toHaveLength(1)
    const known = await sql`
      select c.name from contacts c join regions r on r.id = c.region_id where r.slug = 'vecht-en-veen'`.execute(
      world.db,
    )
    expect(known.rows).toEqual([{ name: 'Ineke' }])
    expect(await rolesIn('vecht-en-veen', '2027-01-01')).toEqual(expect.arrayContaining(['deputy', 'programmeLeader']))
    expect(await rolesIn('emmen', '2027-01-01')).toContain('programmeLeader')
    world.on('2027-02-01')
    const leader = await world.as('marieke')
    expect((await leader.get('/werkplek/vecht-en-veen/vandaag')).status).toBe(200)
    expect((await leader.get('/werkplek/emmen/plan')).status).toBe(200)
  })

  it('happens once', async () => {
    const keeper = await world.as('lotte')
    await keeper.post('/register/regios/emmen/samenvoeging', merge)
    const again = await keeper.post('/register/regios/emmen/samenvoeging', merge)
    expect(again.status).toBe(422)
    expect(again.text).toContain('al in een andere opgegaan')
  })

  it.each([
    [{ other: '' }, 'Kies de andere regio'],
    [{ other: 'emmen' }, 'Kies de andere regio'],
    [{ other: 'atlantis' }, 'Kies de andere regio'],
    [{ name: '' }, 'Vul een naam in'],
    [{ name: 'BES-eilanden' }, 'Een regio met deze naam is er al'],
    [{ fromDay: 'morgen' }, 'Vul een dag in'],
    [{ fromDay: '1-1-2020' }, 'Op deze dag bestaat een van de regio’s niet'],
  ])('explains %o, and changes nothing', async (given, complaint) => {
    const keeper = await world.as('lotte')
    const refused = await keeper.post('/register/regios/emmen/samenvoeging', { ...merge, ...given })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(complaint)
    expect(await membersOn(world, 'emmen', '2027-01-01')).toHaveLength(5)
  })

  it('is for the keepers of the register', async () => {
    expect((await (await world.as('marieke')).post('/register/regios/emmen/samenvoeging', merge)).status).toBe(403)
    expect((await (await world.as('lotte')).post('/register/regios/atlantis/samenvoeging', merge)).status).toBe(404)
  })
})

describe('splitting a region', () => {
  it('sends each member to the region of its municipality, and who lies in none to both', async () => {
    const done = await (await world.as('lotte')).post('/register/regios/emmen/splitsing', split)
    expect(done.status).toBe(303)
    expect(await membersOn(world, 'emmen-stad', '2027-01-01')).toEqual([
      'Overal Staal partner',
      'Stichting Veen leadApplicant',
      'Veenlandcollege member',
    ])
    expect(await membersOn(world, 'coevorden-land', '2027-01-01')).toEqual([
      'De Vecht member',
      'Overal Staal partner',
      'Vechtdal mbo member',
    ])
  })

  it('explains what is missing or not known', async () => {
    const keeper = await world.as('lotte')
    for (const [given, complaint] of [
      [{ municipalities: '' }, 'Vul ten minste één gemeente in'],
      [{ otherMunicipalities: 'Atlantis' }, 'Deze gemeenten kennen wij niet: Atlantis'],
      [{ otherName: 'Emmen stad' }, 'Een regio met deze naam is er al'],
    ] as const) {
      const refused = await keeper.post('/register/regios/emmen/splitsing', { ...split, ...given })
      expect(refused.status).toBe(422)
      expect(refused.text).toContain(complaint)
    }
  })
})
