import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { partOf } from './rules.ts'

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

const sumOf = (table: 'budget_lines' | 'planned_contributions', id: number): RawBuilder<number> => sql`(
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
