import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { expectComplaint, newestLink } from '../../../../test/walk/story.ts'

describe('accepting an invitation', () => {
  let world: World
  let link: string
  let noor: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    const invitee = { name: 'Noor Jansen', email: 'noor@school.example', role: 'deputy', locale: 'nl' }
    await (await world.as('marieke')).post('/werkplek/emmen/team/uitnodigingen', invitee)
    link = await newestLink(world)
    noor = world.visitor()
  })
  afterEach(() => world.close())

  it('opens the work place at once and the role is there', async () => {
    expect((await noor.get(link)).text).toContain('Welkom, Noor Jansen')
    const shown = await noor.follow(await noor.post(link, { password: '' }))
    expect(shown.text).toContain('Noor')
    expect((await noor.get('/werkplek/emmen/team')).text).toContain('noor@school.example')
  })

  it('keeps the password that was chosen', async () => {
    await noor.post(link, { password: 'een lange zin als wachtwoord' })
    const again = world.visitor()
    const done = await again.post('/inloggen', {
      email: 'noor@school.example',
      password: 'een lange zin als wachtwoord',
    })
    expect(done.location).toBe('/werkplek')
  })

  it('works once', async () => {
    await noor.post(link, { password: '' })
    const thief = world.visitor()
    expect((await thief.get(link)).status).toBe(410)
    expect((await thief.post(link, { password: 'mijn eigen wachtwoord' })).status).toBe(410)
    expect((await thief.get('/account')).location).toMatch(/^\/inloggen/)
  })

  it.each([
    ['short', /minstens 12 tekens/],
    ['x'.repeat(201), /hoogstens 200 tekens/],
  ])('explains why a password will not do and stays open', async (password, text) => {
    const refused = await noor.post(link, { password })
    expectComplaint(refused, 'password', text)
    expect(refused.text, 'a password is never shown').not.toContain(password)
    expect((await noor.get(link)).status).toBe(200)
  })

  it.each(['expires_at = now()', 'revoked_at = now()'])('is dead when %s', async (change) => {
    await sql`update invitations set ${sql.raw(change)}`.execute(world.db)
    expect((await noor.get(link)).status).toBe(410)
    expect((await noor.post(link, { password: '' })).status).toBe(410)
  })

  it.each(['x', '%00', "'; drop table people; --", 'a'.repeat(32)])('does not know %s', async (token) => {
    const answer = await noor.get(`/uitnodiging/${encodeURIComponent(token).replace('%2500', '%00')}`)
    expect([404, 410]).toContain(answer.status)
  })
})
