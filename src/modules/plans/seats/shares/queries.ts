import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'
import type { Activity } from '../../rules.ts'
import { keptOf, partOf, takenOf, type Portion } from './rules.ts'

/** A region that takes part in an activity; shares in hundredths of a percent. */
export interface Partner {
  readonly regionId: number
  readonly name: string
  readonly isHost: boolean
  readonly costs: number
  readonly contributions: number
}

/** The host, its guests, and those who agreed to do it together, each with its part. */
export async function partnersOf(db: Database, activityId: number): Promise<Partner[]> {
  const { rows } = await sql<Partner>`
    with host as (
      select p.region_id as id from activities a join plans p on p.id = a.plan_id where a.id = ${activityId}
    ), partner as (
      select id from host
      union select region_id from seat_requests where activity_id = ${activityId} and state = 'accepted'
      union select p.region_id from proposals pr
        join activities a on a.id in (pr.activity_id, pr.other_id) and a.id <> ${activityId}
        join plans p on p.id = a.plan_id
        where ${activityId} in (pr.activity_id, pr.other_id) and pr.state = 'agreed'
    )
    select r.id as "regionId", r.name, r.id in (select id from host) as "isHost",
      coalesce(round(s.costs * 100), 0)::int as costs, coalesce(round(s.contributions * 100), 0)::int as contributions
    from partner join regions r on r.id = partner.id
    left join activity_shares s on s.activity_id = ${activityId} and s.region_id = r.id
    order by "isHost" desc, r.name`.execute(db)
  return rows
}

/** What the plan of the host counts on for an activity, in cents of its currency. */
export interface Planned {
  readonly costCents: number
  readonly contributionCents: number
}

const sumOf = (
  table: 'budget_lines' | 'planned_contributions',
  id: number | RawBuilder<unknown>,
): RawBuilder<number> => sql`(
  select coalesce(sum(amount_cents), 0)::bigint from ${sql.table(table)} where activity_id = ${id})`

export async function plannedOf(db: Database, activityId: number): Promise<Planned> {
  const { rows } = await sql<Planned>`
    select ${sumOf('budget_lines', activityId)} as "costCents",
      ${sumOf('planned_contributions', activityId)} as "contributionCents"`.execute(db)
  return rows[0] ?? { costCents: 0, contributionCents: 0 }
}

export interface OwnShare extends Planned {
  readonly costs: number
  readonly contributions: number
}

/** What a guest takes on of another's activity: its own part and nothing of the rest. Null while it takes on nothing. */
export async function ownShare(
  db: Database,
  activityId: number,
  regionIds: readonly number[],
): Promise<OwnShare | null> {
  const { rows } = await sql<{ costs: number; contributions: number }>`
    select round(costs * 100)::int as costs, round(contributions * 100)::int as contributions
    from activity_shares where activity_id = ${activityId} and region_id = any(${regionIds}::bigint[])
      and costs + contributions > 0`.execute(db)
  const [share] = rows
  if (!share) return null
  const { costCents, contributionCents } = await plannedOf(db, activityId)
  return {
    ...share,
    costCents: partOf(costCents, share.costs),
    contributionCents: partOf(contributionCents, share.contributions),
  }
}

/** An activity that is divided between regions, as one of them counts it. Amounts are of the whole. */
export interface Divided extends Pick<Activity, 'fixedState' | 'startsOn' | 'endsOn'> {
  readonly activityId: number
  readonly title: string
  readonly isHost: boolean
  /** The goal that a guest gave it in its own plan. */
  readonly goalId: number | null
  readonly costCents: number
  /** The part of the costs that no partner pays. */
  readonly subsidisedCents: number
  readonly plannedCents: number
  readonly signedCents: number
  readonly costs: Portion
  readonly contributions: Portion
}

type DividedRow = Omit<Divided, 'costs' | 'contributions'> & {
  readonly costShares: number[]
  readonly contributionShares: number[]
}

/** What a region gave parts of away or took on, in the plans of a period and in its own currency. */
export async function dividedIn(db: Database, region: Pick<Region, 'id'>, period: string): Promise<Divided[]> {
  const { rows } = await sql<DividedRow>`
    select a.id as "activityId", a.title, a.fixed_state as "fixedState", a.starts_on as "startsOn", a.ends_on as "endsOn",
      p.region_id = ${region.id} as "isHost", a.confirmed_cents as "signedCents",
      (select q.goal_id from seat_requests q
        where q.activity_id = a.id and q.region_id = ${region.id} and q.state = 'accepted') as "goalId",
      ${sumOf('budget_lines', sql`a.id`)} as "costCents", ${sumOf('planned_contributions', sql`a.id`)} as "plannedCents",
      ${sumOf('budget_lines', sql`a.id`)} - (
        select coalesce(sum(amount_cents), 0)::bigint from planned_contributions c
        where c.activity_id = a.id and c.budget_line_id is not null) as "subsidisedCents",
      array_agg(round(s.costs * 100)::int) as "costShares", array_agg(round(s.contributions * 100)::int) as "contributionShares"
    from activity_shares s join activities a on a.id = s.activity_id join plans p on p.id = a.plan_id
    join regions host on host.id = p.region_id join regions guest on guest.id = s.region_id
    where p.period = ${period} and host.currency = guest.currency and s.region_id <> p.region_id
      and ${region.id} in (p.region_id, s.region_id) and s.costs + s.contributions > 0
    group by a.id, p.region_id order by a.starts_on, a.id`.execute(db)
  return rows.map(({ costShares, contributionShares, ...row }) => ({
    ...row,
    costs: row.isHost ? keptOf(costShares) : takenOf(costShares[0] ?? 0),
    contributions: row.isHost ? keptOf(contributionShares) : takenOf(contributionShares[0] ?? 0),
  }))
}
