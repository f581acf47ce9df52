import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Verdict } from '../rules.ts'

export interface Check {
  readonly verdict: Verdict
  readonly reason: string | null
  readonly by: string | null
  readonly at: Date
}

/** How an answer stands with the region: the newest verdict, if there is one. */
export async function checkOf(db: Database, contributionId: number): Promise<Check | null> {
  const { rows } = await sql<Check>`
    select k.verdict, k.reason, p.name as by, k.made_at as at
    from contribution_checks k left join people p on p.id = k.made_by
    where k.contribution_id = ${contributionId} order by k.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Signed and not checked yet, or sent back: what the lead applicant or programme leader still looks at. */
export async function idsToCheck(db: Database, regionId: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contributions c
    where c.region_id = ${regionId} and c.state in ('confirmed', 'corrected')
      and coalesce((select verdict from contribution_checks k where k.contribution_id = c.id order by k.id desc limit 1),
        'returned') = 'returned'`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
