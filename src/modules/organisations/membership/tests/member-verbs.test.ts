import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openCommittingWorld, openWorld, type World } from '../../../../../test/world.ts'
import { makeMember, makeOrganisation, membershipsAt } from '../../keeping/tests/beginnings.ts'

const path = (organisation: number, region = 'emmen'): string => `/werkplek/${region}/deelnemers/${organisation}`
const given = { role: 'partner', from: '01-04-2026', until: '' }

describe('letting an organisation take part', () => {
  let world: World
  let leader: Visitor
  let id: number
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    id = await makeOrganisation(world)
  })
  afterEach(() => world.close())
  const start = (fields = {}, browser = leader) => browser.post(`${path(id)}/deelname`, { ...given, ...fields })

  it('finds it by a part of its name, and by a name that is nearly it', async () => {
    const search = '/werkplek/emmen/deelnemers/zoeken'
    expect((await leader.get(search)).text).not.toContain('Veenland')
    expect((await leader.get(`${search}?zoek=veenland+emmen`)).text).toContain(`href="${path(id)}"`)
    const near = (await leader.get(`${search}?zoek=Veenlands+Metaal+BV`)).text
    expect(near).toContain('Bedoel je een van deze?')
    expect(near).toContain(`href="${path(id)}"`)
    const none = (await leader.get(`${search}?zoek=%25`)).text
    expect(none).toContain('Niets gevonden')
    expect(none).toContain('href="/werkplek/emmen/deelnemers/nieuw"')
    await makeMember(world, id)
    expect((await leader.get(`${search}?zoek=veenland`)).text).toContain('doet mee')
  })

  it('shows it among the members from its first day', async () => {
    expect((await leader.get(path(id))).text).toContain('Veenland Metaal laten meedoen')
    const shown = await leader.follow(await start({ from: '23-03-2026', until: '31-12-2026' }))
    expect(shown.text).toContain('De deelname van Veenland Metaal is bewaard.')
    expect(shown.text).toContain(`href="${path(id)}"`)
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2026-03-23–2026-12-31'])
    const { rows } = await sql`select details from audit_log where action = 'member.started'`.execute(world.db)
    expect(rows).toEqual([
      { details: { name: 'Veenland Metaal', role: 'partner', from: '2026-03-23', until: '2026-12-31' } },
    ])
  })

  it('does so once, however often it is asked', async () => {
    await start()
    expect((await start()).status).toBe(303)
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2026-04-01–'])
    const { rows } = await sql`select from audit_log where action = 'member.started'`.execute(world.db)
    expect(rows).toHaveLength(1)
  })

  it('gives another role, and keeps the former in the history', async () => {
    await makeMember(world, id)
    await start({ role: 'member' })
    expect(await membershipsAt(world, id)).toEqual([
      'emmen: partner 2025-01-01–2026-03-31',
      'emmen: member 2026-04-01–',
    ])
    expect((await leader.get(path(id))).text).toContain('01-01-2025 t/m 31-03-2026')
  })

  it('ends the lead applicant that it follows up', async () => {
    const board = await makeOrganisation(world, { kind: 'school', name: 'Bestuur' })
    await makeMember(world, board, { role: 'leadApplicant' })
    await start({ role: 'leadApplicant' })
    expect(await membershipsAt(world, board)).toEqual(['emmen: leadApplicant 2025-01-01–2026-03-31'])
    expect(await membershipsAt(world, id)).toEqual(['emmen: leadApplicant 2026-04-01–'])
  })

  it.each([
    ['role', 'baas', /Kies een rol/],
    ['from', '', /Vul een datum in/],
    ['from', '31-02-2026', /‘31-02-2026’ is geen datum/],
    ['from', '01-04-0226', /Klopt het jaar/],
    ['until', 'ooit', /‘ooit’ is geen datum/],
    ['until', '31-03-2026', /kan niet voor de eerste/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await start({ [field]: typed }), field, text, field === 'role' ? undefined : typed)
    expect(await membershipsAt(world, id)).toEqual([])
  })

  it('explains what does not go together', async () => {
    expectComplaint(await start({ role: 'leadApplicant', until: '31-12-2026' }), 'until', /Laat het einde leeg/)
    await makeMember(world, id, { from: '2026-06-01' })
    expectComplaint(await start({ role: 'member' }), 'from', /doet al mee vanaf 01-06-2026/)
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2026-06-01–'])
  })

  it('ends on a day, once, and stays in the history', async () => {
    await makeMember(world, id)
    const end = (ended: string) => leader.post(`${path(id)}/einde`, { started: '2025-01-01', ended })
    for (const [typed, text] of [
      ['', /Vul een datum in/],
      ['31-12-2024', /kan niet voor de eerste/],
    ] as const)
      expectComplaint(await end(typed), 'ended', text, typed)
    expect((await leader.follow(await end('22-03-2026'))).text).toContain('stopt na 22-03-2026')
    expect((await end('22-03-2026')).status).toBe(303)
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2025-01-01–2026-03-22'])
    const members = (await leader.get('/werkplek/emmen/deelnemers')).text
    expect(members).toContain('Eén organisatie deed eerder mee')
    const { rows } = await sql`select from audit_log where action = 'member.ended'`.execute(world.db)
    expect(rows).toHaveLength(1)
    expect((await leader.get(path(id))).text).toContain('Laat weer meedoen')
    await start()
    expect(await membershipsAt(world, id)).toHaveLength(2)
  })

  it('keeps a lead applicant until there is another', async () => {
    await makeMember(world, id, { role: 'leadApplicant' })
    expect((await leader.get(path(id))).text).not.toContain('/einde"')
    const end = { started: '2025-01-01', ended: '31-12-2026' }
    expect((await leader.post(`${path(id)}/einde`, end)).text).toContain('Geef eerst een andere organisatie')
    expectComplaint(await start(), 'role', /Geef eerst een andere organisatie/)
    expect(await membershipsAt(world, id)).toEqual(['emmen: leadApplicant 2025-01-01–'])
  })

  it('lets take part what an organisation was merged into', async () => {
    const stays = await makeOrganisation(world, { name: 'Staal' })
    await sql`update organisations set merged_into = ${stays} where id = ${id}`.execute(world.db)
    expect((await leader.get(path(id))).location).toBe(path(stays))
    expect((await leader.follow(await start())).text).toContain('Staal laten meedoen')
    expect(await membershipsAt(world, id)).toEqual([])
  })

  it('is unknown to another region and refused to who does not lead', async () => {
    await makeMember(world, id)
    const kees = await world.as('kees')
    const end = { started: '2025-01-01', ended: '22-03-2026' }
    for (const verb of ['deelname', 'einde'])
      expect((await kees.post(`${path(id)}/${verb}`, { ...given, ...end })).status).toBe(404)
    expect((await kees.get(path(id))).status).toBe(404)
    for (const who of ['sanne', 'hendrik', 'amira', 'wim', 'tess', 'lotte'] as const) {
      const other = await world.as(who)
      for (const verb of ['deelname', 'einde'])
        expect((await other.post(`${path(id)}/${verb}`, { ...given, ...end })).status, who).toBe(403)
      const members = (await other.get('/werkplek/emmen/deelnemers')).text
      expect(members, who).toContain(`href="/register/${id}"`)
      expect(members, who).not.toContain('deelnemers/zoeken')
    }
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2025-01-01–'])
    expect((await kees.post(`${path(id, 'zwolle')}/deelname`, given)).status).toBe(303)
  })
})

