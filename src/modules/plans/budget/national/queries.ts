import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Currency } from '../../../../platform/money.ts'

/** The budget of one region in a period, in its own currency. */
export interface RegionBudget {
  readonly slug: string
  readonly name: string
  readonly currency: Currency
  readonly activities: number
  /** With what is left of sums for later years. */
  readonly costCents: number
  readonly contributionCents: number
  /** Null: nobody filled it in. */
  readonly grantCents: number | null
}

/** Of every region that has a plan in the period, by name: one query for all. */
export async function regionBudgets(db: Database, period: string): Promise<RegionBudget[]> {
  const { rows } = await sql<RegionBudget>`
    with mine as (select id, region_id, grant_cents from plans where period = ${period}),
    work as (select a.id, a.plan_id, a.programme_line from activities a join mine on mine.id = a.plan_id),
    lines as (
      select work.plan_id, work.programme_line, l.year, sum(l.amount_cents) as cost,
        sum(l.amount_cents) filter (where c.id is null) as subsidised
      from budget_lines l join work on work.id = l.activity_id
      left join planned_contributions c on c.budget_line_id = l.id group by 1, 2, 3
    ),
    rests as (
      select b.plan_id, sum(greatest(b.amount_cents - coalesce(l.subsidised, 0), 0)) as rest
      from budget_posts b join mine on mine.id = b.plan_id
      left join lines l on l.plan_id = b.plan_id and l.programme_line = b.programme_line and l.year = b.year group by 1
    )
    select r.slug, r.name, r.currency, mine.grant_cents as "grantCents",
      (select count(*) from work where work.plan_id = mine.id)::int as activities,
      (coalesce((select sum(cost) from lines where lines.plan_id = mine.id), 0)
        + coalesce((select rest from rests where rests.plan_id = mine.id), 0))::bigint as "costCents",
      coalesce((select sum(c.amount_cents) from planned_contributions c join work on work.id = c.activity_id
        where work.plan_id = mine.id), 0)::bigint as "contributionCents"
    from mine join regions r on r.id = mine.region_id order by r.name`.execute(db)
  return rows
}
