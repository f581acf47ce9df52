// Something real behind every parameter of every address, in two regions.
import { sql } from 'kysely'
import { previewPath } from '../../src/app/developers/paths.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { parts } from '../../src/ui/previews.ts'
import { pngOf } from '../pictures.ts'
import { schoolList } from '../schools.ts'
import type { Visitor } from '../visitor.ts'
import type { World } from '../world.ts'
import { aroundThePlan } from './around-the-plan.ts'
import { makeVision } from './vision.ts'
import { askedContribution, bookFile, idIn, makeActivity, newestLink, png } from './story.ts'

export type Samples = Readonly<Record<string, string>>

const last = (path: string): string => path.split('/').pop()!

/** What `leader` made in a region. A token belongs to one kind of link, so it is found by the start of its address. */
export async function makeSamples(world: World, leader: 'marieke' | 'kees', region: string): Promise<Samples> {
  const browser = await world.as(leader)
  const workplace = `/werkplek/${region}`
  const planner =
    'Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten\nInstroom;Lab;01-09-2026;30-06-2027;4;lab;100;400'
  const uploaded = await browser.upload(`${workplace}/plan/import`, {}, { file: { name: 'p.csv', content: planner } })
  const activity = await makeActivity(world, { region })
  await browser.upload(
    `${workplace}/activiteiten/${activity}/kosten`,
    { description: 'Huur', on: '20-03-2026', quantity: '1', price: '100' },
    { file: png },
  )
  const goal = await goalOf(world, activity)
  const line = await lineOf(world, activity)
  const goalPage = `${workplace}/plan/doelen/${goal}`
  const measured = await browser.follow(await browser.post(`${goalPage}/metingen`, { on: '01-03-2026', value: '26,5' }))
  const attached = await browser.follow(
    await browser.upload(`${workplace}/activiteiten/${activity}/bijlagen`, {}, { file: png }),
  )
  const { page, link } = await askedContribution(world, browser, activity, {}, region)
  const shown = await browser.follow(await browser.upload(`${page}/bewijs`, {}, { file: png }))
  await browser.post(`${workplace}/team/uitnodigingen`, {
    name: 'Noor Jansen',
    email: `noor-${region}@school.example`,
    role: 'deputy',
  })
  const invitation = await newestLink(world)
  await browser.post('/inloggen/link', { email: `${leader}@voorbeeld.example` })
  const { rows } = await sql<{ cost: number; company: number }>`
    select max(c.id) as cost, max(o.id) as company from costs c, organisations o`.execute(world.db)
  const given = await roleOf(world, `noor-${region}@school.example`)
  const keeper = await world.as('lotte')
  const [other, double] = [await makeCompany(world, `Staal ${region}`), await makeCompany(world, `Staalbouw ${region}`)]
  const merged = await keeper.post(`/register/${other}/samenvoeging/${double}`, { seen: '1.1' })
  const companies = { file: { name: 'bedrijven.csv', content: 'Bedrijf;Plaats\nTurf & Zn;Emmen\n' } }
  const [ofRegion, ofNation] = [
    await browser.upload(`${workplace}/bedrijven/import`, {}, companies),
    await keeper.upload('/register/bedrijven', {}, companies),
  ]
  const books = await browser.upload(`${workplace}/boekhouding`, {}, { file: bookFile })
  const schools = { name: 'scholen.csv', content: schoolList([{}]) }
  const list = await keeper.upload('/register/import', {}, { file: schools })
  await browser.upload(`/register/regios/${region}/logo`, {}, { logo: { name: 'logo.png', content: pngOf(64, 64) } })
  const logo = /\/logo\/([0-9a-f]+)"/.exec((await browser.get(`/regio/${region}`)).text)![1]!
  await browser.post(`${workplace}/plan/versies`, { approvedOn: '20-03-2026', approvedBy: 'Stuurgroep', seen: '0' })
  const notice = await noticeOf(world, activity)
  const vision = await makeVision(browser, world, region)
  const whole = parts.find((part) => part.previews.some((preview) => preview.whole))!
  const shared = await sharedFor(world, region)
  const seatRequest = await requestAt(world, activity)
  return {
    ':region': region,
    ':shared': String(shared.id),
    ':owner': shared.owner,
    ':visionPicture': '999999999',
    ':dismissal': '999999999',
    ':seatRequest': String(seatRequest),
    ':proposal': String(await proposalBetween(world, shared.id, activity)),
    ':entry': region,
    ':activity': String(activity),
    ':contribution': String(idIn(page)),
    ':booking': String(await bookingOf(world, activity)),
    ':evidence': /\/bewijs\/bestanden\/(\d+)"/.exec(shown.text)![1]!,
    ':week': '2026-W12',
    ':timesheet': String(await timesheetOf(world, browser, activity, region)),
    ':goal': String(goal),
    ':line': String(line),
    ':measurement': /\/metingen\/(\d+)\//.exec(measured.text)![1]!,
    ':attachment': /\/bijlagen\/(\d+)"/.exec(attached.text)![1]!,
    ':cost': String(rows[0]!.cost),
    ':import': last(uploaded.location),
    ':organisation': String(rows[0]!.company),
    ':network': String(await makeNetwork(world, region)),
    ':other': String(other),
    ':merge': last(merged.location),
    ':schoolImport': last(list.location),
    ':bookImport': last(books.location),
    '/werkplek/:region/bedrijven/import/:companyImport': last(ofRegion.location),
    '/register/bedrijven/:companyImport': last(ofNation.location),
    '/werkplek/:region/plan/versies/:version': '1',
    ':notice': String(notice),
    ':round': 'voortgang-2026',
    ':figure': 'plannedCosts',
    ':hex': '73397a',
    ':logo': logo,
    ...(await aroundThePlan(world, region)),
    ':member': given.member,
    ':held': String(given.held),
    ':person': given.member,
    ':placedRole': String(given.held),
    ':session': '00000000-0000-4000-8000-000000000000',
    ':part': whole.id,
    ':preview': String(whole.previews.findIndex((preview) => preview.whole)),
    ':who': 'tess',
    ':proof': last(demoSignInLink(world.settings, 'tess')),
    ...vision,
    '/bevestigen/:token': last(link),
    '/bedrijf/:token': last(await companyLink(world)),
    ':hash': await statementHash(world, browser, activity, region),
    ':year': '2026',
    '/uitnodiging/:token': last(invitation),
    '/agenda/:token': await feedTokenOf(browser),
    ':theme': 'intake',
    ':view': await savedView(browser, workplace),
    '/inloggen/link/:token': last(await newestLink(world)),
  }
}

