import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openCommittingWorld, openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, memberPage, outsiders, rolePage, rolesOf, team, today, tooLow } from './team.ts'

describe('ending a role', () => {
  let world: World
  let leader: Visitor
  let form: string
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    leader = await world.as('marieke')
    form = `${await rolePage(world, 'sanne', 'projectLeader')}/einde`
  })
  afterEach(() => world.close())

  it('lets the last day count, then shows the person among those who were here, and writes to them', async () => {
    const sanne = await world.as('sanne')
    const shown = await leader.follow(await leader.post(form, { lastDay: '30-04-2026' }))
    expect(shown.text).toContain('De rol van Sanne Oosterhof eindigt na 30 april 2026.')
    expect(await lettersTo(world, 'sanne')).toEqual(['Je rol eindigt: Projectleider, regio Emmen'])
    expect(await deeds(world)).toEqual(['role.ended'])
    world.on('2026-04-30')
    expect((await sanne.get('/werkplek/emmen/plan')).status).toBe(200)
    world.on('2026-05-01')
    expect((await sanne.get('/werkplek/emmen/plan')).status).toBe(404)
    expect((await leader.get(team)).text).toMatch(/Eerder in het team: 1 persoon.*Sanne Oosterhof/s)
  })

  it('is done once, however often it is sent', async () => {
    for (let time = 0; time < 2; time++) expect((await leader.post(form, { lastDay: '30-04-2026' })).status).toBe(303)
    expect(await lettersTo(world, 'sanne')).toHaveLength(1)
    expect(await deeds(world)).toEqual(['role.ended'])
  })

  it.each([
    ['', /laatste dag in/],
    ['morgen', /morgen/],
    ['31-04-2026', /31-04-2026/],
    ['31-12-2024', /voor de eerste dag/],
  ])('explains why ‘%s’ will not do', async (lastDay, text) => {
    expectComplaint(await leader.post(form, { lastDay }), 'lastDay', text)
    expect(await rolesOf(world, 'sanne')).toMatchObject([{ until: null }])
  })

  it('leaves what is over as it was', async () => {
    await leader.post(form, { lastDay: '28-02-2026' })
    const refused = await leader.post(form, { lastDay: '30-04-2026' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Deze rol is voorbij.')
    expect(await rolesOf(world, 'sanne')).toMatchObject([{ until: '2026-02-28' }])
  })

  it('refuses to leave the region without a programme leader, whoever asks, and says how', async () => {
    const last = `${await rolePage(world, 'marieke', 'programmeLeader')}/einde`
    for (const who of ['marieke', 'joost', 'beheer'] as const) {
      const refused = await (await world.as(who)).post(last, { lastDay: '30-04-2026' })
      expectComplaint(refused, 'lastDay', /Vanaf 1 mei 2026 heeft de regio dan geen programmaleider. Draag eerst/)
      expect(refused.text).toContain(`href="${team}/overdracht"`)
    }
    await leader.post(`${await memberPage(world, 'joost')}/rollen`, { role: 'programmeLeader', from: '02-05-2026' })
    expectComplaint(await leader.post(last, { lastDay: '30-04-2026' }), 'lastDay', /Vanaf 1 mei 2026/)
    expect((await leader.post(last, { lastDay: '01-05-2026' })).status).toBe(303)
    const next = `${await rolePage(world, 'joost', 'programmeLeader')}/einde`
    expectComplaint(await leader.post(next, { lastDay: '31-12-2026' }), 'lastDay', /Vanaf 1 januari 2027/)
  })

  it('is unknown to another region, and refused to who does not lead', async () => {
    for (const who of outsiders)
      expect((await (await world.as(who)).post(form, { lastDay: '30-04-2026' })).status, who).toBe(404)
    for (const who of tooLow)
      expect((await (await world.as(who)).post(form, { lastDay: '30-04-2026' })).status, who).toBe(403)
    expect(await rolesOf(world, 'sanne')).toMatchObject([{ until: null }])
  })

  it('leaves to the nation what the nation gave', async () => {
    const supporter = `${await rolePage(world, 'amira', 'supporter')}/einde`
    expect((await leader.post(supporter, { lastDay: '30-04-2026' })).status).toBe(403)
    expect((await (await world.as('beheer')).post(supporter, { lastDay: '30-04-2026' })).status).toBe(303)
  })
})

describe('two leaders who end each other at the same moment', () => {
  it('leave one: the second decides on what the first one left', async () => {
    const world = await openCommittingWorld()
    try {
      world.on(today)
      const [marieke, keeper] = [await world.as('marieke'), await world.as('beheer')]
      await marieke.post(`${await memberPage(world, 'joost')}/rollen`, { role: 'programmeLeader' })
      const paths = [
        await rolePage(world, 'marieke', 'programmeLeader'),
        await rolePage(world, 'joost', 'programmeLeader'),
      ] as const
      const answers = await Promise.all([
        marieke.post(`${paths[1]}/einde`, { lastDay: today }),
        keeper.post(`${paths[0]}/einde`, { lastDay: today }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    } finally {
      await world.close()
    }
  })
})
