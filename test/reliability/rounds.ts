// What the server is killed at: in each round a planner of a region of its own, requests to companies, costs by hand, and
// an export of the bookkeeping.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { transaction, type Database } from '../../src/platform/database/database.ts'
import { keepFile } from '../../src/platform/files/files.ts'
import { makeScene } from '../scene.ts'

/** Every round costs seconds: before a release `KILLS=20`, or a hundred. */
export const kills = Number(process.env['KILLS'] ?? 4)
/** After those at any moment, one round is cut on purpose in the middle. */
export const halfway = kills
const rounds = kills + 1
/** Its planner is the first to be taken over, to see how long that takes. */
export const rehearsal = rounds
export const companies = 2
export const costs = 2
/** Entries of the bookkeeping in each export. */
export const entries = 40

export interface Round {
  readonly activities: number
  readonly budgets: number
  readonly onGoals: number
  readonly imported: boolean
  readonly deeds: number
  readonly letters: number
  readonly unsent: number
  readonly answers: readonly { readonly state: string; readonly used: number; readonly announced: number }[]
  /** How often each cost stands there, and how often in the ledger. */
  readonly costs: readonly { readonly recorded: number; readonly counted: number }[]
  readonly books: { readonly booked: boolean; readonly costs: number; readonly counted: number; readonly deeds: number }
}

export const regionOf = (round: number): string => `regio-${round}`
export const tokenOf = (round: number, which: number): string => `token-of-round-${round}-company-${which}-for-a-test`

export const costOf = (round: number, which: number): string => `round ${round} cost ${which}`

/** Where costs are recorded by hand, and the exports of the bookkeeping by round. */
export interface Prepared {
  readonly costForm: string
  readonly books: readonly string[]
}

/** A region, some requests that were sent and an export for every round, all led by one person. */
export async function prepare(db: Database, filesDirectory: string): Promise<Prepared> {
  await makeScene(db)
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Regio ' || n, 'Regio ' || n, 'Drenthe', '2025-01-01' from generate_series(0, ${rounds}::int) n`.execute(
    db,
  )
  await sql`insert into role_assignments (person_id, role, region_id, valid_from)
    select p.id, 'programmeLeader', r.id, '2025-01-01' from regions r, people p
    where (r.slug like 'regio-%' or r.slug = 'zwolle') and p.email like 'marieke@%'`.execute(db)
  await sql`insert into plans (region_id, period) select id, '2020-2024' from regions where slug in ('emmen', 'zwolle')`.execute(
    db,
  )
  await sql`insert into activities (plan_id, title, starts_on, ends_on)
    select id, 'Techniek Tastbaar', '2024-01-01', '2024-12-31' from plans`.execute(db)
  await sql`insert into organisations (kind, name) values ('company', 'Veenland Metaal')`.execute(db)
  for (let round = 0; round < rounds; round++) {
    for (let which = 0; which < companies; which++) await request(db, round, which)
  }
  await sql`insert into bookkeeping_codes (region_id, code, activity_id)
    select p.region_id, 'P1', a.id from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where r.slug = 'zwolle'`.execute(db)
  const books = []
  for (let round = 0; round < rounds; round++) books.push(await exported(db, round, filesDirectory))
  const { rows } = await sql<{ id: number }>`
    select a.id from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where r.slug = 'emmen'`.execute(db)
  return { costForm: `/werkplek/emmen/activiteiten/${rows[0]!.id}/kosten`, books }
}

/** An export that was read and waits to be booked: its entries are in no other. @returns its path. */
async function exported(db: Database, round: number, filesDirectory: string): Promise<string> {
  const lines = Array.from(
    { length: entries },
    (_, n) => `02-03-2024;${round * 1000 + n};P1;round ${round} entry ${n};12,50`,
  )
  const content = Buffer.from(['Datum;Boekstuknummer;Project;Omschrijving;Bedrag', ...lines].join('\n'))
  const mapping = {
    sheet: 0,
    headerFrom: 1,
    headerUntil: 1,
    columns: ['date', 'entryNumber', 'project', 'description', 'amount'],
  }
  return transaction(db, async (tx) => {
    const given = { name: `boek-${round}.csv`, content, mediaType: 'application/octet-stream', uploadedBy: null }
    const { id: file } = await keepFile(tx, filesDirectory, given)
    const { rows } = await sql<{ id: number }>`
      insert into bookkeeping_imports (region_id, file_id, mapping)
      select id, ${file}, ${JSON.stringify(mapping)}::jsonb from regions where slug = 'zwolle' returning id`.execute(tx)
    return `/werkplek/zwolle/boekhouding/${rows[0]!.id}`
  })
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
        and a.plan_id in (select id from plans where region_id = r.id)
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
  const { rows: recorded } = await sql<Round['costs'][number]>`
    select count(distinct c.id) as recorded, count(e.id) as counted
    from generate_series(0, ${costs - 1}::int) n left join costs c on c.description = 'round ' || ${round}::int || ' cost ' || n
    left join ledger_entries e on e.cost_id = c.id group by n order by n`.execute(db)
  const { rows: books } = await sql<Round['books']>`
    with mine as (select id from costs where description like ${`round ${round} entry %`})
    select i.applied_at is not null as booked, (select count(*) from mine) as costs,
      (select count(*) from ledger_entries where cost_id in (select id from mine)) as counted,
      (select count(*) from audit_log where action = 'bookkeeping.imported' and subject_id = i.id) as deeds
    from bookkeeping_imports i join files f on f.id = i.file_id where f.name = ${`boek-${round}.csv`}`.execute(db)
  return { ...rows[0]!, answers, costs: recorded, books: books[0]! }
}
