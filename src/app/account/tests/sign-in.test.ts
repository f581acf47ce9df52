import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { bare, count, expectComplaint, newestLink } from '../../../../test/walk/story.ts'

const email = 'marieke@voorbeeld.example'
const password = 'vier paarden op het perron'
let world: World
let visitor: Visitor
beforeEach(async () => {
  world = await openWorld()
  visitor = world.visitor()
})
afterEach(() => world.close())

const isIn = async (browser: Visitor): Promise<boolean> => (await browser.get('/account')).status === 200

describe('signing in with a password', () => {
  beforeEach(async () => {
    await (await world.as('marieke')).post('/account/wachtwoord', { password })
  })

  it('opens the work place, whatever the case of the address', async () => {
    const done = await visitor.post('/inloggen', { email: ' Marieke@Voorbeeld.example ', password })
    expect(done.location).toBe('/werkplek')
    expect(await isIn(visitor)).toBe(true)
    expect((await visitor.get('/inloggen')).location).toBe('/werkplek')
  })

  it('goes back to where the reader wanted to be', async () => {
    const asked = await visitor.get('/werkplek/emmen/plan?stand=running')
    expect(asked.location).toBe('/inloggen?terug=%2Fwerkplek%2Femmen%2Fplan%3Fstand%3Drunning')
    const form = await visitor.get(asked.location)
    const terug = /name="terug" value="([^"]*)"/.exec(form.text)![1]!
    expect((await visitor.post('/inloggen', { email, password, terug })).location).toBe(
      '/werkplek/emmen/plan?stand=running',
    )
  })

  it('says the same of a wrong password and of an unknown address, and shows no password', async () => {
    const wrong = await visitor.post('/inloggen', { email, password: 'not the right one' })
    const unknown = await visitor.post('/inloggen', {
      email: 'nobody@voorbeeld.example',
      password: 'not the right one',
    })
    expectComplaint(wrong, 'email', /horen niet bij elkaar/, email)
    expect(wrong.text).not.toContain('not the right one')
    expect(bare(unknown.text).replaceAll('nobody@', 'marieke@')).toBe(bare(wrong.text))
    expect(await isIn(visitor)).toBe(false)
  })

  it.each([
    ['email', 'marieke', /Vul je e-mailadres in/],
    ['password', '', /Vul je wachtwoord in/],
    ['password', 'x'.repeat(201), /hoogstens 200/],
  ])('explains at %s what is wrong', async (field, typed, text) => {
    expectComplaint(await visitor.post('/inloggen', { email, password, [field]: typed }), field, text)
  })

  it('knows a person without a password not by an empty one', async () => {
    expect((await visitor.post('/inloggen', { email: 'joost@voorbeeld.example', password: ' ' })).status).toBe(422)
    expect(await isIn(visitor)).toBe(false)
  })

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const done = await visitor.post('/inloggen', { email, password })
    const cookie = [done.headers['set-cookie']]
      .flat()
      .find((each) => String(each).startsWith('spoorboek.session_token'))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Path=\//i)
  })

  it('takes a new password in place of the old one', async () => {
    const marieke = await world.as('marieke')
    await marieke.post('/account/wachtwoord', { password: 'een heel ander wachtwoord' })
    expect((await visitor.post('/inloggen', { email, password })).status).toBe(422)
    expect((await visitor.post('/inloggen', { email, password: 'een heel ander wachtwoord' })).status).toBe(303)
  })

  it('ends every other session when the password changes, and not this one', async () => {
    const [here, elsewhere] = [await world.as('marieke'), await world.as('marieke')]
    await here.post('/account/wachtwoord', { password: 'een heel ander wachtwoord' })
    expect([await isIn(here), await isIn(elsewhere)]).toEqual([true, false])
  })
})

describe('signing in with a link', () => {
  it('mails a link of which only the button signs in', async () => {
    const asked = await visitor.post('/inloggen/link', { email })
    expect(asked.text).toContain('Kijk in je mail')
    const link = await newestLink(world)
    expect((await visitor.get(link)).text).toContain('Bijna binnen')
    expect(await isIn(visitor)).toBe(false)
    expect((await visitor.post(link)).location).toBe('/werkplek')
    expect(await isIn(visitor)).toBe(true)
  })

  it('says the same to an unknown address and mails nothing', async () => {
    const known = await visitor.post('/inloggen/link', { email })
    const letters = await count(world, 'letters')
    const unknown = await visitor.post('/inloggen/link', { email: 'nobody@voorbeeld.example' })
    expect(unknown.status).toBe(known.status)
    expect(bare(unknown.text).replaceAll('nobody@', 'marieke@')).toBe(bare(known.text))
    expect(await count(world, 'letters')).toBe(letters)
    expect(await count(world, 'people')).toBe(12)
  })

  it('works once', async () => {
    await visitor.post('/inloggen/link', { email })
    const link = await newestLink(world)
    await visitor.post(link)
    const thief = world.visitor()
    const dead = await thief.post(link)
    expect(dead.status).toBe(410)
    expect(dead.text).toContain('Deze link werkt niet meer')
    expect(await isIn(thief)).toBe(false)
  })

  it('works for half an hour', async () => {
    await visitor.post('/inloggen/link', { email })
    const { rows } = await sql<{ minutes: number }>`
      select extract(epoch from max(expires_at) - now())::int / 60 as minutes from verifications`.execute(world.db)
    expect(rows[0]!.minutes).toBeGreaterThanOrEqual(29)
    expect(rows[0]!.minutes).toBeLessThanOrEqual(30)
    await sql`update verifications set expires_at = now() - interval '1 second'`.execute(world.db)
    expect((await visitor.post(await newestLink(world))).status).toBe(410)
  })

  it('keeps no secret that opens a door in the database', async () => {
    await visitor.post('/inloggen/link', { email })
    const token = (await newestLink(world)).split('/').pop()!
    const { rows } = await sql<{ row: string }>`select v::text as row from verifications v`.execute(world.db)
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
  })

  it.each(['x', 'a'.repeat(32), '%2e%2e%2f', '%00'])('does not know the link %s', async (token) => {
    expect([404, 410]).toContain((await visitor.post(`/inloggen/link/${token}`)).status)
    expect(await isIn(visitor)).toBe(false)
  })
})
