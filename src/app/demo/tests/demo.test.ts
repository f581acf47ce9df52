import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventRegions } from '../../../../db/seeds/regions.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { connect, type Connection } from '../../../platform/database/database.ts'
import { isEmpty, makeDemo, type MadeDemo } from '../demo.ts'
import { inNewDatabase, printOf } from './other-demo.ts'

const today = '2026-03-23'

let database: TestDatabase
let connection: Connection
let made: MadeDemo
let empty: boolean

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect(database.url, { name: 'demo-test' })
  empty = await isEmpty(connection.db)
  made = await makeDemo(connection.db, { today })
})

afterAll(async () => {
  await connection.close()
  await database.drop()
})

async function rowsOf<Row>(text: string): Promise<Row[]> {
  return (await sql.raw<Row>(text).execute(connection.db)).rows
}

const countOf = async (text: string): Promise<number> =>
  (await rowsOf<{ count: number }>(`select count(*) as count from ${text}`))[0]!.count

describe('regions', () => {
  it('makes 78 regions, spread over the provinces', async () => {
    const rows = await rowsOf<{ province: string; count: number }>(
      'select province, count(*) as count from regions group by province order by province collate "C"',
    )
    expect(Object.fromEntries(rows.map(({ province, count }) => [province, count]))).toEqual({
      'Caribisch Nederland': 1,
      Drenthe: 4,
      Flevoland: 3,
      Fryslân: 5,
      Gelderland: 9,
      Groningen: 5,
      Limburg: 7,
      'Noord-Brabant': 10,
      'Noord-Holland': 9,
      Overijssel: 6,
      Utrecht: 4,
      Zeeland: 3,
      'Zuid-Holland': 12,
    })
    expect(made.regions).toBe(78)
  })

  it('knows the regions of the stories by their address', async () => {
    const wanted = `slug in ('emmen', 'assen', 'meppel', 'zwolle', 'haaglanden', 'bes-eilanden')`
    expect(await countOf(`regions where ${wanted}`)).toBe(6)
    expect(await countOf('(select distinct accent, site_name from regions) each')).toBe(78)
  })

  it('gives every region schools, an mbo, a government, companies and one lead applicant', async () => {
    const rows = await rowsOf<Record<string, number>>(`
      select count(*) filter (where kind = 'school') as schools, count(*) filter (where kind = 'mbo') as mbos,
        count(*) filter (where kind = 'government') as governments, count(*) filter (where kind = 'company') as companies,
        count(*) filter (where role = 'leadApplicant') as leads
      from region_members join organisations on id = organisation_id group by region_id`)
    for (const row of rows) {
      expect(row['schools']).toSatisfy((n: number) => n >= 4 && n <= 12)
      expect(row['companies']).toSatisfy((n: number) => n >= 12 && n <= 40)
      expect(row['mbos']).toSatisfy((n: number) => n >= 1 && n <= 2)
      expect(row['governments']).toBeGreaterThan(0)
      expect(row['leads']).toBe(1)
    }
  })

  it('never has two companies of one name in a region, and shares some with a neighbour', async () => {
    expect(
      await countOf(`(select region_id, lower(name) from region_members join organisations on id = organisation_id
        group by 1, 2 having count(*) > 1) twice`),
    ).toBe(0)
    const shared = `(select organisation_id from region_members join organisations on id = organisation_id
      where kind = 'company' group by 1 having count(*) = 2) shared`
    expect(await countOf(shared)).toBeGreaterThan(20)
  })

  it('has a programme leader and a deputy in every region, and the cast in its roles', async () => {
    for (const role of ['programmeLeader', 'deputy']) {
      expect(
        await countOf(`(select distinct region_id from role_assignments where role = '${role}'
        and region_id is not null) led`),
      ).toBe(78)
    }
    expect(await countOf(`people where email like '%@voorbeeld.example' and email_verified`)).toBe(12)
    expect(await countOf(`role_assignments where region_id is null`)).toBe(3)
    expect(await countOf('accounts')).toBe(0)
  })
})

