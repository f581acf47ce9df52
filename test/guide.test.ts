// What docs/handleiding tells users, beside what happens: the words on the screen, who may do what, how long links work.
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CastKey } from '../db/seeds/cast.ts'
import { guide, Seen, wordsOf } from './guide-words.ts'
import type { Visitor } from './visitor.ts'
import { askedContribution, makeActivity, newestLink, recordContribution } from './walk/story.ts'
import { openWorld, type World } from './world.ts'

const emmen = '/werkplek/emmen'

describe('the words of the guide', () => {
  let world: World
  const seen = new Seen()
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    await lookAtEveryPage(world, seen)
  })
  afterAll(() => world.close())

  it.each([
    'README.md',
    'inloggen.md',
    'planner-importeren.md',
    'plan-bijhouden.md',
    'plan-bekijken.md',
    'wijzigingen.md',
    'bijdragen-bevestigen.md',
    'rapportage.md',
    'voor-bedrijven.md',
  ])('in %s stand on the pages in the same way', async (name) => {
    await seen.expectWordsOf(name)
  })
})

/** The pages that the guide speaks of, from the first day to an answer of a company. */
async function lookAtEveryPage(world: World, seen: Seen): Promise<void> {
  const look = (browser: Visitor, path: string): Promise<string> => seen.look(browser, path)
  const [leader, company] = [await world.as('marieke'), world.visitor()]
  await world.as('marieke')
  await look(company, '/inloggen')
  for (const path of ['/account', `${emmen}/team`, `${emmen}/vandaag`, `${emmen}/plan/import`]) await look(leader, path)
  await importTwice(leader, look)
  const activity = await makeActivity(world)
  for (const path of [
    'plan',
    'plan/lijnenkaart',
    'plan/doelen',
    'plan/programmalijnen',
    'plan/begroting',
    'activiteiten/nieuw',
    `activiteiten/${activity}/wijzigen`,
    `activiteiten/${activity}`,
    `activiteiten/${activity}/bijdragen/nieuw`,
  ])
    await look(leader, `${emmen}/${path}`)
  const [goal = ''] = /\/plan\/doelen\/\d+/.exec(await look(leader, `${emmen}/plan/doelen`)) ?? []
  await leader.post(`${emmen}${goal}/wijziging`, { version: '1', targetValue: '32' })
  await look(leader, `${emmen}${goal}`)
  await recordContribution(leader, activity)
  const taken = await recordContribution(leader, activity)
  await leader.post(`${taken}/intrekking`)
  await look(leader, taken)
  for (const verb of ['bevestiging', 'correctie', 'afwijzing']) {
    const { page, link } = await askedContribution(world, leader, activity)
    for (const path of [link, `${link}/correctie`, `${link}/afwijzing`]) await look(company, path)
    await look(leader, page)
    const answer = { name: 'Ineke Bos', role: 'Directeur', hours: '20', rate: '60,00', reason: 'Wij waren er niet' }
    expect((await company.post(`${link}/${verb}`, answer)).status).toBe(303)
    await look(company, link)
    await look(leader, page)
  }
  const { page } = await askedContribution(world, leader, activity)
  await sql`update confirmation_links set expires_at = now() where used_at is null`.execute(world.db)
  await look(leader, page)
  for (const path of ['vandaag', 'bijdragen', 'rapportage', 'rapportage/voortgang-2026'])
    await look(leader, `${emmen}/${path}`)
  await lookAtViews(world, leader, look)
  await reportChanges(world, leader, look)
}

/** The forms of the plan with a saved view, moving an activity, and what goes into a calendar. */
async function lookAtViews(
  world: World,
  leader: Visitor,
  look: (browser: Visitor, path: string) => Promise<string>,
): Promise<void> {
  const activity = await makeActivity(world, { title: 'Open dag', from: '2026-03-01', until: '2026-03-31' })
  await leader.post(`${emmen}/activiteiten/${activity}/wijziging`, {
    from: 'mrt 2026',
    seenChange: '0',
    reason: 'Dag volgt',
  })
  await leader.post(`${emmen}/plan/weergaven`, { name: 'Nu', form: 'maand' })
  for (const path of ['plan', 'plan/maand', 'plan/tijdlijn', 'plan/weergaven']) await look(leader, `${emmen}/${path}`)
  const dated = await makeActivity(world, { title: 'Dag van de techniek' })
  await look(leader, `${emmen}/activiteiten/${dated}/verschuiven`)
  await look(leader, '/account/agenda')
  await leader.post('/account/agenda/vernieuwing')
  for (const path of ['/account/agenda', '/landelijk/dienstregeling']) await look(leader, path)
}

