import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, memberPage, outsiders, rolePage, rolesOf, today, tooLow } from './team.ts'

describe('taking back a role that has not begun', () => {
  let world: World
  let leader: Visitor
  let form: string
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    leader = await world.as('marieke')
    await leader.post(`${await memberPage(world, 'tess')}/rollen`, { role: 'deputy', from: '01-04-2026' })
    form = `${await rolePage(world, 'tess', 'deputy')}/intrekking`
  })
  afterEach(() => world.close())

  it('leaves no trace but in the log and in a letter', async () => {
    await leader.post(form)
    expect(await rolesOf(world, 'tess')).toMatchObject([{ role: 'schoolCoordinator' }])
    expect((await lettersTo(world, 'tess'))[0]).toBe('Je rol gaat niet door: Maatje, regio Emmen')
    expect(await deeds(world)).toEqual(['role.given', 'role.takenBack'])
  })

  it('finds nothing the second time, and says nothing more', async () => {
    expect([(await leader.post(form)).status, (await leader.post(form)).status]).toEqual([303, 404])
    expect(await lettersTo(world, 'tess')).toHaveLength(2)
  })

  it('is for roles that nobody used yet', async () => {
    world.on('2026-04-01')
    expect((await leader.get(form.replace('/intrekking', ''))).text).toContain('Trek de rol in')
    world.on('2026-04-02')
    expect((await leader.get(form.replace('/intrekking', ''))).text).not.toContain('Trek de rol in')
    expectComplaint(await leader.post(form), 'lastDay', /al begonnen/)
    expect(await rolesOf(world, 'tess')).toHaveLength(2)
  })

  it('is unknown to another region, and refused to who does not lead', async () => {
    for (const who of outsiders) expect((await (await world.as(who)).post(form)).status, who).toBe(404)
    for (const who of tooLow) expect((await (await world.as(who)).post(form)).status, who).toBe(403)
    expect(await rolesOf(world, 'tess')).toHaveLength(2)
  })
})