describe('at the same moment', () => {
  let world: World
  beforeAll(async () => {
    world = await openCommittingWorld()
    world.on('2026-03-23')
  })
  afterAll(() => world.close())

  it('many that become lead applicant leave one', async () => {
    const leader = await world.as('marieke')
    await leader.get('/account')
    const ids: number[] = []
    for (let number = 0; number < 8; number++) ids.push(await makeOrganisation(world, { name: `Bestuur ${number}` }))
    await leader.post(`${path(ids[0]!)}/deelname`, { ...given, role: 'leadApplicant' })
    const answers = await Promise.all(
      ids.map((id, index) =>
        leader.post(`${path(id)}/deelname`, { role: 'leadApplicant', from: `0${1 + (index % 3)}-04-2026`, until: '' }),
      ),
    )
    for (const { status } of answers) expect([303, 422]).toContain(status)
    const { rows } = await sql<{ leads: number }>`
      select count(*) as leads from region_members where role = 'leadApplicant' and valid_until is null`.execute(
      world.db,
    )
    expect(rows[0]!.leads).toBe(1)
  })

  it('a new organisation that many add is one', async () => {
    const leader = await world.as('marieke')
    await leader.get('/account')
    const fields = { ...given, kind: 'company', name: 'Samen BV', place: 'Emmen' }
    const add = () => leader.post('/werkplek/emmen/deelnemers/organisaties', fields)
    const answers = await Promise.all(Array.from({ length: 8 }, add))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 7 }, () => 422)])
  })
})