/** Approves the plan, cancels an activity and reports it. */
async function reportChanges(
  world: World,
  leader: Visitor,
  look: (browser: Visitor, path: string) => Promise<string>,
): Promise<void> {
  const activity = await makeActivity(world, { title: 'Meetup' })
  await leader.post(`${emmen}/plan/programmalijnen`, { name: 'Oriëntatie', theme: '' })
  await look(leader, `${emmen}/plan/programmalijnen`)
  await look(leader, `${emmen}/plan/begroting`)
  await look(leader, `${emmen}/activiteiten/${activity}/kosten-en-bijdragen`)
  await leader.post(`${emmen}/plan/versies`, { approvedOn: '12-01-2026', approvedBy: 'Stuurgroep', seen: '0' })
  await leader.post(`${emmen}/activiteiten/${activity}/annulering`, { on: '20-03-2026', reason: 'De zaal ging dicht' })
  for (const path of ['plan/versies', 'plan/wijzigingen']) await look(leader, `${emmen}/${path}`)
  const draft = await look(leader, `${emmen}/plan/wijzigingen/melding`)
  const seen = /name="seen" value="([^"]+)"/.exec(draft)?.[1] ?? ''
  const { location } = await leader.post(`${emmen}/plan/wijzigingen/meldingen`, { seen, sentOn: '23-03-2026' })
  await look(leader, location)
  const keeper = await world.as('lotte')
  for (const path of ['/landelijk/tarieven', '/landelijk/begrotingen']) await look(keeper, path)
}

/** A planner with every kind of row, and then the same one again. */
async function importTwice(leader: Visitor, look: (browser: Visitor, path: string) => Promise<string>): Promise<void> {
  const head = 'Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten'
  const lab = 'Instroom;Techlab;01-09-2026;30-06-2027;4;lab;100;400'
  for (const rows of [
    [lab],
    [lab.replace('4;lab;100;400', '5;lab;100;500'), 'Instroom;Kapot;31-02-2026;;;;;', lab.replace('Techlab', 'Nieuw')],
  ]) {
    const file = { name: 'planner.csv', content: [head, ...rows, 'Totaal;;;;;;;1'].join('\r\n') }
    const { location } = await leader.upload(`${emmen}/plan/import`, {}, { file })
    const preview = await look(leader, location)
    await look(leader, `${location}/kolommen`)
    const done = await leader.post(`${location}/overname`, { seen: /name="seen" value="([^"]+)"/.exec(preview)![1]! })
    expect(done.status).toBe(303)
    await look(leader, location)
    await look(leader, `${emmen}/plan/import`)
  }
}