/** What a third region shares with everybody: an activity with seats, and its planner. */
async function sharedFor(world: World, region: string): Promise<{ id: number; owner: string }> {
  const owner = 'bes-eilanden'
  const id = await makeActivity(world, { region: owner, title: `Drones voor ${region}` })
  await sql`update plans set audience = 'all', vision_audience = 'all' where id = (select plan_id from activities where id = ${id})`.execute(
    world.db,
  )
  await sql`
    insert into seat_offers (activity_id, seats, unit, until) values (${id}, 20, 'pupils', '2026-12-31')`.execute(
    world.db,
  )
  return { id, owner }
}

/** The islands propose to do theirs together with ours. */
async function proposalBetween({ db }: Pick<World, 'db'>, theirs: number, ours: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into proposals (activity_id, other_id) values (${theirs}, ${ours}) returning id`.execute(db)
  return rows[0]!.id
}

/** The islands ask for seats of an activity. */
async function requestAt({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  await sql`
    insert into seat_offers (activity_id, seats, unit, until) values (${activity}, 20, 'pupils', '2026-12-31')`.execute(
    db,
  )
  const { rows } = await sql<{ id: number }>`
    insert into seat_requests (activity_id, region_id, goal_id, asked)
    select ${activity}, p.region_id, g.id, 5 from goals g join plans p on p.id = g.plan_id
    join regions r on r.id = p.region_id where r.slug = 'bes-eilanden' limit 1 returning id`.execute(db)
  return rows[0]!.id
}

/** A week that the leader of the region handed in. */
async function timesheetOf(world: World, browser: Visitor, activity: number, region: string): Promise<number> {
  const hours = { [`uren-${activity}-2026-03-10`]: '4', next: 'inzenden' }
  await browser.post(`/werkplek/${region}/uren/2026-W11`, hours)
  const { rows } = await sql<{ id: number }>`select max(id) as id from timesheets`.execute(world.db)
  return rows[0]!.id
}

async function feedTokenOf(browser: Visitor): Promise<string> {
  await browser.post('/account/agenda/vernieuwing')
  return /\/agenda\/([\w-]+)\//.exec((await browser.get('/account/agenda')).text)![1]!
}

async function savedView(browser: Visitor, workplace: string): Promise<string> {
  const saved = await browser.post(`${workplace}/plan/weergaven`, { name: 'Nu', form: 'tabel', shared: 'on' })
  return /weergave=(\d+)/.exec(saved.location)![1]!
}

/** The page of the company that was asked last. */
async function companyLink(world: World): Promise<string> {
  await world.visitor().post('/bedrijf', { email: 'ineke@veenland.example' })
  const [letter] = await world.letters()
  return /http:\/\/localhost(\/bedrijf\/\S+)/.exec(letter!.text_body)![1]!
}

/** What a company signed, by the fingerprint that stands on its statement. */
async function statementHash(world: World, leader: Visitor, activity: number, region: string): Promise<string> {
  const { link } = await askedContribution(world, leader, activity, {}, region)
  await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from signed_statements order by contribution_id desc limit 1`.execute(world.db)
  return rows[0]!.sha256
}

