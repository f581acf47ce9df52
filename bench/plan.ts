// A plan of a size, with what companies brought and what was spent, made by the database itself.
import { sql } from 'kysely'
import type { Database } from '../src/platform/database/database.ts'

export interface Filled {
  /** An activity with a dozen contributions, costs and log lines. */
  readonly activityId: number
  readonly activities: number
  readonly contributions: number
}

/** Fills the plan of a region: one and a half contributions of two lines, and a cost, for each activity. */
export async function fillPlan(db: Database, slug: string, activities: number): Promise<Filled> {
  const region = (await sql<{ id: number }>`select id from regions where slug = ${slug}`.execute(db)).rows[0]?.id ?? 0
  const plan =
    (
      await sql<{
        id: number
      }>`insert into plans (region_id, period) values (${region}, '2025-2028') returning id`.execute(db)
    ).rows[0]?.id ?? 0
  await fillActivities(db, plan, activities)
  await fillFunding(db, region, plan)
  const { rows } = await sql<{ id: number; activities: number }>`
    select max(id) as id, count(*) as activities from activities where plan_id = ${plan}`.execute(db)
  const activityId = rows[0]?.id ?? 0
  await fillLog(db, region, activityId)
  const { rows: counted } = await sql<{ n: number }>`
    select count(*) as n from contributions where region_id = ${region}`.execute(db)
  await sql`analyze`.execute(db)
  return { activityId, activities: rows[0]?.activities ?? 0, contributions: counted[0]?.n ?? 0 }
}

async function fillActivities(db: Database, plan: number, count: number): Promise<void> {
  await sql`insert into goals (plan_id, position, name)
    select ${plan}, n, 'Doel ' || n || ': techniek dichtbij' from generate_series(1, 6) n`.execute(db)
  await sql`insert into programme_lines (plan_id, name, position)
    select ${plan}, 'Programmalijn ' || n, n + 1 from generate_series(0, 4) n`.execute(db)
  await sql`insert into activities (plan_id, title, programme_line, target_group, owner, starts_on, ends_on)
    select ${plan}, 'Activiteit ' || n || ' rond techniek en vakmanschap', 'Programmalijn ' || n % 5, 'Leerlingen vmbo, groep ' || n % 8,
      'Eigenaar ' || n % 20, date '2025-01-01' + n % 700, date '2025-01-15' + n % 700 + n % 60
    from generate_series(1, ${count}::int) n`.execute(db)
  await sql`insert into activity_goals (activity_id, goal_id)
    select a.id, g.id from activities a join goals g on g.plan_id = a.plan_id and g.position = a.id % 6 + 1
    where a.plan_id = ${plan}`.execute(db)
  await sql`insert into activity_partners (activity_id, name)
    select a.id, 'Partner ' || (a.id + n) % 90 from activities a, generate_series(1, 3) n where a.plan_id = ${plan}`.execute(
    db,
  )
  for (const table of ['budget_lines', 'planned_contributions'])
    await sql`insert into ${sql.table(table)} (activity_id, quantity, unit, price_cents, amount_cents)
      select id, id % 40 + 1, 'uur', 6000, (id % 40 + 1) * 6000 from activities where plan_id = ${plan}`.execute(db)
}

async function fillFunding(db: Database, region: number, plan: number): Promise<void> {
  await sql`insert into organisations (kind, name) select 'company', 'Bedrijf ' || n from generate_series(1, 90) n`.execute(
    db,
  )
  const dozen = sql`(select a.id, a.starts_on, n from activities a, generate_series(0, 11) n
    where a.plan_id = ${plan} and n < case when a.id = (select max(id) from activities where plan_id = ${plan}) then 12 else 1 + a.id % 2 end)`
  await sql`insert into contributions (region_id, activity_id, organisation_id, description, performed_from, performed_until, currency, state, sent_at, answered_at, answered_by)
    select ${region}, d.id, (select min(id) from organisations where name = 'Bedrijf ' || (d.id + d.n) % 90 + 1), 'Stand met medewerkers ' || d.n,
      d.starts_on + 5, d.starts_on + 6, 'EUR', s.state,
      case when s.state <> 'drafted' then now() end, case when s.state = 'confirmed' then now() end,
      case when s.state = 'confirmed' then 'Ineke Bos' end
    from ${dozen} d, lateral (select (array['confirmed', 'confirmed', 'sent', 'drafted'])[(d.id + d.n) % 4 + 1] as state) s`.execute(
    db,
  )
  await sql`insert into contribution_lines (contribution_id, kind, quantity, price_cents)
    select c.id, k.kind, c.id % 30 + 1, 6000 from contributions c, (values ('hours'), ('material')) k (kind)
    where c.region_id = ${region}`.execute(db)
  await sql`insert into confirmation_links (contribution_id, token_hash, contact_name, contact_email, expires_at, used_at)
    select id, sha256(id::text::bytea), 'Ineke Bos', 'ineke@veenland.example', now() + interval '30 days', answered_at
    from contributions where region_id = ${region} and state <> 'drafted'`.execute(db)
  await sql`insert into costs (region_id, activity_id, description, incurred_on, quantity, price_cents, currency)
    select ${region}, d.id, 'Materiaal ' || d.n, d.starts_on + d.n, d.n + 1, 12500, 'EUR' from ${dozen} d`.execute(db)
}

async function fillLog(db: Database, region: number, activityId: number): Promise<void> {
  await sql`insert into audit_log (actor_name, action, region_id, subject_kind, subject_id)
    select 'Marieke Veldhuis', 'contribution.recorded', ${region}, 'activity', ${activityId} from generate_series(1, 20)`.execute(
    db,
  )
}
