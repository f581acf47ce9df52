import { sql } from 'kysely'
import { only, type Tx } from '../../platform/database/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { PlanTables } from './tables.ts'

/** The plan of a region in a period, made when it is not there, and locked: who changes a plan does so one at a time. */
export async function lockPlan(tx: Tx, regionId: number, period: string): Promise<number> {
  const tables = tx.withTables<PlanTables>()
  await tables
    .insertInto('plans')
    .values({ region_id: regionId, period })
    .onConflict((conflict) => conflict.columns(['region_id', 'period']).doNothing())
    .execute()
  const row = await tables
    .selectFrom('plans')
    .select('id')
    .where('region_id', '=', regionId)
    .where('period', '=', period)
    .forUpdate()
    .execute()
    .then(only)
  return row.id
}

/**
 * The same by one of its activities. Comes before the activity itself is locked: whoever drops a goal or renames a line
 * holds the plan and then wants its activities.
 */
export async function lockPlanOf(tx: Tx, activityId: number): Promise<void> {
  await sql`
    select from plans where id = (select plan_id from activities where id = ${activityId}) for update`.execute(tx)
}

/**
 * Somebody works on with activities: an undo of what brought one must not take that along. Comes before what is
 * written on them. @throws NotFound when one was undone meanwhile.
 */
export async function noteWork(tx: Tx, ...activityIds: readonly number[]): Promise<void> {
  const found = await sql`
    with held as (select id from activities where id = any(${[...activityIds]}::bigint[]) order by id for update)
    update activities set version = version + 1 where id in (select id from held) returning id`.execute(tx)
  if (found.rows.length !== activityIds.length) throw new NotFound()
}
