import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'
import { dividedIn } from '../../seats/shares/queries.ts'
import { leftOfPosts } from '../posts/queries.ts'
import { baseFrom, type NormBases } from './rules.ts'

export type { BaseParts } from './rules.ts'

/** What a norm may be a percentage of: the one place where it is worked out. */
export async function normBasesOf(db: Database, region: Pick<Region, 'id'>, period: string): Promise<NormBases> {
  const [own, posts, divided] = await Promise.all([
    sql<{ costCents: number; subsidisedCents: number; grant: number | null }>`
      select coalesce(sum(l.amount_cents), 0)::bigint as "costCents",
        coalesce(sum(l.amount_cents) filter (where paid.id is null), 0)::bigint as "subsidisedCents", p.grant_cents as grant
      from plans p
      left join activities a on a.plan_id = p.id
      left join budget_lines l on l.activity_id = a.id
      left join planned_contributions paid on paid.budget_line_id = l.id
      where p.region_id = ${region.id} and p.period = ${period} group by p.id`.execute(db),
    leftOfPosts(db, region, period),
    dividedIn(db, region, period),
  ])
  const { costCents, subsidisedCents, grant } = own.rows[0] ?? { costCents: 0, subsidisedCents: 0, grant: null }
  const left = posts.reduce((sum, { cents }) => sum + cents, 0)
  const [projectCosts, subsidiable] = [
    baseFrom(costCents, left, divided, (activity) => activity.costCents),
    baseFrom(subsidisedCents, left, divided, (activity) => activity.subsidisedCents),
  ]
  return {
    projectCosts: projectCosts.cents,
    subsidiable: subsidiable.cents,
    grant,
    parts: { projectCosts: projectCosts.parts, subsidiable: subsidiable.parts },
  }
}
