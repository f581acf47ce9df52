import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'
import type { Norm } from './rules.ts'

/** Every norm that a period had or has: for all, and what the region set itself. Newest first. */
export async function normsOf(db: Database | Tx, region: Pick<Region, 'id'> | null, period: string): Promise<Norm[]> {
  const { rows } = await sql<Norm>`
    select n.id, n.valid_from as "from", (n.percentage / 100)::float8 as fraction, n.base, n.source,
      n.region_id is not null as own, p.name as by, n.set_at as at
    from norms n left join people p on p.id = n.set_by
    where n.period = ${period} and (n.region_id is null or n.region_id = ${region?.id ?? null})
    order by n.valid_from desc, own desc, n.id desc`.execute(db)
  return rows
}
