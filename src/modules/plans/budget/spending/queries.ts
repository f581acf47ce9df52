import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Spent } from './rules.ts'

/** What was spent on the activities of a plan, by year and kind. */
export async function spentOf(db: Database, planId: number): Promise<Spent[]> {
  const { rows } = await sql<Spent>`
    select s.activity_id as "activityId", s.year, s.kind, s.cents
    from activity_spending s join activities a on a.id = s.activity_id where a.plan_id = ${planId}`.execute(db)
  return rows
}
