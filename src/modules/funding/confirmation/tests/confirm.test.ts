import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import {
  askedContribution,
  contributionAt,
  count,
  expectComplaint,
  makeActivity,
} from '../../../../../test/walk/story.ts'

describe('confirming by the link', () => {
  let world: World
  let leader: Visitor
  let company: Visitor
  let activity: number
  let page: string
  let link: string
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    activity = await makeActivity(world)
    ;({ page, link } = await askedContribution(world, leader, activity))
    company = world.visitor()
  })
  afterEach(() => world.close())

  const confirmedOn = async (): Promise<number> =>
    (
      await sql<{ cents: number }>`select confirmed_cents as cents from activities where id = ${activity}`.execute(
        world.db,
      )
    ).rows[0]!.cents

  it('shows what was recorded and asks one question', async () => {
    const asked = await company.get(link)
    expect(asked.text).toContain('Klopt uw bijdrage aan Techniek Tastbaar?')
    expect(asked.text).toContain('1.740,00')
    expect(asked.text).toContain('Voor Veenland Metaal')
    expect(asked.text, 'nobody else is named').not.toMatch(/Marieke|voorbeeld\.example/)
  })

  it('signs the contribution, counts it and tells both sides', async () => {
    const done = await company.follow(
      await company.post(`${link}/bevestiging`, { name: '  Ineke Bos ', role: 'directeur' }),
    )
    expect(done.text).toContain('Ineke Bos bevestigde deze bijdrage op')
    expect(await contributionAt(world, page)).toMatchObject({
      state: 'confirmed',
      cents: 174_000,
      answered_by: 'Ineke Bos',
    })
    expect(await confirmedOn()).toBe(174_000)
    expect((await leader.get('/werkplek/emmen/bijdragen?stand=realised')).text).toContain('Veenland Metaal')
    await world.deliver()
    const letters = (await world.letters()).map(({ recipient, subject }) => [recipient, subject])
    expect(letters).toContainEqual(['ineke@veenland.example', 'Uw bevestiging: Techniek Tastbaar'])
    expect(letters).toContainEqual(['marieke@voorbeeld.example', 'Veenland Metaal bevestigde een bijdrage'])
  })

  it('mails the page of the company to its contact, and to nobody else', async () => {
    await company.post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    const { text } = await company.follow(await company.post(`${link}/bedrijfspagina`))
    expect(text).toContain('De link is onderweg')
    const [letter] = await world.letters()
    expect([letter!.recipient, letter!.subject]).toEqual(['ineke@veenland.example', 'De pagina van Veenland Metaal'])
    const own = /http:\/\/localhost(\/bedrijf\/\S+)/.exec(letter!.text_body)![1]!
    expect((await company.get(own)).text).toContain('Wat u bijdroeg')
  })

  it('notes that the page was opened, once', async () => {
    await company.get(link)
    const first = await sql`select opened_at from confirmation_links`.execute(world.db)
    await company.get(link)
    expect(await sql`select opened_at from confirmation_links`.execute(world.db)).toEqual(first)
    expect((await leader.get(page)).text).toContain('De link is geopend op')
  })

  it('shows the first answer to a second click, whatever that click says', async () => {
    await company.post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    const others = [
      await company.post(`${link}/bevestiging`, { name: 'Iemand Anders', role: 'directeur' }),
      await company.post(`${link}/afwijzing`, { name: 'Iemand Anders', reason: 'nee' }),
      await company.post(`${link}/correctie`, { name: 'Iemand Anders', role: 'directeur', hours: '1', rate: '1' }),
    ]
    for (const other of others) expect((await company.follow(other)).text).toContain('Ineke Bos bevestigde')
    for (const form of ['correctie', 'afwijzing'])
      expect((await company.get(`${link}/${form}`)).text).toContain('Ineke Bos bevestigde')
    expect(await contributionAt(world, page)).toMatchObject({ state: 'confirmed', cents: 174_000 })
    await world.deliver()
    await world.deliver()
    expect((await world.letters()).filter(({ subject }) => subject.startsWith('Uw bevestiging'))).toHaveLength(1)
    expect(await count(world, 'announcements')).toBe(1)
  })

  it('asks for a name and keeps the question', async () => {
    const refused = await company.post(`${link}/bevestiging`, { name: '   ', role: 'directeur' })
    expectComplaint(refused, 'name', /Vul een naam in/)
    expect(refused.text).toContain('1.740,00')
    expectComplaint(
      await company.post(`${link}/bevestiging`, { name: 'x'.repeat(201), role: 'directeur' }),
      'name',
      /te lang/,
    )
    expectComplaint(await company.post(`${link}/bevestiging`, { name: 'Ineke' }), 'role', /Vul een functie in/)
    expect((await contributionAt(world, page)).state).toBe('sent')
  })

  it('is dead after its last day and says whom to ask', async () => {
    world.on('2027-06-01')
    const dead = await company.get(link)
    expect(dead.status).toBe(410)
    expect(dead.text).toContain('De link was te oud')
    expect((await company.get(`${link}/correctie`)).status).toBe(410)
    const late = await company.follow(await company.post(`${link}/bevestiging`, { name: 'Ineke', role: 'directeur' }))
    expect(late.status).toBe(410)
    expect((await contributionAt(world, page)).state).toBe('sent')
  })

  it.each([
    '/bevestigen/abcdefghijklmnopqrstuvwxyz012345',
    '/bevestigen/x',
    '/bevestigen/%27%20or%201=1--',
    '/bevestigen/%00',
  ])('does not know %s', async (unknown) => {
    expect((await company.get(unknown)).status).toBe(404)
    expect((await company.get(`${unknown}/correctie`)).status).toBe(404)
    expect((await company.get(`${unknown}/afwijzing`)).status).toBe(404)
    expect((await company.post(`${unknown}/bevestiging`, { name: '' })).status).toBe(404)
    expect(
      (await company.follow(await company.post(`${unknown}/bevestiging`, { name: 'I', role: 'directeur' }))).status,
    ).toBe(404)
  })

  it('keeps what was signed from every later change in the database itself', async () => {
    await company.post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    await expect(sql`update contributions set state = 'drafted', answered_at = null`.execute(world.db)).rejects.toThrow(
      /cannot change/,
    )
  })
})