describe('plans', () => {
  it('gives every region a plan but the newcomer', async () => {
    const rows = await rowsOf<{ slug: string }>(
      'select slug from regions where not exists (select from plans where region_id = regions.id)',
    )
    expect(rows).toEqual([{ slug: 'emmen' }])
    expect(await countOf('activities')).toBe(made.activities)
  })

  it('keeps plans within the usual size, with companies for 10 to 16 % of the costs', async () => {
    const rows = await rowsOf<{ goals: number; activities: number; cost: number; planned: number }>(`
      select (select count(*) from goals g where g.plan_id = p.id) as goals, count(distinct a.id) as activities,
        sum((select sum(amount_cents) from budget_lines l where l.activity_id = a.id))::bigint as cost,
        sum((select sum(amount_cents) from planned_contributions l where l.activity_id = a.id))::bigint as planned
      from plans p join activities a on a.plan_id = p.id group by p.id`)
    for (const { goals, activities, cost, planned } of rows) {
      expect(goals).toSatisfy((n: number) => n >= 4 && n <= 6)
      expect(activities).toSatisfy((n: number) => n >= 10 && n <= 20)
      expect(cost / 100).toSatisfy((euros: number) => euros > 850_000 && euros < 6_200_000)
      expect(planned / cost).toSatisfy((share: number) => share > 0.1 && share < 0.16)
    }
  })

  it('draws Zwolle with 18 stations and two interchanges', async () => {
    const inZwolle = `activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id and slug = 'zwolle'`
    expect(await countOf(inZwolle)).toBe(18)
    expect(
      await countOf(`${inZwolle} where (select count(*) from activity_goals g where activity_id = a.id) = 2`),
    ).toBe(2)
  })

  it('leaves no line empty, no title twice in a plan and no placeholder in a text', async () => {
    expect(await countOf('goals g where not exists (select from activity_goals where goal_id = g.id)')).toBe(0)
    expect(await countOf('(select plan_id, title from activities group by 1, 2 having count(*) > 1) twice')).toBe(0)
    expect(await countOf(`activities where concat(title, place, owner, state_reason) ~ '[{}]'`)).toBe(0)
    expect(await countOf(`contributions where concat(description, answer_remark) ~ '[{}]'`)).toBe(0)
    expect(await countOf(`contribution_lines where description ~ '[{}]'`)).toBe(0)
    expect(await countOf(`organisations where name ~ '[{}]'`)).toBe(0)
  })

  it('cancels a few with a reason, and closes some that are over', async () => {
    expect(await countOf(`activities where fixed_state = 'cancelled' and state_reason is not null`)).toBeGreaterThan(20)
    expect(await countOf(`activities where fixed_state = 'cancelled' and state_reason is null`)).toBe(0)
    expect(await countOf(`activities where fixed_state = 'done' and ends_on < '${today}'`)).toBeGreaterThan(10)
    expect(await countOf(`activities where fixed_state = 'done' and ends_on >= '${today}'`)).toBe(0)
  })
})

describe('around the plan', () => {
  it('shows routes, and one mbo that several regions ask of, two of them the same day', async () => {
    expect(await countOf('pathways')).toBe(4)
    expect(
      await countOf(`pathway_organisations join organisations on id = organisation_id and kind = 'mbo'`),
    ).toBeGreaterThan(3)
    expect(await countOf('(select distinct region_id from mbo_requests) asking')).toBe(4)
    const same = `(select planned_on from mbo_requests where state = 'asked' group by 1, mbo_id having count(*) > 1) same`
    expect(await countOf(same)).toBe(1)
    expect(await countOf(`mbo_requests where asked_on > '${today}' or answered_on > '${today}'`)).toBe(0)
  })

  it('shows electives that schools offer with companies, one on its way, and who runs what', async () => {
    expect(await countOf('electives where region_id is null')).toBe(20)
    expect(await countOf('elective_offers')).toBe(12)
    expect(await countOf('elective_offer_companies')).toBe(3)
    expect(await countOf('elective_steps where owner_id is not null')).toBe(4)
    expect(await countOf('governance_bodies')).toBe(14)
    expect(await countOf('governance_seats')).toBeGreaterThan(14)
    expect(await countOf('governance_goals')).toBeGreaterThan(2)
  })
})

