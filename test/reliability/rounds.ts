// What the server is killed at: in each round a planner of a region of its own, and requests to companies.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/database.ts'
import { makeScene } from '../scene.ts'

/** Every round costs seconds: before a release `KILLS=20`, or a hundred. */
export const kills = Number(process.env['KILLS'] ?? 8)
/** After those at any moment, one round is cut on purpose in the middle. */
export const halfway = kills
const rounds = kills + 1
/** Its planner is the first to be taken over, to see how long that takes. */
export const rehearsal = rounds
export const companies = 2

export interface Round {
  readonly activities: number
  readonly budgets: number
  readonly onGoals: number
  readonly imported: boolean
  readonly deeds: number
  readonly letters: number
  readonly unsent: number
  readonly answers: readonly { readonly state: string; readonly used: number; readonly announced: number }[]
}

export const regionOf = (round: number): string => `regio-${round}`
export const tokenOf = (round: number, which: number): string => `token-of-round-${round}-company-${which}-for-a-test`

/** A region and some requests that were sent for every round, all led by one person. */
export async function prepare(db: Database): Promise<void> {
  await makeScene(db)
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Regio ' || n, 'Regio ' || n, 'Drenthe', '2025-01-01' from generate_series(0, ${rounds}::int) n`.execute(
    db,
  )
  await sql`insert into role_assignments (person_id, role, region_id, valid_from)
    select p.id, 'programmeLeader', r.id, '2025-01-01' from regions r, people p
    where r.slug like 'regio-%' and p.email like 'marieke@%'`.execute(db)
  await sql`insert into plans (region_id, period) select id, '2020-2024' from regions where slug = 'emmen'`.execute(db)
  await sql`insert into activities (plan_id, title, starts_on, ends_on)
    select id, 'Techniek Tastbaar', '2024-01-01', '2024-12-31' from plans`.execute(db)
  await sql`insert into organisations (kind, name) values ('company', 'Veenland Metaal')`.execute(db)
  for (let round = 0; round < rounds; round++) {
    for (let which = 0; which < companies; which++) await request(db, round, which)
  }
}

/** The planner that was sent for the last region, in each of the others. @returns the paths of all imports. */
export async function uploadEverywhere(db: Database): Promise<string[]> {
  await sql`insert into plans (region_id, period)
    select r.id, p.period from regions r, plans p join regions last on last.id = p.region_id
    where r.slug like 'regio-%' and last.slug = ${regionOf(rounds)} on conflict do nothing`.execute(db)
  await sql`insert into planner_imports (plan_id, file_id, mapping, uploaded_by)
    select p.id, i.file_id, i.mapping, i.uploaded_by
    from planner_imports i, plans p join regions r on r.id = p.region_id
    where r.slug like 'regio-%' and p.id <> i.plan_id`.execute(db)
  const { rows } = await sql<{ path: string }>`
    select '/werkplek/' || r.slug || '/plan/import/' || i.id as path
    from planner_imports i join plans p on p.id = i.plan_id join regions r on r.id = p.region_id
    order by substr(r.slug, 7)::int`.execute(db)
  return rows.map(({ path }) => path)
}

async function request(db: Database, round: number, which: number): Promise<void> {
  const hash = createHash('sha256').update(tokenOf(round, which)).digest()
  await sql`
    with made as (
      insert into contributions (region_id, activity_id, organisation_id, description, performed_from, performed_until, currency, state, sent_at, recorded_by)
      select r.id, a.id, o.id, ${`round ${round} company ${which}`}, '2024-03-01', '2024-03-01', 'EUR', 'sent', now(), p.id
      from regions r, activities a, organisations o, people p where r.slug = 'emmen' and p.email like 'marieke@%'
      returning id
    ), line as (
      insert into contribution_lines (contribution_id, kind, quantity, price_cents) select id, 'hours', 2, 6000 from made
    )
    insert into confirmation_links (contribution_id, token_hash, contact_name, contact_email, expires_at)
    select id, ${hash}, 'Ineke Bos', 'ineke@veenland.example', now() + interval '9 days' from made`.execute(db)
}

/** What the database holds of a round. */
export async function stateOf(db: Database, round: number): Promise<Round> {
  const { rows } = await sql<Omit<Round, 'answers'>>`
    with mine as (
      select a.id from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
      where r.slug = ${regionOf(round)}
    ), given as (
      select i.* from planner_imports i join plans p on p.id = i.plan_id join regions r on r.id = p.region_id
      where r.slug = ${regionOf(round)}
    )
    select (select count(*) from mine) as activities,
      (select count(*) from budget_lines where activity_id in (select id from mine)) as budgets,
      (select count(*) from activity_goals where activity_id in (select id from mine)) as "onGoals",
      (select applied_at is not null from given) as imported,
      (select count(*) from audit_log where action = 'import.applied' and subject_id = (select id from given)) as deeds,
      (select count(*) from letters) as letters,
      (select count(*) from letters where sent_at is null) as unsent`.execute(db)
  const { rows: answers } = await sql<Round['answers'][number]>`
    select c.state, (select count(*) from confirmation_links k where k.contribution_id = c.id and used_at is not null) as used,
      (select count(*) from announcements where (payload ->> 'contributionId')::bigint = c.id) as announced
    from contributions c where description like ${`round ${round} company%`} order by description`.execute(db)
  return { ...rows[0]!, answers }
}
