// What a plan tells everybody, once its region shows it: goals, and activities with their dates. No amounts, no people.
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Region } from '../../organisations/public.ts'
import type { Activity, Goal, GrantPeriod, Plan } from '../rules.ts'

export type OpenActivity = Pick<
  Activity,
  'id' | 'title' | 'startsOn' | 'endsOn' | 'startsPrecision' | 'endsPrecision' | 'fixedState' | 'goalIds' | 'place'
> & {
  /** The region lets all regions see it. */
  readonly forAll: boolean
}

export interface OpenPlan extends Pick<Plan, 'period'> {
  readonly goals: readonly Goal[]
  readonly activities: readonly OpenActivity[]
}

/** Without ideas: what nobody decided yet is told nobody. */
export async function openPlan(db: Database, region: Pick<Region, 'id'>, period: GrantPeriod): Promise<OpenPlan> {
  const plan = sql`select id from plans where region_id = ${region.id} and period = ${period.slug}`
  const [goals, activities] = await Promise.all([
    sql<Goal>`
      select id, position, name, dropped_on as "droppedOn" from goals
      where plan_id in (${plan}) and dropped_on is null order by position`.execute(db),
    sql<OpenActivity>`
      select a.id, a.title, a.place, a.starts_on as "startsOn", a.ends_on as "endsOn",
        a.starts_precision as "startsPrecision", a.ends_precision as "endsPrecision", a.fixed_state as "fixedState",
        array(select goal_id::int from activity_goals g where g.activity_id = a.id order by position) as "goalIds",
        coalesce(a.audience, p.audience) = 'all' as "forAll"
      from activities a join plans p on p.id = a.plan_id
      where a.plan_id in (${plan}) and a.fixed_state is distinct from 'idea' order by a.starts_on, a.id`.execute(db),
  ])
  return { period, goals: goals.rows, activities: activities.rows }
}
