import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { askedContribution, idIn, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { remindOfConfirmations } from '../commands.ts'
import { nextReminders } from '../rules.ts'

let world: World
let leader: Visitor
let activity: number
beforeEach(async () => {
  world = await openWorld()
  leader = await world.as('marieke')
  activity = await makeActivity(world)
})
afterEach(() => world.close())

/** Runs the round of so many days from now, twice as after a restart. @returns what it wrote. */
async function roundAfter(days: number): Promise<{ recipient: string; subject: string; text: string }[]> {
  const before = (await world.letters())[0]?.id ?? 0
  const at = { now: new Date(Date.now() + days * 86_400_000), baseUrl: 'http://localhost' }
  await remindOfConfirmations(world.db, at)
  await remindOfConfirmations(world.db, at)
  const letters = (await world.letters()).filter(({ id }) => id > before)
  return letters.map(({ recipient, subject, text_body }) => ({ recipient, subject, text: text_body }))
}

describe('a company that does not answer', () => {
  it('is reminded after 7 and 21 days, in one letter for all that is open, and after that its region hears', async () => {
    const asked = []
    for (let count = 0; count < 3; count++) asked.push(await askedContribution(world, leader, activity))
    expect(await roundAfter(6)).toEqual([])
    const first = await roundAfter(7.1)
    expect(first.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ['ineke@veenland.example', '3 bijdragen wachten op uw antwoord'],
    ])
    expect(await roundAfter(9)).toEqual([])
    const link = /http:\/\/localhost(\/bedrijf\/\S+)/.exec(first[0]!.text)![1]!
    expect((await world.visitor().get(link)).text).toContain('Techniek Tastbaar')
    await world.visitor().post(`${asked[0]!.link}/afwijzing`, { name: 'Ineke', reason: 'nee' })
    await leader.post(`${asked[1]!.page}/intrekking`)
    const second = await roundAfter(21.1)
    expect(second.map(({ subject }) => subject)).toEqual(['Klopt uw bijdrage nog? Wij wachten op uw antwoord'])
    const late = await roundAfter(30)
    expect(late.map(({ recipient }) => recipient).sort()).toEqual([
      'joost@voorbeeld.example',
      'marieke@voorbeeld.example',
    ])
    expect(late[0]!.text).toContain('Veenland Metaal: Techniek Tastbaar')
    expect(await roundAfter(31)).toEqual([])
  })

  it('hears nothing any more once it answered', async () => {
    const { link } = await askedContribution(world, leader, activity)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'eigenaar' })
    for (const days of [8, 22, 30]) expect(await roundAfter(days)).toEqual([])
  })

  it('reads once a month of all regions together when it chose so, and has its time from then on', async () => {
    await askedContribution(world, leader, activity)
    await sql`update company_contacts set mail = 'monthly'`.execute(world.db)
    await sql`insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, o.id, 'partner', '2025-01-01' from regions r, organisations o
      where r.slug = 'zwolle' and o.name = 'Veenland Metaal'`.execute(world.db)
    const elsewhere = await makeActivity(world, { region: 'zwolle', title: 'Lasdag' })
    const { page } = await askedContribution(world, await world.as('kees'), elsewhere, {}, 'zwolle')
    const { rows } = await sql<{ days: number }>`
      select (expires_at::date - (date_trunc('month', now()) + interval '1 month')::date) as days from confirmation_links
      where contribution_id = ${idIn(page)}`.execute(world.db)
    expect(rows[0]!.days).toBeGreaterThanOrEqual(28)
    const { rows: gap } = await sql<{ days: number }>`
      select extract(day from date_trunc('month', now()) + interval '1 month' - now())::int + 1 as days`.execute(
      world.db,
    )
    const monthly = await roundAfter(gap[0]!.days + 0.5)
    expect(monthly.map(({ subject }) => subject)).toEqual(['Maandoverzicht: bijdragen van Veenland Metaal'])
    expect(monthly[0]!.text).toMatch(/• Techniek Tastbaar.*Emmen/)
    expect(monthly[0]!.text).toMatch(/• Lasdag.*Zwolle/)
    expect(await roundAfter(gap[0]!.days + 1.5)).toEqual([])
  })
})

it('comes round every morning', () => {
  expect(nextReminders(new Date('2026-03-23T05:29:59Z')).toISOString()).toBe('2026-03-23T05:30:00.000Z')
  expect(nextReminders(new Date('2026-03-23T05:30:00Z')).toISOString()).toBe('2026-03-24T05:30:00.000Z')
})
