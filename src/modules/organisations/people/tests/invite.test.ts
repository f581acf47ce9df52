import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { count, expectComplaint, newestLink } from '../../../../../test/walk/story.ts'

const invitee = { name: 'Noor Jansen', email: 'Noor@School.example', role: 'projectLeader', locale: 'nl' }
const form = '/werkplek/emmen/team/uitnodigingen'

describe('inviting a person', () => {
  let world: World
  let leader: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
  })
  afterEach(() => world.close())

  it('gives the role, mails a link and shows the person as not joined yet', async () => {
    const shown = await leader.follow(await leader.post(form, invitee))
    expect(shown.text).toContain('Noor Jansen')
    expect(shown.text).toContain('noor@school.example')
    const [letter] = await world.letters()
    expect(letter).toMatchObject({ recipient: 'noor@school.example', subject: 'Je bent uitgenodigd voor Spoorboek' })
  })

  it('gives a role once, however often it is asked; each letter carries a link that works', async () => {
    await leader.post(form, invitee)
    const first = await newestLink(world)
    await leader.post(form, { ...invitee, email: 'NOOR@school.example' })
    const { rows } = await sql`
      select from role_assignments r join people p on p.id = r.person_id where email = 'noor@school.example'`.execute(
      world.db,
    )
    expect(rows).toHaveLength(1)
    for (const link of [first, await newestLink(world)]) expect((await world.visitor().get(link)).status).toBe(200)
  })

  it('writes in English to who reads English', async () => {
    await leader.post(form, { ...invitee, locale: 'en' })
    expect((await world.letters())[0]!.text_body).toContain('Hello Noor Jansen,')
  })

  it.each([
    ['name', ' ', /naam/],
    ['name', 'x'.repeat(201), /naam/],
    ['email', 'noor', /e-mailadres/],
    ['email', 'noor@school.example, kees@voorbeeld.example', /e-mailadres/],
    ['role', '', /rol/],
    ['role', 'administrator', /rol/],
    ['role', 'accountant', /rol/],
  ])('explains at %s why ‘%s’ will not do and keeps the rest', async (field, typed, text) => {
    const people = await count(world, 'people')
    const refused = await leader.post(form, { ...invitee, [field]: typed })
    expectComplaint(refused, field, text)
    if (field !== 'name') expect(refused.text).toContain('value="Noor Jansen"')
    expect(await count(world, 'people')).toBe(people)
    expect(await count(world, 'letters')).toBe(0)
  })

  it('is unknown to another region, refused to who does not lead, and open to who does', async () => {
    expect((await (await world.as('kees')).post(form, invitee)).status).toBe(404)
    for (const who of ['sanne', 'hendrik', 'amira', 'wim', 'tess', 'lotte'] as const)
      expect((await (await world.as(who)).post(form, invitee)).status, who).toBe(403)
    expect(await count(world, 'invitations')).toBe(0)
    for (const who of ['joost', 'beheer'] as const)
      expect((await (await world.as(who)).post(form, invitee)).status, who).toBe(303)
  })

  it('cannot give a role in another region', async () => {
    await leader.post(form, { ...invitee, regionId: '2', region: 'zwolle', organisationId: '1' })
    const noor = world.visitor()
    await noor.post(await newestLink(world), { password: '' })
    expect((await noor.get('/werkplek/emmen/vandaag')).status).toBe(200)
    expect((await noor.get('/werkplek/zwolle/vandaag')).status).toBe(404)
  })
})
