import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { Spent } from './rules.ts'

/**
 * Keeps what was spent beside the activity; funding calls it in the transaction of each cost, with the activity locked.
 * @param spent of this activity, everything
 */
export async function keepSpent(
  tx: Tx,
  activityId: number,
  spent: readonly Omit<Spent, 'activityId'>[],
): Promise<void> {
  await sql`delete from activity_spending where activity_id = ${activityId}`.execute(tx)
  await sql`
    insert into activity_spending (activity_id, year, kind, cents)
    select ${activityId}, year, kind, cents
    from jsonb_to_recordset(${JSON.stringify(spent)}::jsonb) as said (year int, kind text, cents bigint)`.execute(tx)
}
