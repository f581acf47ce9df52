import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { dividedIn } from '../../plans/public.ts'

/** Of what was signed: the parts of other regions in ours, and ours in theirs. Cents. */
export interface SignedTogether {
  readonly given: number
  readonly taken: number
}

/** Over the days that it counts on, both included. */
export async function signedTogether(
  db: Database,
  region: Pick<Region, 'id'>,
  period: string,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<SignedTogether> {
  const divided = await dividedIn(db, region, period)
  if (!divided.length) return { given: 0, taken: 0 }
  const { rows } = await sql<{ id: number; cents: number }>`
    select activity_id as id, sum(amount_cents)::bigint as cents from ledger_entries
    where activity_id = any(${divided.map(({ activityId }) => activityId)}::bigint[]) and side = 'contribution'
      and counts_on between ${from} and ${until} group by 1`.execute(db)
  const signed = new Map(rows.map(({ id, cents }) => [id, cents]))
  let [given, taken] = [0, 0]
  for (const { activityId, isHost, contributions } of divided) {
    const whole = signed.get(activityId) ?? 0
    if (isHost) given += whole - contributions(whole)
    else taken += contributions(whole)
  }
  return { given, taken }
}
