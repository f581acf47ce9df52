// What the walk looks up or makes for its samples, one thing at a time.
import { sql } from 'kysely'
import type { Visitor } from '../visitor.ts'
import type { World } from '../world.ts'
import { askedContribution, makeActivity } from './story.ts'

/** What a third region shares with everybody: an activity with seats, and its planner. */
export async function sharedFor(world: World, region: string): Promise<{ id: number; owner: string }> {
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
export async function proposalBetween({ db }: Pick<World, 'db'>, theirs: number, ours: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into proposals (activity_id, other_id) values (${theirs}, ${ours}) returning id`.execute(db)
  return rows[0]!.id
}

/** The islands ask for seats of an activity. */
export async function requestAt({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
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
export async function timesheetOf(world: World, browser: Visitor, activity: number, region: string): Promise<number> {
  const hours = { [`uren-${activity}-2026-03-10`]: '4', next: 'inzenden' }
  await browser.post(`/werkplek/${region}/uren/2026-W11`, hours)
  const { rows } = await sql<{ id: number }>`select max(id) as id from timesheets`.execute(world.db)
  return rows[0]!.id
}

export async function feedTokenOf(browser: Visitor): Promise<string> {
  await browser.post('/account/agenda/vernieuwing')
  return /\/agenda\/([\w-]+)\//.exec((await browser.get('/account/agenda')).text)![1]!
}

export async function savedView(browser: Visitor, workplace: string): Promise<string> {
  const saved = await browser.post(`${workplace}/plan/weergaven`, { name: 'Nu', form: 'tabel', shared: 'on' })
  return /weergave=(\d+)/.exec(saved.location)![1]!
}

/** The choice of who just asked for the newsletter of a region. */
export async function subscriberLink(world: World, region: string): Promise<string> {
  await world.visitor().post(`/regio/${region}/nieuwsbrief`, { email: `lezer@${region}.example` })
  const [letter] = await world.letters()
  return /\/nieuwsbrieven\/(\S+)/.exec(letter!.text_body)![1]!
}

/** The page of the company that was asked last. */
export async function companyLink(world: World): Promise<string> {
  await world.visitor().post('/bedrijf', { email: 'ineke@veenland.example' })
  const [letter] = await world.letters()
  return /http:\/\/localhost(\/bedrijf\/\S+)/.exec(letter!.text_body)![1]!
}

/** What a company signed, by the fingerprint that stands on its statement. */
export async function statementHash(world: World, leader: Visitor, activity: number, region: string): Promise<string> {
  const { link } = await askedContribution(world, leader, activity, {}, region)
  await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from signed_statements order by contribution_id desc limit 1`.execute(world.db)
  return rows[0]!.sha256
}

export async function roleOf({ db }: Pick<World, 'db'>, email: string): Promise<{ member: string; held: number }> {
  const { rows } = await sql<{ member: string; held: number }>`
    select p.id as member, a.id as held from people p join role_assignments a on a.person_id = p.id
    where email = ${email}`.execute(db)
  return rows[0]!
}

export async function lineOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from budget_lines where activity_id = ${activity}`.execute(db)
  return rows[0]!.id
}

export async function bookingOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select max(id) as id from ledger_entries where activity_id = ${activity}`.execute(db)
  return rows[0]!.id
}

export async function goalOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select goal_id as id from activity_goals where activity_id = ${activity}`.execute(db)
  return rows[0]!.id
}

/** A notice without a change, as of a version that stands. */
export async function noticeOf({ db }: Pick<World, 'db'>, activity: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into change_notices (plan_id, version_id, sent_on, sent_to, changes)
    select v.plan_id, v.id, '2026-03-20', 'dus@voorbeeld.example', '[]' from plan_versions v
    where v.plan_id = (select plan_id from activities where id = ${activity}) returning id`.execute(db)
  return rows[0]!.id
}

export async function makeCompany(world: World, name: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into organisations (kind, name) values ('company', ${name}) returning id`.execute(world.db)
  return rows[0]!.id
}

export async function makeNetwork(world: World, region: string): Promise<number> {
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
