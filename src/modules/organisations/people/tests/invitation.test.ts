import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, newestLink } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, memberPage, outsiders, rolesOf, team, today, tooLow } from './team.ts'

const email = 'noor@school.example'
const invitee = { name: 'Noor Jansen', email, role: 'deputy', locale: 'nl' }

describe('an invitation that nobody has used yet', () => {
  let world: World
  let leader: Visitor
  let first: string
  let form: string
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    leader = await world.as('marieke')
    await leader.post(`${team}/uitnodigingen`, invitee)
    first = await newestLink(world)
    form = `${await memberPage(world, email)}/uitnodiging`
  })
  afterEach(() => world.close())

  it('goes out again, and each link works', async () => {
    const shown = await leader.follow(await leader.post(form))
    expect(shown.text).toContain('Noor Jansen krijgt opnieuw een uitnodiging.')
    expect(await lettersTo(world, email)).toHaveLength(2)
    for (const link of [first, await newestLink(world)]) expect((await world.visitor().get(link)).status).toBe(200)
    expect(await deeds(world)).toEqual(['person.invited', 'invitation.sent'])
  })

  it('is withdrawn: the link is dead, the role is gone, and the person is told', async () => {
    await leader.post(form)
    const shown = await leader.follow(await leader.post(`${form}/intrekking`))
    expect(shown.text).toContain('De uitnodiging van Noor Jansen is ingetrokken.')
    expect(shown.text).not.toContain(email)
    for (const link of [first, await newestLink(world)]) expect((await world.visitor().get(link)).status).toBe(410)
    expect(await rolesOf(world, email)).toEqual([])
    expect((await lettersTo(world, email))[0]).toBe('Je uitnodiging voor Spoorboek is ingetrokken')
  })

  it('is withdrawn once; after that there is nobody of that name', async () => {
    expect((await leader.post(`${form}/intrekking`)).status).toBe(303)
    for (const verb of [form, `${form}/intrekking`]) expect((await leader.post(verb)).status).toBe(404)
    expect(await lettersTo(world, email)).toHaveLength(2)
  })

  it('keeps working for another region that invited the same person', async () => {
    const kees = await world.as('kees')
    await kees.post('/werkplek/zwolle/team/uitnodigingen', { ...invitee, name: 'N. Jansen' })
    await leader.post(`${form}/intrekking`)
    const noor = world.visitor()
    await noor.post(first, { password: '' })
    expect((await noor.get('/werkplek/zwolle/vandaag')).status).toBe(200)
    expect((await noor.get('/werkplek/emmen/vandaag')).status).toBe(404)
  })

  it('is neither sent nor withdrawn once it was used', async () => {
    await world.visitor().post(first, { password: '' })
    for (const verb of [form, `${form}/intrekking`]) {
      const shown = await leader.follow(await leader.post(verb))
      expect(shown.text).toContain('Noor Jansen heeft intussen ingelogd.')
    }
    expect(await rolesOf(world, email)).toHaveLength(1)
    expect(await lettersTo(world, email)).toHaveLength(1)
  })

  it('tells who is in already what changed, without another invitation', async () => {
    await world.visitor().post(first, { password: '' })
    const before = await count(world, 'invitations')
    await leader.post(`${team}/uitnodigingen`, { ...invitee, role: 'projectLeader' })
    expect((await lettersTo(world, email))[0]).toBe('Je nieuwe rol: Projectleider, regio Emmen')
    expect(await count(world, 'invitations')).toBe(before)
  })

  it('is unknown to another region, and refused to who does not lead', async () => {
    for (const verb of [form, `${form}/intrekking`]) {
      for (const who of outsiders) expect((await (await world.as(who)).post(verb)).status, who).toBe(404)
      for (const who of tooLow) expect((await (await world.as(who)).post(verb)).status, who).toBe(403)
    }
    expect(await lettersTo(world, email)).toHaveLength(1)
  })

  it('of the only programme leader cannot be withdrawn', async () => {
    await leader.post(`${team}/uitnodigingen`, { ...invitee, role: 'programmeLeader', from: '01-05-2026' })
    const leaving = (await rolesOf(world, 'marieke'))[0]!
    await leader.post(`${team}/rollen/${leaving.id}/einde`, { lastDay: '30-04-2026' })
    const refused = await leader.post(`${form}/intrekking`)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Vanaf 1 mei 2026 heeft de regio dan geen programmaleider')
    expect(await rolesOf(world, email)).toHaveLength(2)
  })
})
