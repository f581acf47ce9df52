import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import {
  askedContribution,
  contributionAt,
  count,
  expectComplaint,
  makeActivity,
  newestLink,
  recordContribution,
} from '../../../../test/walk/story.ts'

const contact = { contactName: 'Ineke Bos', contactEmail: 'Ineke@Veenland.example' }
let world: World
let leader: Visitor
let activity: number

beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  activity = await makeActivity(world)
})
afterEach(() => world.close())

describe('asking a company to confirm', () => {
  it('mails a personal link that works without an account', async () => {
    const page = await recordContribution(leader, activity)
    const asked = await leader.post(`${page}/verzoek`, contact)
    expect(asked.location).toBe(page)
    expect((await leader.get(page)).text).toContain('Ineke Bos krijgt een mail om te bevestigen.')
    const [letter] = await world.letters()
    expect(letter).toMatchObject({
      recipient: 'ineke@veenland.example',
      subject: 'Klopt uw bijdrage aan Techniek Tastbaar?',
    })
    expect((await world.visitor().get(await newestLink(world))).status).toBe(200)
  })

  it('kills the first link when asked again, and the newest works', async () => {
    const { page, link: first } = await askedContribution(world, leader, activity)
    await leader.post(`${page}/verzoek`, contact)
    const second = await newestLink(world)
    expect(second).not.toBe(first)
    const dead = await world.visitor().get(first)
    expect(dead.status).toBe(410)
    expect(dead.text).toContain('Deze link werkt niet meer')
    expect((await world.visitor().get(second)).status).toBe(200)
    expect(await count(world, 'contacts')).toBe(1)
  })

  it('works to the end of the day that the letter names', async () => {
    await askedContribution(world, leader, activity)
    const { rows } = await sql<{ left: number; clock: string }>`
      select (expires_at at time zone 'Europe/Amsterdam')::date - (now() at time zone 'Europe/Amsterdam')::date as left,
        to_char(expires_at at time zone 'Europe/Amsterdam', 'HH24:MI') as clock from confirmation_links`.execute(
      world.db,
    )
    expect(rows).toEqual([{ left: 28, clock: '23:59' }])
    expect((await world.letters())[0]!.text_body).toContain('werkt tot en met 20 april 2026')
  })

  it('remembers whom was written to and offers that contact', async () => {
    await askedContribution(world, leader, activity)
    const next = await recordContribution(leader, activity)
    expect((await leader.get(next)).text).toContain('value="ineke@veenland.example"')
  })

  it('says that it is too late once the company answered, and changes nothing', async () => {
    const { page, link } = await askedContribution(world, leader, activity)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    const letters = await count(world, 'letters')
    const late = await leader.follow(await leader.post(`${page}/verzoek`, contact))
    expect(late.text).toContain('Het bedrijf heeft al geantwoord')
    expect(await count(world, 'letters')).toBe(letters)
    expect((await contributionAt(world, page)).state).toBe('confirmed')
  })

  it.each([
    ['contactName', ' ', /Vul een naam in/],
    ['contactEmail', 'ineke@', /Vul een e-mailadres in/],
    ['contactEmail', 'a@b.nl\r\nBcc: all@b.nl', /Vul een e-mailadres in/],
  ])('explains at %s why %j will not do', async (field, typed, text) => {
    const page = await recordContribution(leader, activity)
    const refused = await leader.post(`${page}/verzoek`, { ...contact, [field]: typed })
    expectComplaint(refused, field, text)
    expect(await count(world, 'letters')).toBe(0)
    expect((await contributionAt(world, page)).state).toBe('drafted')
  })

  it('does not exist for another region and is refused to who may only look', async () => {
    const page = await recordContribution(leader, activity)
    const kees = await world.as('kees')
    expect((await kees.post(`${page}/verzoek`, contact)).status).toBe(404)
    expect((await kees.post(page.replace('emmen', 'zwolle') + '/verzoek', contact)).status).toBe(404)
    for (const who of ['amira', 'wim', 'lotte'] as const)
      expect((await (await world.as(who)).post(`${page}/verzoek`, contact)).status).toBe(403)
    expect((await (await world.as('tess')).post(`${page}/verzoek`, contact)).status, 'a school knows no money').toBe(
      404,
    )
    expect(await count(world, 'letters')).toBe(0)
  })
})

describe('revoking the request', () => {
  it('makes a draft of it and kills the link', async () => {
    const { page, link } = await askedContribution(world, leader, activity)
    expect((await leader.follow(await leader.post(`${page}/verzoek/intrekking`))).text).toContain(
      'De vraag is ingetrokken',
    )
    expect((await contributionAt(world, page)).state).toBe('drafted')
    const dead = await world.visitor().get(link)
    expect(dead.status).toBe(410)
    expect(dead.text).toContain('ingetrokken')
    expect((await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke', role: 'directeur' })).location).toBe(
      link,
    )
    expect((await contributionAt(world, page)).state).toBe('drafted')
  })

  it('changes nothing the second time', async () => {
    const { page } = await askedContribution(world, leader, activity)
    await leader.post(`${page}/verzoek/intrekking`)
    const deeds = await count(world, 'audit_log')
    expect((await leader.post(`${page}/verzoek/intrekking`)).status).toBe(303)
    expect(await count(world, 'audit_log')).toBe(deeds)
  })

  it('is too late once the company answered', async () => {
    const { page, link } = await askedContribution(world, leader, activity)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    const late = await leader.follow(await leader.post(`${page}/verzoek/intrekking`))
    expect(late.text).toContain('Het bedrijf heeft al geantwoord')
    expect((await contributionAt(world, page)).state).toBe('confirmed')
  })

  it('is for those who answer for the money', async () => {
    const { page } = await askedContribution(world, leader, activity)
    expect((await (await world.as('kees')).post(`${page}/verzoek/intrekking`)).status).toBe(404)
    for (const who of ['sanne', 'amira', 'wim', 'lotte'] as const)
      expect((await (await world.as(who)).post(`${page}/verzoek/intrekking`)).status).toBe(403)
    expect((await contributionAt(world, page)).state).toBe('sent')
    expect((await (await world.as('hendrik')).post(`${page}/verzoek/intrekking`)).status).toBe(303)
  })
})