describe('funding', () => {
  it('keeps beside each activity exactly what its companies signed', async () => {
    expect(
      await countOf(`activities a where confirmed_cents <> (
        select coalesce(sum(l.amount_cents), 0) from contributions c join contribution_lines l on l.contribution_id = c.id
        where c.activity_id = a.id and c.state in ('confirmed', 'corrected') and l.superseded_at is null)`),
    ).toBe(0)
    expect(await countOf('activities where confirmed_cents > 0')).toBeGreaterThan(300)
  })

  it('puts every contribution within its activity, and every cost', async () => {
    const outside = 'join activities a on a.id = activity_id where'
    expect(await countOf(`contributions ${outside} performed_from < starts_on or performed_until > ends_on`)).toBe(0)
    expect(await countOf(`costs ${outside} incurred_on < starts_on or incurred_on > least(ends_on, '${today}')`)).toBe(
      0,
    )
  })

  it('asks companies of the region only', async () => {
    expect(
      await countOf(`contributions c where not exists (select from region_members m
        where m.region_id = c.region_id and m.organisation_id = c.organisation_id)`),
    ).toBe(0)
  })

  it('shows every state, also late, corrected and promised ones', async () => {
    const rows = await rowsOf<{ state: string; count: number }>(
      'select state, count(*) as count from contributions group by 1',
    )
    const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    for (const state of ['drafted', 'sent', 'confirmed', 'corrected', 'declined'])
      expect(counts[state]).toBeGreaterThan(40)
    expect(counts['confirmed']! / made.contributions).toBeGreaterThan(0.5)
    const link = `contributions c join confirmation_links k on k.contribution_id = c.id where state = 'sent' and k.expires_at`
    expect(await countOf(`${link} > '${today}'`)).toBeGreaterThan(100)
    expect(await countOf(`${link} <= '${today}'`)).toBeGreaterThan(40)
    expect(await countOf(`contributions where state = 'confirmed' and performed_until > '${today}'`)).toBeGreaterThan(
      100,
    )
    expect(await countOf(`contributions where state = 'declined' and answer_remark is null`)).toBe(0)
  })

  it('corrects by superseding: what the region wrote stays beside what the company said', async () => {
    expect(
      await countOf(`contributions c where (state = 'corrected') <> exists (
        select from contribution_lines l where l.contribution_id = c.id and superseded_at is not null)`),
    ).toBe(0)
    expect(
      await countOf(`contributions c where not exists (
        select from contribution_lines l where l.contribution_id = c.id and superseded_at is null)`),
    ).toBe(0)
  })

  it('lets nothing happen before what comes before it, nor after today', async () => {
    const answered = `answered_at < sent_at or sent_at < recorded_at or recorded_at > '${today}'`
    expect(await countOf(`contributions where ${answered} or sent_at > '${today}' or answered_at > '${today}'`)).toBe(0)
    expect(await countOf(`contributions where state = 'sent' and sent_at is null`)).toBe(0)
    expect(await countOf(`audit_log where at > '${today}'`)).toBe(0)
    expect(await countOf(`costs where recorded_at > '${today}'`)).toBe(0)
    expect(await countOf(`confirmation_links where opened_at > '${today}'`)).toBe(0)
  })

  it('shows a region that checked what was signed and closed its quarters, and two with a norm of their own', async () => {
    const inZwolle = `join regions r on r.id = region_id and slug = 'zwolle'`
    expect(await countOf(`ledger_locks ${inZwolle} where until_on < '${today}' and locked_at < '${today}'`)).toBe(3)
    const judged = (verdict: string) =>
      countOf(`contribution_checks k join contributions c on c.id = k.contribution_id ${inZwolle}
        where verdict = '${verdict}' and made_at between c.answered_at and '${today}'`)
    expect(await judged('reported')).toBeGreaterThan(5)
    expect(await judged('checked')).toBeGreaterThan(await judged('reported'))
    expect(await countOf('signed_statements')).toBeGreaterThan(7)
    expect(await countOf('(select distinct region_id, base from norms where region_id is not null) own')).toBe(2)
    const ledger = `(select from ledger_entries e ${inZwolle} where counts_on <> performed_until) moved`
    expect(await countOf(ledger)).toBe(0)
  })

  it('has dollars on the BES islands and nowhere else', async () => {
    for (const table of ['contributions', 'costs']) {
      expect(
        await countOf(`${table} t join regions r on r.id = t.region_id
          where t.currency <> r.currency or (t.currency = 'USD') <> (r.slug = 'bes-eilanden')`),
      ).toBe(0)
      expect(await countOf(`${table} where currency = 'USD'`)).toBeGreaterThan(10)
    }
  })

  it('lets regions differ: most on their way, some low, some over the norm', async () => {
    const rows = await rowsOf<{ share: number }>(`
      select sum(confirmed_cents)::float / sum((select sum(amount_cents) from budget_lines l where l.activity_id = a.id))
        as share from activities a group by plan_id`)
    const shares = rows.map(({ share }) => share)
    expect(shares.filter((share) => share >= 0.055 && share <= 0.115).length).toBeGreaterThan(40)
    expect(shares.filter((share) => share < 0.055).length).toBeGreaterThan(2)
    expect(shares.filter((share) => share > 0.115).length).toBeGreaterThan(2)
  })

  it('leaves a trace of the newest deeds in every region with a plan', async () => {
    expect(await countOf('(select distinct region_id from audit_log) traced')).toBe(77)
  })
})

describe('making the demo', () => {
  it('finds the database empty before, and refuses to fill it again', async () => {
    expect(empty).toBe(true)
    expect(await isEmpty(connection.db)).toBe(false)
    await expect(makeDemo(connection.db, { today })).rejects.toThrow('regions already')
    expect(await countOf('regions')).toBe(78)
  })

  it('makes the same rows from the same seed and day', async () => {
    const first = await printOf(connection)
    const again = await inNewDatabase(today, printOf)
    expect(again).toEqual(first)
  })

  it('invents others from another seed', () => {
    const [one, other] = [1, 2].map((seed) =>
      inventRegions(seed).flatMap(({ companies }) => companies.map(({ name }) => name)),
    )
    expect(inventRegions(1).flatMap(({ companies }) => companies.map(({ name }) => name))).toEqual(one)
    expect(other).not.toEqual(one)
  })

  it.each(['2024-11-01', '2029-01-15'])('stands on any day, such as %s', async (day) => {
    const count = await inNewDatabase(day, async (_, { contributions }) => contributions)
    expect(count > 0).toBe(day > '2025-01-20')
  })
})
