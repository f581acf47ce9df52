import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { IsoDate } from '../../platform/time.ts'
import { regionFor, type Region } from '../organisations/public.ts'
import type { Activity, Amount, Approved, Goal, GrantPeriod, Plan } from './rules.ts'
import type { PlanTables } from './tables.ts'

const goalColumns = ['goals.id', 'position', 'name', 'dropped_on as droppedOn'] as const
const periodColumns = ['slug', 'name', 'valid_from as validFrom', 'valid_until as validUntil'] as const

export async function periodBySlug(db: Database, slug: string): Promise<GrantPeriod | null> {
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('grant_periods')
    .select(periodColumns)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? null
}

/** The subsidy period of a day; after the last one, that one. */
export async function periodOn(db: Database, day: IsoDate): Promise<GrantPeriod> {
  return db
    .withTables<PlanTables>()
    .selectFrom('grant_periods')
    .select(periodColumns)
    .orderBy(sql`${day}::date between valid_from and valid_until`, 'desc')
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export async function planId(db: Database, region: Pick<Region, 'id'>, period: string): Promise<number | null> {
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select('id')
    .where('region_id', '=', region.id)
    .where('period', '=', period)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The whole plan of a region in a period; without activities when nobody made it yet. */
export async function planOf(db: Database, region: Pick<Region, 'id'>, period: GrantPeriod): Promise<Plan> {
  const id = await planId(db, region, period.slug)
  if (id === null) return { id: 0, period, approved: null, goals: [], activities: [] }
  const [approved, goals, activities] = await Promise.all([
    approvedOf(db, id),
    goalsIn(db, id),
    activitiesWhere(db, sql`a.plan_id = ${id}`),
  ])
  return { id, period, approved, goals, activities }
}

async function approvedOf(db: Database, plan: number): Promise<Approved | null> {
  const { rows } = await sql<Approved>`
    select number, approved_on as "approvedOn" from plan_versions
    where plan_id = ${plan} order by number desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** The goals of a plan in their order, with dropped ones that activities still lie on; none of no plan. */
export async function goalsIn(db: Database, plan: number | null): Promise<Goal[]> {
  if (plan === null) return []
  return db
    .withTables<PlanTables>()
    .selectFrom('goals')
    .select(goalColumns)
    .where('plan_id', '=', plan)
    .where((where) =>
      where.or([
        where('dropped_on', 'is', null),
        where.exists(where.selectFrom('activity_goals').whereRef('goal_id', '=', 'goals.id')),
        // Or what another region lets us take part in.
        where.exists(
          where.selectFrom('seat_requests').whereRef('goal_id', '=', 'goals.id').where('state', '=', 'accepted'),
        ),
      ]),
    )
    .orderBy('position')
    .execute()
}

export interface ActivityInRegion {
  readonly region: Region
  readonly period: GrantPeriod
  readonly activity: Activity
  readonly goals: Plan['goals']
}

/** One activity with its goals, as far as the actor may see the region that it belongs to. */
export async function activityFor(
  db: Database,
  actor: Actor,
  slug: string,
  id: number,
): Promise<ActivityInRegion | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  // All at once, each through the region: what is not in it is not there.
  const tables = db.withTables<PlanTables>()
  const [period, [activity], goals] = await Promise.all([
    tables
      .selectFrom('activities')
      .innerJoin('plans', 'plans.id', 'activities.plan_id')
      .innerJoin('grant_periods', 'grant_periods.slug', 'plans.period')
      .select(periodColumns)
      .where('activities.id', '=', id)
      .where('region_id', '=', region.id)
      .executeTakeFirst(),
    activitiesWhere(db, sql`a.id = ${id} and a.plan_id in (select id from plans where region_id = ${region.id})`),
    tables
      .selectFrom('goals')
      .innerJoin('activities', 'activities.plan_id', 'goals.plan_id')
      .select(goalColumns)
      .where('activities.id', '=', id)
      .orderBy('position')
      .execute(),
  ])
  return period && activity ? { region, period, activity, goals } : null
}

/** Titles by id, for modules that keep only the id. */
export async function activityTitles(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (!ids.length) return new Map()
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('activities')
    .select(['id', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.title]))
}

interface ActivityRow extends Omit<Activity, 'budget' | 'contribution'> {
  readonly budget: AmountJson | null
  readonly contribution: AmountJson | null
}
// JSON from PostgreSQL: the numbers come as numbers.
type AmountJson = { q: number | null; u: string | null; p: number | null; a: number }

async function activitiesWhere(db: Database, condition: ReturnType<typeof sql>): Promise<Activity[]> {
  const { rows } = await sql<ActivityRow>`
    select a.id, a.number, a.title, a.programme_line as "programmeLine", a.target_group as "targetGroup", a.place, a.owner, a.owner_id as "ownerId",
      a.starts_on as "startsOn", a.starts_precision as "startsPrecision", a.ends_on as "endsOn", a.ends_precision as "endsPrecision",
      a.fixed_state as "fixedState", a.state_reason as "stateReason", a.version, a.confirmed_cents as "confirmedCents",
      array(select goal_id::int from activity_goals g where g.activity_id = a.id order by position) as "goalIds",
      array(select name from activity_partners p where p.activity_id = a.id order by name) as partners,
      ${themesOf} as themes, a.school_kinds as "schoolKinds",
      ${amountOf('budget_lines')} as budget, ${amountOf('planned_contributions')} as contribution
    from activities a where ${condition} order by a.starts_on, a.id`.execute(db)
  return rows.map((row) => ({ ...row, budget: amount(row.budget), contribution: amount(row.contribution) }))
}

// Tagged on the activity itself, on its programme line or on a goal that it serves.
const themesOf = sql`array(
  select a.theme where a.theme is not null
  union select l.theme from programme_lines l
    where l.plan_id = a.plan_id and l.name = a.programme_line and l.theme is not null
  union select unnest(g.themes) from activity_goals ag join goals g on g.id = ag.goal_id where ag.activity_id = a.id)`

// Several lines show as one sum; one line keeps its price and quantity.
function amountOf(table: 'budget_lines' | 'planned_contributions') {
  return sql`(
    select case when count(*) = 1
      then json_build_object('q', min(quantity), 'u', min(unit), 'p', min(price_cents), 'a', sum(amount_cents))
      else json_build_object('q', null, 'u', null, 'p', null, 'a', sum(amount_cents)) end
    from ${sql.table(table)} l where l.activity_id = a.id having count(*) > 0)`
}

function amount(json: AmountJson | null): Amount | null {
  return json && { quantity: json.q, unit: json.u, priceCents: json.p, amountCents: json.a }
}

export interface Planned extends Pick<Activity, 'fixedState' | 'startsOn' | 'endsOn'> {
  readonly activityId: number
  readonly costCents: number
  readonly plannedCents: number
  /** What companies signed: delivered or still to come. */
  readonly signedCents: number
}

/** What the plan of a region expects, per activity: enough for sums, in one query. */
export async function plannedPerActivity(db: Database, region: Pick<Region, 'id'>, period: string): Promise<Planned[]> {
  const sums = (table: 'budget_lines' | 'planned_contributions') => sql`(
    select l.activity_id, sum(l.amount_cents)::bigint as cents
    from ${sql.table(table)} l join mine on mine.id = l.activity_id group by l.activity_id)`
  const { rows } = await sql<Planned>`
    with mine as (
      select a.id, a.fixed_state, a.starts_on, a.ends_on, a.confirmed_cents
      from activities a join plans p on p.id = a.plan_id
      where p.region_id = ${region.id} and p.period = ${period}
    )
    select mine.id as "activityId", mine.fixed_state as "fixedState", mine.starts_on as "startsOn",
      mine.ends_on as "endsOn", mine.confirmed_cents as "signedCents",
      coalesce(costs.cents, 0) as "costCents", coalesce(planned.cents, 0) as "plannedCents"
    from mine
    left join ${sums('budget_lines')} costs on costs.activity_id = mine.id
    left join ${sums('planned_contributions')} planned on planned.activity_id = mine.id`.execute(db)
  return rows
}

/** What one partner is expected to bring, by activity of a plan and of those elsewhere that a region takes part in. */
export async function plannedByPartner(
  db: Database,
  planId: number,
  organisationId: number,
  elsewhere: readonly number[] = [],
): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; cents: number }>`
    select activity_id as id, sum(amount_cents)::bigint as cents from planned_contributions
    where organisation_id = ${organisationId}
      and (activity_id in (select id from activities where plan_id = ${planId}) or activity_id = any(${elsewhere}::bigint[]))
    group by 1`.execute(db)
  return new Map(rows.map(({ id, cents }) => [id, cents]))
}
