import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { count, expectComplaint } from '../../../../test/walk/story.ts'

let world: World
let marieke: Visitor
beforeEach(async () => {
  world = await openWorld()
  marieke = await world.as('marieke')
})
afterEach(() => world.close())

const isIn = async (browser: Visitor): Promise<boolean> => (await browser.get('/account')).status === 200
const endButtons = (text: string): string[] => [...text.matchAll(/\/account\/sessies\/[0-9a-f-]+\/einde/g)].map(String)

describe('signing out', () => {
  it('ends the session for good, also for who kept the cookie', async () => {
    const done = await marieke.follow(await marieke.post('/uitloggen'))
    expect(done.text).toContain('Je bent uitgelogd.')
    expect(await isIn(marieke)).toBe(false)
    expect(await count(world, 'sessions')).toBe(0)
  })

  it('sends who is out already to the sign-in page', async () => {
    await marieke.post('/uitloggen')
    expect((await marieke.post('/uitloggen')).location).toBe('/inloggen')
  })
})

describe('sessions', () => {
  it('can be ended one by one, and the ended one is out at once', async () => {
    const phone = await world.as('marieke')
    const [end] = endButtons((await marieke.get('/account')).text)
    const done = await marieke.follow(await marieke.post(end!))
    expect(done.text).toContain('Die sessie is beëindigd.')
    expect(endButtons(done.text)).toEqual([])
    expect([await isIn(marieke), await isIn(phone)]).toEqual([true, false])
    expect((await marieke.post(end!)).status, 'twice is safe').toBe(303)
  })

  it('of somebody else are out of reach', async () => {
    const kees = await world.as('kees')
    const { rows } = await sql<{ id: string }>`
      select s.id from sessions s join people p on p.id = s.person_id where p.email like 'kees@%'`.execute(world.db)
    await marieke.post(`/account/sessies/${rows[0]!.id}/einde`)
    expect(await isIn(kees)).toBe(true)
    expect((await marieke.post('/account/sessies/none/einde')).status).toBe(303)
  })

  it('end when the role ends: the page is not there on the next day', async () => {
    world.on('2026-03-23')
    expect((await marieke.get('/werkplek/emmen/vandaag')).status).toBe(200)
    await sql`update role_assignments set valid_until = '2026-03-23'
      where person_id = (select id from people where email like 'marieke@%')`.execute(world.db)
    expect((await marieke.get('/werkplek/emmen/vandaag')).status).toBe(200)
    world.on('2026-03-24')
    expect((await marieke.get('/werkplek/emmen/vandaag')).status).toBe(404)
    expect((await marieke.get('/account')).status).toBe(200)
  })
})

describe('the language', () => {
  it('is kept with the person and holds on every page', async () => {
    const done = await marieke.follow(await marieke.post('/account/taal', { locale: 'en' }))
    expect(done.text).toContain('Your language is saved.')
    expect(done.text).toContain('<html lang="en">')
    expect((await marieke.get('/werkplek/emmen/team')).text).toContain('<html lang="en">')
    expect((await marieke.get('/werkplek/zwolle/team')).text, 'an error page too').toContain('<html lang="en">')
    await marieke.post('/account/taal', { locale: 'en' })
    expect((await (await world.as('marieke')).get('/account')).text).toContain('<html lang="en">')
  })

  it('is one that we have', async () => {
    expect((await marieke.post('/account/taal', { locale: 'fr' })).status).toBe(404)
    expect((await marieke.get('/account')).text).toContain('<html lang="nl">')
  })

  it('of a visitor is chosen on the page, else the browser’s', async () => {
    const visitor = world.visitor()
    expect((await visitor.get('/', { 'accept-language': 'en-GB,nl' })).text).toContain('<html lang="en">')
    expect((await visitor.get('/?taal=en')).text).toContain('<html lang="en">')
    expect((await visitor.get('/inloggen')).text).toContain('<html lang="en">')
    expect((await visitor.get('/?taal=xx')).text, 'one that we do not have').toContain('<html lang="en">')
    expect((await world.visitor().get('/?taal=xx')).text).toContain('<html lang="nl">')
  })
})

describe('the password', () => {
  it.each([
    ['short', /minstens 12 tekens/],
    ['x'.repeat(201), /hoogstens 200 tekens/],
  ])('is explained when it will not do', async (password, text) => {
    const refused = await marieke.post('/account/wachtwoord', { password })
    expectComplaint(refused, 'password', text)
    expect(refused.text).not.toContain(password)
    expect(await count(world, 'accounts')).toBe(0)
  })

  it('is kept as a hash, once', async () => {
    await marieke.post('/account/wachtwoord', { password: 'vier paarden op het perron' })
    await marieke.post('/account/wachtwoord', { password: 'vijf paarden op het perron' })
    const { rows } = await sql<{ password: string }>`select password from accounts`.execute(world.db)
    expect(rows).toHaveLength(1)
    expect(rows[0]!.password).not.toContain('paarden')
  })

  it('of nobody is asked for by a visitor', async () => {
    expect((await world.visitor().post('/account/wachtwoord', { password: 'vier paarden' })).location).toBe('/inloggen')
  })
})
