import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, memberPage, outsiders, rolePage, rolesOf, today, tooLow } from './team.ts'

const wanted = { from: '01-02-2025', until: '31-08-2026', concerns: 'Techlab' }

describe('changing the period of a role', () => {
  let world: World
  let leader: Visitor
  let role: string
  let form: string
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    leader = await world.as('joost')
    role = await rolePage(world, 'sanne', 'projectLeader')
    form = `${role}/periode`
  })
  afterEach(() => world.close())

  it('keeps the days and the subject, and writes to the person', async () => {
    const shown = await leader.follow(await leader.post(form, wanted))
    expect(shown.text).toContain('01-02-2025 tot en met 31-08-2026')
    expect(await rolesOf(world, 'sanne')).toMatchObject([
      { from: '2025-02-01', until: '2026-08-31', concerns: 'Techlab' },
    ])
    expect(await lettersTo(world, 'sanne')).toEqual(['Je rol is gewijzigd: Projectleider, regio Emmen'])
    expect((await leader.get(role)).text).toContain('value="31-08-2026"')
    expect(await deeds(world)).toEqual(['role.changed'])
  })

  it('takes the end away again, and keeps the first day when none is typed', async () => {
    await leader.post(form, wanted)
    await leader.post(form, { from: '', until: '', concerns: '' })
    expect(await rolesOf(world, 'sanne')).toMatchObject([{ from: '2025-02-01', until: null, concerns: null }])
  })

  it('is done once, however often it is sent', async () => {
    for (let time = 0; time < 2; time++) expect((await leader.post(form, wanted)).status).toBe(303)
    expect(await lettersTo(world, 'sanne')).toHaveLength(1)
  })

  it.each([
    ['from', '32-01-2026', /32-01-2026/],
    ['until', '31-12-2024', /voor de eerste dag/],
    ['until', '2026', /2026/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await leader.post(form, { ...wanted, [field]: typed }), field, text)
    expect(await rolesOf(world, 'sanne')).toMatchObject([{ from: '2025-01-01', until: null }])
  })

  it('does not run into the same role in another period', async () => {
    await leader.post(form, { ...wanted })
    await leader.post(`${await memberPage(world, 'sanne')}/rollen`, { role: 'projectLeader', from: '01-09-2026' })
    expectComplaint(await leader.post(form, { ...wanted, until: '01-10-2026' }), 'until', /is er al/)
  })

  it('leaves no day without a programme leader', async () => {
    const last = `${await rolePage(world, 'marieke', 'programmeLeader')}/periode`
    expectComplaint(await leader.post(last, { from: '', until: '30-04-2026' }), 'until', /Vanaf 1 mei 2026/)
    expectComplaint(await leader.post(last, { from: '01-04-2026', until: '' }), 'until', /Vanaf 23 maart 2026/)
  })

  it('is unknown to another region, and refused to who does not lead', async () => {
    for (const who of outsiders) expect((await (await world.as(who)).post(form, wanted)).status, who).toBe(404)
    for (const who of tooLow) expect((await (await world.as(who)).post(form, wanted)).status, who).toBe(403)
    expect(await rolesOf(world, 'sanne')).toMatchObject([{ until: null }])
  })
})
