import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { askedContribution, makeActivity } from '../../../../test/walk/story.ts'

describe('the log of deeds', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    const leader = await world.as('marieke')
    const activity = await makeActivity(world)
    await leader.post(`/werkplek/emmen/activiteiten/${activity}/kosten`, {
      description: 'Huur',
      on: '20-03-2026',
      quantity: '1',
      price: '100',
    })
    const { page, link } = await askedContribution(world, leader, activity)
    await leader.post(`${page}/verzoek/intrekking`)
    await leader.post(`${page}/intrekking`)
    const second = await askedContribution(world, leader, activity)
    await world.visitor().post(`${second.link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    await leader.post('/werkplek/emmen/team/uitnodigingen', { name: 'Noor', email: 'n@school.example', role: 'deputy' })
    expect(link).not.toBe(second.link)
  })
  afterAll(() => world.close())

  const deeds = async () =>
    (
      await sql<{ action: string; actor_name: string; person: boolean; region: string; details: object }>`
        select action, actor_name, person_id is not null as person, r.slug as region, details
        from audit_log left join regions r on r.id = region_id order by audit_log.id`.execute(world.db)
    ).rows

  it('holds every verb, with who did it and where', async () => {
    const found = await deeds()
    const actions = [...new Set(found.map(({ action }) => action))]
    expect(actions).toEqual([
      'cost.recorded',
      'contribution.recorded',
      'contribution.sent',
      'contribution.requestRevoked',
      'contribution.withdrawn',
      'contribution.confirmed',
      'person.invited',
    ])
    expect(new Set(found.map(({ region }) => region))).toEqual(new Set(['emmen']))
    const confirmed = found.find(({ action }) => action === 'contribution.confirmed')
    expect(confirmed).toMatchObject({ actor_name: 'Ineke Bos', person: false })
    expect(found[0]).toMatchObject({ actor_name: 'Marieke Veldhuis', person: true })
  })

  it('holds no secret and no address', async () => {
    expect(JSON.stringify(await deeds())).not.toMatch(/@|token|[A-Za-z0-9_-]{32}/)
  })

  it('keeps the name of who did it when the person is gone', async () => {
    const activity = await makeActivity(world)
    const cost = { description: 'Bus', on: '20-03-2026', quantity: '1', price: '50' }
    await (await world.as('joost')).post(`/werkplek/emmen/activiteiten/${activity}/kosten`, cost)
    await sql`delete from people where email = 'joost@voorbeeld.example'`.execute(world.db)
    expect((await deeds()).at(-1)).toMatchObject({ actor_name: 'Joost Brandsma', person: false })
  })
})