async function roleOf({ db }: Pick<World, 'db'>, email: string): Promise<{ member: string; held: number }> {
  const { rows } = await sql<{ member: string; held: number }>`
    select p.id as member, a.id as held from people p join role_assignments a on a.person_id = p.id
    where email = ${email}`.execute(db)
  return rows[0]!
}

async function lineOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from budget_lines where activity_id = ${activity}`.execute(db)
  return rows[0]!.id
}

async function bookingOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select max(id) as id from ledger_entries where activity_id = ${activity}`.execute(db)
  return rows[0]!.id
}

async function goalOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select goal_id as id from activity_goals where activity_id = ${activity}`.execute(db)
  return rows[0]!.id
}

/** A notice without a change, as of a version that stands. */
async function noticeOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into change_notices (plan_id, version_id, sent_on, sent_to, changes)
    select v.plan_id, v.id, '2026-03-20', 'dus@voorbeeld.example', '[]' from plan_versions v
    where v.plan_id = (select plan_id from activities where id = ${activity}) returning id`.execute(db)
  return rows[0]!.id
}

async function makeCompany(world: World, name: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into organisations (kind, name) values ('company', ${name}) returning id`.execute(world.db)
  return rows[0]!.id
}

async function makeNetwork(world: World, region: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into organisations (kind, name, network_kind) values ('network', ${`Kring ${region}`}, 'jetNet') returning id
    ), member as (
      insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, made.id, 'member', '2025-01-01' from regions r, made where r.slug = ${region}
    )
    select id from made`.execute(world.db)
  return rows[0]!.id
}

/** The same shape of address, with nothing behind it. */
export const nothingBehind: Samples = {
  ':region': 'atlantis',
  ':activity': '999999999',
  ':shared': '999999999',
  ':owner': 'atlantis',
  ':seatRequest': '999999999',
  ':proposal': '999999999',
  ':contribution': '999999999',
  ':booking': '999999999',
  ':dismissal': '999999999',
  ':evidence': '999999999',
  ':timesheet': '999999999',
  ':week': '2026-W99',
  ':goal': '999999999',
  ':line': '999999999',
  ':pathway': '999999999',
  ':agreement': '999999999',
  ':request': '999999999',
  ':elective': '999999999',
  ':electiveOffer': '999999999',
  ':document': '999999999',
  ':body': '999999999',
  ':seat': '999999999',
  ':measurement': '999999999',
  ':attachment': '999999999',
  ':cost': '999999999',
  '/werkplek/:region/plan/versies/:version': '999999999',
  ':notice': '999999999',
  ':import': '999999999',
  ':organisation': '999999999',
  ':network': '999999999',
  ':schoolImport': '999999999',
  ':companyImport': '999999999',
  ':bookImport': '999999999',
  ':member': '00000000-0000-4000-8000-000000000000',
  ':held': '999999999',
  ':person': '00000000-0000-4000-8000-000000000000',
  ':placedRole': '999999999',
  ':section': '999999999',
  ':sectionText': '999999999',
  ':picture': '999999999',
  ':visionVersion': '999999999',
  ':comment': '999999999',
  ':reader': '999999999',
  ':view': '999999999',
}

export const developerPattern = previewPath(':part', ':preview')

/** The parameters of a pattern with their values. @throws when there is no sample for one. */
export function paramsFor(pattern: string, samples: Samples): Record<string, string> {
  const names = pattern.match(/:[a-z]+/gi) ?? []
  return Object.fromEntries(
    names.map((name) => {
      const start = Object.keys(samples).find((key) => key.startsWith('/') && pattern.startsWith(key))
      const value = samples[name] ?? (start && samples[start])
      if (value === undefined) throw new Error(`the walk has no sample for ${name} in ${pattern}`)
      return [name.slice(1), value]
    }),
  )
}

export const addressOf = (pattern: string, params: Record<string, string>): string =>
  pattern.replace(/:([a-z]+)/gi, (_all, name: string) => params[name] ?? '')
