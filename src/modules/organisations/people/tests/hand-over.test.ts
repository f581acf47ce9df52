import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, newestLink } from '../../../../../test/walk/story.ts'
import { openCommittingWorld, openWorld, type World } from '../../../../../test/world.ts'
import { deeds, lettersTo, memberPage, outsiders, personId, rolesOf, team, today, tooLow } from './team.ts'

const form = `${team}/overdracht`
const preview = `${form}/gevolgen`

/** Marieke hands over to Joost after 30 April. */
async function filledIn(world: Pick<World, 'db'>, given: Record<string, string> = {}): Promise<Record<string, string>> {
  const [leading] = await rolesOf(world, 'marieke')
  return {
    leaver: String(leading!.id),
    lastDay: '30-04-2026',
    successor: await personId(world, 'joost'),
    note: 'Je kunt dit.\r\n\r\nBel me gerust.',
    ...given,
  }
}
const noor = { successor: 'nieuw', name: 'Noor Jansen', email: 'Noor@school.example', locale: 'nl' }

describe('handing over the lead', () => {
  let world: World
  let leader: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    leader = await world.as('marieke')
  })
  afterEach(() => world.close())

  it('shows first what will happen and changes nothing', async () => {
    const before = [await rolesOf(world, 'marieke'), await rolesOf(world, 'joost')]
    const { status, text } = await leader.post(preview, await filledIn(world))
    expect(status).toBe(200)
    for (const line of [
      'Marieke Veldhuis is programmaleider tot en met 30 april 2026.',
      'Joost Brandsma is programmaleider vanaf 1 mei 2026.',
      'Marieke Veldhuis heeft vanaf 1 mei 2026 geen rol meer in deze regio.',
      'Joost Brandsma houdt de rol maatje.',
      'Bel me gerust.',
    ])
      expect(text).toContain(line)
    expect([await rolesOf(world, 'marieke'), await rolesOf(world, 'joost')]).toEqual(before)
    expect(await count(world, 'letters')).toBe(0)
    const again = await leader.post(preview, { ...(await filledIn(world)), again: 'yes' })
    expect(again.text).toContain('value="30-04-2026"')
    expect(again.text).toContain('Bel me gerust.</textarea>')
  })

  it('ends the one role and begins the other the day after, with a letter to both and a line for the team', async () => {
    const shown = await leader.follow(await leader.post(form, await filledIn(world)))
    expect(shown.text).toContain(
      'Marieke Veldhuis draagt over aan Joost Brandsma. De laatste dag is 30 april 2026. Beiden krijgen een brief.',
    )
    expect(await rolesOf(world, 'marieke')).toMatchObject([{ until: '2026-04-30' }])
    expect(await rolesOf(world, 'joost')).toMatchObject([
      { role: 'deputy', until: null },
      { role: 'programmeLeader', from: '2026-05-01', until: null },
    ])
    expect(await lettersTo(world, 'marieke')).toEqual(['Je draagt de leiding van regio Emmen over'])
    expect(await lettersTo(world, 'joost')).toEqual(['Je wordt programmaleider van regio Emmen'])
    for (const { text_body } of await world.letters())
      expect(text_body).toMatch(/Marieke Veldhuis schrijft:\s+Je kunt dit\.\s+Bel me gerust\./)
    expect((await (await world.as('tess')).get(team)).text).toContain(
      'Marieke Veldhuis droeg de leiding over van Marieke Veldhuis aan Joost Brandsma, na 30 april 2026',
    )
  })

  it('takes effect at midnight', async () => {
    const joost = await world.as('joost')
    await leader.post(form, await filledIn(world))
    const lead = async (browser: Visitor) => (await browser.get(form)).status
    world.on('2026-04-30')
    expect([await lead(leader), (await joost.get(team)).text.includes('komt')]).toEqual([200, true])
    world.on('2026-05-01')
    expect([await lead(leader), await lead(joost)]).toEqual([404, 200])
  })

  it('announces it to the modules uphill', async () => {
    await leader.post(form, await filledIn(world))
    const { rows } = await sql`select kind, payload from announcements`.execute(world.db)
    const [leaverId, successorId] = [await personId(world, 'marieke'), await personId(world, 'joost')]
    expect(rows).toMatchObject([
      {
        kind: 'organisations.programme-leader-handed-over',
        payload: { leaverId, successorId, lastDay: '2026-04-30' },
      },
    ])
  })

  it('invites a newcomer with the same letter', async () => {
    const shown = await leader.post(preview, await filledIn(world, noor))
    expect(shown.text).toContain('Noor Jansen (noor@school.example) krijgt een brief met een uitnodiging')
    expect(await count(world, 'people')).toBe(12)
    await leader.post(form, await filledIn(world, noor))
    expect(await lettersTo(world, 'noor@school.example')).toEqual(['Je wordt programmaleider van regio Emmen'])
    const browser = world.visitor()
    await browser.post(await newestLink(world), { password: '' })
    world.on('2026-05-01')
    expect((await browser.get(form)).status).toBe(200)
  })

  it('is arranged once, however often it is sent', async () => {
    for (let time = 0; time < 2; time++) await leader.post(form, await filledIn(world, noor))
    const shown = await leader.follow(await leader.post(form, await filledIn(world, noor)))
    expect(shown.text).toContain('Deze overdracht was al geregeld. Er is niets veranderd.')
    expect(await rolesOf(world, 'noor@school.example')).toHaveLength(1)
    expect(await count(world, 'letters')).toBe(2)
    expect(await deeds(world)).toEqual(['programmeLeader.handedOver'])
  })

  it('moves to another day by doing it again', async () => {
    await leader.post(form, await filledIn(world))
    await leader.post(form, await filledIn(world, { lastDay: '31-05-2026' }))
    await leader.post(form, await filledIn(world, { lastDay: '15-04-2026' }))
    expect(await rolesOf(world, 'marieke')).toMatchObject([{ until: '2026-04-15' }])
    expect(await rolesOf(world, 'joost')).toMatchObject([{}, { from: '2026-04-16', until: null }])
  })

  it('names who leads as well, and who leads already', async () => {
    const other = `${await memberPage(world, 'tess')}/rollen`
    await leader.post(other, { role: 'programmeLeader', from: '01-02-2026' })
    expect((await leader.post(preview, await filledIn(world))).text).toMatch(
      /Ook programmaleider: Tess Kamphuis, sinds 01-02-2026/,
    )
    const successor = await personId(world, 'tess')
    const shown = await leader.post(preview, await filledIn(world, { successor }))
    expect(shown.text).toContain('Tess Kamphuis is al programmaleider en blijft dat.')
    await leader.post(form, await filledIn(world, { successor }))
    expect(await rolesOf(world, 'tess')).toHaveLength(2)
  })

  it.each([
    ['leaver', '', /wie vertrekt/],
    ['leaver', '999999', /wie vertrekt/],
    ['lastDay', '', /laatste dag in/],
    ['lastDay', '31-04-2026', /31-04-2026/],
    ['lastDay', '22-03-2026', /Kies vandaag of later/],
    ['successor', '', /wie opvolgt/],
    ['successor', 'x', /wie opvolgt/],
    ['successor', '00000000-0000-4000-8000-000000000000', /wie opvolgt/],
    ['note', 'x'.repeat(2001), /te lang/],
  ])('explains at %s why ‘%s’ will not do, before and after the preview', async (field, typed, text) => {
    for (const path of [preview, form]) {
      const refused = await leader.post(path, await filledIn(world, { [field]: typed }))
      expectComplaint(refused, field, text)
      if (field !== 'lastDay') expect(refused.text).toContain('value="30-04-2026"')
    }
    expect(await rolesOf(world, 'marieke')).toMatchObject([{ until: null }])
    expect(await count(world, 'letters')).toBe(0)
  })

  it.each([
    ['name', { ...noor, name: ' ' }, /naam/],
    ['email', { ...noor, email: 'noor' }, /e-mailadres/],
    ['successor', { ...noor, email: 'marieke@voorbeeld.example' }, /dezelfde/],
  ])('explains at %s what is wrong with a newcomer', async (field, given, text) => {
    for (const path of [preview, form])
      expectComplaint(await leader.post(path, await filledIn(world, given)), field, text)
    expect(await count(world, 'people')).toBe(12)
  })

  it('cannot be done for a leader who left, or to oneself', async () => {
    const successor = await personId(world, 'marieke')
    expectComplaint(await leader.post(form, await filledIn(world, { successor })), 'successor', /dezelfde/)
    const deputy = await world.as('joost')
    await leader.post(form, await filledIn(world, { lastDay: '23-03-2026' }))
    world.on('2026-03-24')
    expectComplaint(await deputy.post(form, await filledIn(world)), 'leaver', /geen programmaleider meer/)
  })

  it('can be done by the deputy and the administrator too; is unknown outside and refused to the rest', async () => {
    const given = await filledIn(world)
    for (const path of [preview, form]) {
      for (const who of outsiders) expect((await (await world.as(who)).post(path, given)).status, who).toBe(404)
      for (const who of tooLow) expect((await (await world.as(who)).post(path, given)).status, who).toBe(403)
    }
    expect(await deeds(world)).toEqual([])
    for (const who of ['joost', 'beheer'] as const)
      expect((await (await world.as(who)).post(form, given)).status, who).toBe(303)
  })

  it('says what to do where nobody leads', async () => {
    await sql`delete from role_assignments where role = 'programmeLeader'`.execute(world.db)
    expect((await (await world.as('joost')).get(form)).text).toContain('Deze regio heeft nu geen programmaleider')
  })
})

describe('two people who hand over at the same moment', () => {
  it('arrange it once', async () => {
    const world = await openCommittingWorld()
    try {
      world.on(today)
      const given = await filledIn(world, noor)
      const browsers = [await world.as('marieke'), await world.as('joost'), await world.as('beheer')]
      const answers = await Promise.all(browsers.map((browser) => browser.post(form, given)))
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
      expect(await rolesOf(world, 'noor@school.example')).toHaveLength(1)
      expect(await count(world, 'letters')).toBe(2)
    } finally {
      await world.close()
    }
  })
})
