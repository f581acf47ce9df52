import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, memberPage, outsiders, rolesOf, team, today, tooLow } from './team.ts'

const lead = { role: 'projectLeader', concerns: 'Doel B en de open dag' }

describe('giving somebody another role', () => {
  let world: World
  let leader: Visitor
  let form: string
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    leader = await world.as('marieke')
    form = `${await memberPage(world, 'tess')}/rollen`
  })
  afterEach(() => world.close())

  it('shows the person once with both roles, the period and what it is about, and writes to them', async () => {
    await leader.post(form, { ...lead, from: '01-04-2026', until: '31-12-2026' })
    expect(await rolesOf(world, 'tess')).toMatchObject([
      { role: 'schoolCoordinator' },
      { role: 'projectLeader', from: '2026-04-01', until: '2026-12-31', concerns: lead.concerns },
    ])
    const { text } = await leader.get(team)
    expect(text.match(/href="mailto:tess@/g)).toHaveLength(1)
    expect(text).toMatch(/Projectleider.*?komt.*?01-04-2026 tot en met 31-12-2026.*?Doel B en de open dag/s)
    expect(await lettersTo(world, 'tess')).toEqual(['Je nieuwe rol: Projectleider, regio Emmen'])
    expect((await world.letters())[0]!.text_body).toContain('Dit deed Marieke Veldhuis')
    expect(await deeds(world)).toEqual(['role.given'])
  })

  it('opens what the role opens on its first day, and no longer than its last', async () => {
    const tess = await world.as('tess')
    await leader.post(form, { role: 'projectLeader', from: '01-04-2026', until: '02-04-2026' })
    const answers = []
    for (const day of ['2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03']) {
      world.on(day)
      answers.push((await tess.get('/werkplek/emmen/bijdragen')).status)
    }
    expect(answers).toEqual([403, 200, 200, 403])
  })

  it('is done once, however often it is sent', async () => {
    for (let time = 0; time < 2; time++) expect((await leader.post(form, lead)).status).toBe(303)
    expect(await rolesOf(world, 'tess')).toHaveLength(2)
    expect(await lettersTo(world, 'tess')).toHaveLength(1)
  })

  it('points at the role that is there when the periods overlap', async () => {
    await leader.post(form, { ...lead, from: '01-09-2026' })
    const refused = await leader.post(form, { ...lead, from: '01-04-2026' })
    expectComplaint(refused, 'role', /is er al/)
    expect(refused.text).toContain('value="01-04-2026"')
    expect(await rolesOf(world, 'tess')).toHaveLength(2)
    expect((await leader.post(form, { ...lead, from: '01-04-2026', until: '31-08-2026' })).status).toBe(303)
    expect(await rolesOf(world, 'tess')).toHaveLength(3)
  })

  it.each([
    ['role', '', /Kies een rol/],
    ['role', 'accountant', /Kies een rol/],
    ['role', 'administrator', /Kies een rol/],
    ['from', '31-02-2026', /31-02-2026/],
    ['until', 'morgen', /morgen/],
    ['until', '01-01-2020', /voor de eerste dag/],
    ['concerns', 'x'.repeat(301), /te lang/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    const given = { ...lead, from: '01-04-2026', [field]: typed }
    expectComplaint(await leader.post(form, given), field, text)
    expect(await rolesOf(world, 'tess')).toHaveLength(1)
  })

  it('is unknown to another region, and refused to who does not lead', async () => {
    for (const who of outsiders) expect((await (await world.as(who)).post(form, lead)).status, who).toBe(404)
    for (const who of tooLow) expect((await (await world.as(who)).post(form, lead)).status, who).toBe(403)
    expect(await rolesOf(world, 'tess')).toHaveLength(1)
  })

  it('knows nobody of another team, and no number that is none', async () => {
    for (const path of [await memberPage(world, 'kees'), `${team}/mensen/1`, `${team}/mensen/x'--`])
      expect((await leader.post(`${path}/rollen`, lead)).status).toBe(404)
  })

  it('gives by the administrator what a programme leader may not give', async () => {
    const keeper = await world.as('beheer')
    expect((await keeper.post(form, { role: 'supporter' })).status).toBe(303)
    expectComplaint(await keeper.post(form, { role: 'programmeTeam' }), 'role', /Kies een rol/)
    expect((await rolesOf(world, 'tess')).map(({ role }) => role)).toEqual(['schoolCoordinator', 'supporter'])
  })
})
