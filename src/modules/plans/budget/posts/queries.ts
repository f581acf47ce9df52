import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'

/** What activities did not budget yet of a sum for a later year. */
export interface LeftPost {
  readonly programmeLine: string
  readonly year: number
  readonly cents: number
}

export async function leftOfPosts(db: Database, region: Pick<Region, 'id'>, period: string): Promise<LeftPost[]> {
  const { rows } = await sql<LeftPost>`
    with posts as (
      select b.* from budget_posts b join plans p on p.id = b.plan_id
      where p.region_id = ${region.id} and p.period = ${period}
    ), divided as (
      select a.programme_line, l.year, sum(l.amount_cents) as cents
      from posts b join activities a on a.plan_id = b.plan_id and a.programme_line = b.programme_line
      join budget_lines l on l.activity_id = a.id and l.year = b.year
      where not exists (select from planned_contributions c where c.budget_line_id = l.id) group by 1, 2
    )
    select b.programme_line as "programmeLine", b.year, (b.amount_cents - coalesce(d.cents, 0))::bigint as cents
    from posts b left join divided d on d.programme_line = b.programme_line and d.year = b.year
    where b.amount_cents > coalesce(d.cents, 0) order by b.year, b.programme_line`.execute(db)
  return rows
}