describe('letters in the language of the region', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
  })
  afterEach(() => world.close())

  it('asks in Dutch in Emmen, with a date in words and an amount in euro', async () => {
    await askedContribution(world, await world.as('marieke'), await makeActivity(world))
    const text = (await world.letters())[0]!.text_body
    expect(text).toContain('Beste Ineke Bos,')
    expect(text).toContain('Veenland Metaal hielp mee aan Techniek Tastbaar')
    expect(text).toContain('16-03-2026 – 18-03-2026, ter waarde van €\u00a01.740,00')
    expect(text).toContain('Techniek in Emmen')
  })

  it('asks, copies and tells in English on the islands, in dollars', async () => {
    const activity = await makeActivity(world, { region: 'bes-eilanden', title: 'Build a reef' })
    const fields = { from: '16-03-2026', until: '', contactName: 'Ray Cicilia', contactEmail: 'ray@reef.example' }
    const shanon = await world.as('shanon')
    const { link } = await askedContribution(world, shanon, activity, fields, 'bes-eilanden')
    const asked = (await world.letters())[0]!
    expect(asked.subject).toBe('Is your contribution to Build a reef right?')
    expect(asked.text_body).toContain('Dear Ray Cicilia,')
    expect(asked.text_body).toContain('16 March 2026, worth US$\u00a01,740.00')
    const reader = world.visitor()
    expect((await reader.get(link, { 'accept-language': 'en' })).text).toContain('Yes, this is right')
    await reader.post(`${link}/bevestiging`, { name: 'Ray Cicilia', role: 'directeur' })
    await world.deliver()
    const subjects = (await world.letters()).map(({ subject }) => subject)
    expect(subjects).toContain('Your confirmation: Build a reef')
    expect(subjects).toContain('Veenland Metaal confirmed a contribution')
  })
})