describe('what the guide promises', () => {
  let world: World
  beforeEach(async () => void (world = await openWorld()))
  afterEach(() => world.close())

  it('about who may do what is what each role meets', async () => {
    const activity = await makeActivity(world)
    const paths = ['plan', 'plan/import', `activiteiten/${activity}/bijdragen/nieuw`, 'rapportage']
    const rows = [
      ...(await guide('README.md')).matchAll(/^\| (.+?) +\| (ja|nee) +\| (ja|nee) +\| (ja|nee) +\| (ja|nee) +\|$/gm),
    ]
    const asWritten = rows.map(([, roles = '', ...answers]) => [roles, answers.slice(0, 4)])
    const met = []
    for (const [, roles = ''] of rows) {
      for (const role of roles.split(', ')) {
        const browser = await world.as(holders[role]!)
        const answers = []
        for (const path of paths) answers.push((await browser.get(`${emmen}/${path}`)).status === 200 ? 'ja' : 'nee')
        met.push([role, answers])
        expect((await browser.get('/werkplek/zwolle/plan')).status, `${role} in another region`).toBe(404)
      }
    }
    expect(met.map(([role]) => role)).toEqual(Object.keys(holders))
    expect(met).toEqual(
      asWritten.flatMap(([roles, answers]) =>
        String(roles)
          .split(', ')
          .map((role) => [role, answers]),
      ),
    )
  })

  it('about the link of a company: four weeks, then «Te laat», and sent again only the new one works', async () => {
    const leader = await world.as('marieke')
    const company = world.visitor()
    const { page, link } = await askedContribution(world, leader, await makeActivity(world))
    const later = (days: number) =>
      sql`update confirmation_links set expires_at = expires_at - make_interval(days => ${days}::int) where used_at is null`.execute(
        world.db,
      )
    await later(28)
    expect((await company.get(link)).status, 'on the last day').toBe(200)
    expect(wordsOf((await leader.get(page)).text)).toMatch(/Wacht op bedrijf .*De link werkt tot en met/)
    await later(1)
    expect((await company.get(link)).status, 'the day after').toBe(410)
    const late = wordsOf((await leader.get(page)).text)
    expect(late).toMatch(/Te laat .*De link werkte tot en met .*Stuur opnieuw/)
    expect(late).not.toContain('Wacht op bedrijf')
    const contact = { contactName: 'Jan Bos', contactEmail: 'jan@veenland.example' }
    const again = wordsOf((await leader.follow(await leader.post(`${page}/verzoek`, contact))).text)
    expect(again).toContain('Jan Bos krijgt een mail om te bevestigen.')
    expect(again).toContain('Wacht op bedrijf')
    expect((await company.get(link)).status).toBe(410)
    expect((await company.get(await newestLink(world))).status).toBe(200)
  })

  it('about an invitation: it works for fourteen days', async () => {
    const leader = await world.as('marieke')
    const invitee = { name: 'Noor Jansen', email: 'noor@school.example', role: 'deputy' }
    expect((await leader.follow(await leader.post(`${emmen}/team/uitnodigingen`, invitee))).text).toContain(
      'Noor Jansen',
    )
    const link = await newestLink(world)
    const later = (time: string) =>
      sql`update invitations set expires_at = expires_at - ${time}::interval where accepted_at is null`.execute(
        world.db,
      )
    await later('13 days 23 hours')
    expect((await world.visitor().get(link)).status).toBe(200)
    await later('1 hour')
    expect((await world.visitor().get(link)).status).toBe(410)
  })

  it('about a password: it signs in, and another device can be signed out from the list', async () => {
    const password = 'vier paarden op het perron'
    const email = 'marieke@voorbeeld.example'
    await (await world.as('marieke')).post('/account/wachtwoord', { password })
    const [here, phone] = [world.visitor(), world.visitor()]
    for (const device of [here, phone])
      expect((await device.follow(await device.post('/inloggen', { email, password }))).text).toContain('Marieke')
    await sql`delete from sessions where id = (select id from sessions order by created_at limit 1)`.execute(world.db)
    const account = (await here.get('/account')).text
    const [end, ...more] = [...account.matchAll(/\/account\/sessies\/[0-9a-f-]+\/einde/g)].map(String)
    expect(more).toEqual([])
    const done = wordsOf((await here.follow(await here.post(end!))).text)
    expect(done).toContain('Die sessie is beëindigd.')
    expect((await phone.get('/account')).location).toMatch(/^\/inloggen/)
    expect((await here.get('/account')).status).toBe(200)
    await here.post('/uitloggen')
    expect((await here.get('/account')).location).toMatch(/^\/inloggen/)
  })

  it('about a plan that a colleague changed meanwhile: the new difference first, and then it can be taken over', async () => {
    const [leader, deputy] = [await world.as('marieke'), await world.as('joost')]
    const file = (...titles: string[]) => ({
      name: 'planner.csv',
      content: ['Doel;Activiteit;Start;Eind;Kosten', ...titles.map((title) => `Instroom;${title};2026;2027;400`)].join(
        '\r\n',
      ),
    })
    const upload = async (browser: Visitor, ...titles: string[]) =>
      (await browser.upload(`${emmen}/plan/import`, {}, { file: file(...titles) })).location
    const seenIn = (text: string): string => /name="seen" value="([^"]+)"/.exec(text)![1]!
    const [mine, theirs] = [await upload(leader, 'Techlab', 'Open dag'), await upload(deputy, 'Techlab', 'Kijkdag')]
    const [preview, other] = [await leader.get(mine), await deputy.get(theirs)]
    expect((await deputy.post(`${theirs}/overname`, { seen: seenIn(other.text) })).status).toBe(303)
    const shown = await leader.post(`${mine}/overname`, { seen: seenIn(preview.text) })
    expect(wordsOf(shown.text)).toContain('Het plan is intussen veranderd. Dit is het nieuwe verschil.')
    expect(shown.text).toContain('Neem 1 rij over')
    const { rows: before } = await sql`select title from activities`.execute(world.db)
    expect(before).toHaveLength(2)
    const done = await leader.post(`${mine}/overname`, { seen: seenIn(shown.text) })
    expect((await leader.follow(done)).text).toContain('1 rij is overgenomen in het plan.')
    const { rows } = await sql<{ title: string }>`select title from activities order by title`.execute(world.db)
    expect(rows.map(({ title }) => title)).toEqual(['Kijkdag', 'Open dag', 'Techlab'])
  })
})

/** Who of the cast has a role that the guide names. */
const holders: Readonly<Record<string, CastKey>> = {
  Programmaleider: 'marieke',
  maatje: 'joost',
  Penvoerder: 'hendrik',
  Projectleider: 'sanne',
  Ondersteuner: 'amira',
  accountant: 'wim',
  'Coördinator op school': 'tess',
}
