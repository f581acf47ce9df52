import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { openCommittingWorld, type World } from '../../../../../test/world.ts'
import {
  askedContribution,
  contributionAt,
  goodContribution,
  makeActivity,
  recordContribution,
} from '../../../../../test/walk/story.ts'

describe('at the same moment', () => {
  let world: World
  let leader: Visitor
  beforeAll(async () => {
    world = await openCommittingWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
  })
  afterAll(() => world.close())

  /** So many browsers of the company, each with a form open. */
  async function ready(number: number, link: string): Promise<Visitor[]> {
    const browsers = Array.from({ length: number }, () => world.visitor())
    for (const browser of browsers) await browser.post(`${link}/bevestiging`, { name: '' })
    return browsers
  }
  const sum = async (query: ReturnType<typeof sql<{ value: number }>>): Promise<number> =>
    (await query.execute(world.db)).rows[0]!.value
  const statuses = (answers: Answer[]): number[] => [...new Set(answers.map(({ status }) => status))]

  it('forty confirmations of one link make one, and one copy', async () => {
    const { page, link } = await askedContribution(world, leader, await makeActivity(world))
    const browsers = await ready(40, link)
    const answers = await Promise.all(
      browsers.map((browser, index) =>
        browser.post(`${link}/bevestiging`, { name: `Ineke ${index}`, role: 'directeur' }),
      ),
    )
    expect(statuses(answers)).toEqual([303])
    const { state, answered_by } = await contributionAt(world, page)
    expect(state).toBe('confirmed')
    for (const browser of browsers.slice(0, 5))
      expect((await browser.get(link)).text).toContain(`${answered_by} bevestigde`)
    await Promise.all([world.deliver(), world.deliver(), world.deliver()])
    const copies = (await world.letters()).filter(({ subject }) => subject === 'Uw bevestiging: Techniek Tastbaar')
    expect(copies).toHaveLength(1)
    expect(copies[0]!.text_body).toContain(`${answered_by} bevestigde`)
    const deeds = sql<{
      value: number
    }>`select count(*) as value from audit_log where action = 'contribution.confirmed' and subject_kind = 'contribution'`
    expect(await sum(deeds)).toBe(1)
    const twice = sql<{ value: number }>`
      select count(*) - count(distinct contribution_line_id) as value from ledger_entries having sum(amount_cents) = 174000`
    expect(await sum(twice), 'one set of entries').toBe(0)
  })

  it('of yes, no and otherwise one is heard, and the sums follow it', async () => {
    for (let round = 0; round < 4; round++) {
      const activity = await makeActivity(world, { title: `Ronde ${round}` })
      const { page, link } = await askedContribution(world, leader, activity)
      const [one, two, three, four] = await ready(4, link)
      const answers = await Promise.all([
        one!.post(`${link}/bevestiging`, { name: 'Ja', role: 'directeur' }),
        two!.post(`${link}/afwijzing`, { name: 'Nee', reason: 'nee' }),
        three!.post(`${link}/correctie`, { name: 'Anders', role: 'directeur', hours: '10', rate: '60' }),
        four!.get(link),
      ])
      expect(answers.every(({ status }) => status === 303 || status === 200)).toBe(true)
      const { state, cents, answered_by } = await contributionAt(world, page)
      expect([`confirmed Ja 174000`, `declined Nee 174000`, `corrected Anders 60000`]).toContain(
        `${state} ${answered_by} ${cents}`,
      )
      const kept = await sum(sql`select confirmed_cents as value from activities where id = ${activity}`)
      expect(kept).toBe(state === 'declined' ? 0 : cents)
    }
  })

  it('a region that takes the question back and a company that answers never stand in each other’s way', async () => {
    for (let round = 0; round < 6; round++) {
      const { page, link } = await askedContribution(world, leader, await makeActivity(world))
      const [company] = await ready(1, link)
      const verb = ['verzoek/intrekking', 'intrekking', 'verzoek'][round % 3]!
      const contact = { contactName: 'Ineke Bos', contactEmail: 'ineke@veenland.example' }
      const answers = await Promise.all([
        company!.post(`${link}/bevestiging`, { name: 'Ineke', role: 'directeur' }),
        leader.post(`${page}/${verb}`, contact),
      ])
      expect(statuses(answers)).toEqual([303])
      const { state } = await contributionAt(world, page)
      const used =
        await sum(sql`select count(*) as value from confirmation_links l join contributions c on c.id = l.contribution_id
        where c.id = ${Number(page.split('/').pop())} and l.used_at is not null`)
      expect(used).toBe(state === 'confirmed' ? 1 : 0)
    }
  })

  it('answers about many contributions to one activity add up to the last cent', async () => {
    const activity = await makeActivity(world, { title: 'Veel tegelijk' })
    const links: string[] = []
    for (let number = 0; number < 12; number++) links.push((await askedContribution(world, leader, activity)).link)
    const browsers = await Promise.all(links.map(async (link) => (await ready(1, link))[0]!))
    await Promise.all(
      browsers.map((browser, index) =>
        browser.post(`${links[index]!}/bevestiging`, { name: 'Ineke', role: 'directeur' }),
      ),
    )
    expect(await sum(sql`select confirmed_cents as value from activities where id = ${activity}`)).toBe(12 * 174_000)
  })

  it('two who sign all of it at once sign it once and whole, over two regions', async () => {
    const contact = { company: 'Twee Regio’s BV', contactEmail: 'bo@twee.example' }
    const neighbour = await world.as('kees')
    await sql`
      with known as (insert into organisations (kind, name) values ('company', ${contact.company}) returning id)
      insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, known.id, 'partner', '2025-01-01' from regions r, known where r.slug in ('emmen', 'zwolle')`.execute(
      world.db,
    )
    const pages: string[] = []
    for (let number = 0; number < 2; number++) {
      pages.push((await askedContribution(world, leader, await makeActivity(world), contact)).page)
      const there = await makeActivity(world, { region: 'zwolle' })
      pages.push((await askedContribution(world, neighbour, there, contact, 'zwolle')).page)
    }
    const [one, two] = [world.visitor(), world.visitor()]
    await one.post('/bedrijf', { email: contact.contactEmail })
    const own = /http:\/\/localhost(\/bedrijf\/\S+)/.exec((await world.letters())[0]!.text_body)![1]!
    await two.get(own)
    const boxes = [...(await one.get(own)).text.matchAll(/value="(\d+\.[0-9a-f]{32})"/g)].map((match) => match[1]!)
    const sign = (by: Visitor, picks: string[]) =>
      by.post(`${own}/bevestiging`, { name: 'Bo', role: 'eigenaar', id: picks.join('\n') })
    const answers = await Promise.all([sign(one, boxes), sign(two, boxes.toReversed())])
    expect(answers.map(({ location }) => location)).toEqual([`${own}?bevestigd=4`, `${own}?bevestigd=4`])
    for (const page of pages) expect((await contributionAt(world, page)).state).toBe('confirmed')
    const kept = sql<{ value: number }>`
      select count(*) as value from signed_statements s join signatures g on g.id = s.signature_id where g.name = 'Bo'`
    const signatures = sql<{ value: number }>`select count(*) as value from signatures where name = 'Bo'`
    expect([await sum(kept), await sum(signatures)]).toEqual([4, 1])
  })

  it('a new company that many type at once is one company with one contact', async () => {
    const activity = await makeActivity(world)
    const people = await Promise.all(
      (['marieke', 'joost', 'sanne', 'hendrik', 'beheer'] as const).map((who) => world.as(who)),
    )
    for (const person of people) await person.get('/account')
    const fields = { ...goodContribution, company: 'Nieuw BV', next: 'send' }
    const answers = await Promise.all(
      [...people, ...people].map((person, index) =>
        person.post(`/werkplek/emmen/activiteiten/${activity}/bijdragen`, {
          ...fields,
          company: index % 2 ? 'NIEUW bv' : 'Nieuw BV',
        }),
      ),
    )
    expect(statuses(answers)).toEqual([303])
    expect(await sum(sql`select count(*) as value from organisations where lower(name) = 'nieuw bv'`)).toBe(1)
    expect(
      await sum(
        sql`select count(*) as value from contacts c join organisations o on o.id = c.organisation_id where lower(o.name) = 'nieuw bv'`,
      ),
    ).toBe(1)
  })

  it('questions to one contact about many contributions are all asked', async () => {
    const activity = await makeActivity(world)
    const pages: string[] = []
    for (let number = 0; number < 6; number++)
      pages.push(await recordContribution(leader, activity, { company: 'Vragen BV' }))
    const contact = { contactName: 'Nieuw Contact', contactEmail: 'nieuw@vragen.example' }
    const answers = await Promise.all(pages.map((page) => leader.post(`${page}/verzoek`, contact)))
    expect(statuses(answers)).toEqual([303])
    for (const page of pages) expect((await contributionAt(world, page)).state).toBe('sent')
  })

  it('an invitation asked five times gives one role, and accepted five times opens one door', async () => {
    const invitee = { name: 'Noor', email: 'noor@school.example', role: 'deputy', locale: 'nl' }
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => leader.post('/werkplek/emmen/team/uitnodigingen', invitee)),
    )
    expect(statuses(asked)).toEqual([303])
    expect(
      await sum(
        sql`select count(*) as value from role_assignments r join people p on p.id = r.person_id where email = 'noor@school.example'`,
      ),
    ).toBe(1)
    const [letter] = await world.letters()
    const link = /(\/uitnodiging\/\S+)/.exec(letter!.text_body)![1]!
    const browsers = Array.from({ length: 5 }, () => world.visitor())
    for (const browser of browsers) await browser.post('/inloggen', { email: 'x' })
    const accepted = await Promise.all(browsers.map((browser) => browser.post(link, { password: '' })))
    expect(accepted.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410])
  })

  it('a link to sign in that is clicked five times signs in once', async () => {
    await world.visitor().post('/inloggen/link', { email: 'tess@voorbeeld.example' })
    const [letter] = await world.letters()
    const link = /(\/inloggen\/link\/\S+)/.exec(letter!.text_body)![1]!
    const browsers = Array.from({ length: 5 }, () => world.visitor())
    for (const browser of browsers) await browser.post('/inloggen', { email: 'x' })
    const answers = await Promise.all(browsers.map((browser) => browser.post(link)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410])
  })
})
