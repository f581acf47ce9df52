import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { NationalSum } from './rules.ts'

/**
 * What all regions spent and brought, by region, year, theme and kind, in one statement over the sums that the ledger
 * keeps. The theme is the first of the first goal of an activity, so that each amount counts once.
 * @param year null: all years. By year are always all of them.
 */
export async function nationalSums(db: Database, year: number | null): Promise<NationalSum[]> {
  const { rows } = await sql<NationalSum>`
    with sums as (
      select * from ledger_sums where ${year}::int is null or year = ${year}
    ), firsts as (
      select activity_id, (min(array[position::bigint, goal_id]))[2] as goal_id from activity_goals group by 1
    ), work as (
      select a.plan_id, f.goal_id, y.side, sum(y.amount_cents) as cents
      from ledger_activity_years y join activities a on a.id = y.activity_id
      left join firsts f on f.activity_id = y.activity_id
      where ${year}::int is null or y.year = ${year} group by 1, 2, 3
    )
    select 'region' as by, r.slug as key, r.name, s.side, s.currency, sum(s.amount_cents)::bigint as cents
    from sums s join regions r on r.id = s.region_id group by r.slug, r.name, s.side, s.currency
    union all
    select 'year', year::text, null, side, currency, sum(amount_cents)::bigint from ledger_sums group by 2, 4, 5
    union all
    select 'kind', kind, null, side, currency, sum(amount_cents)::bigint from sums group by 2, 4, 5
    union all
    select 'theme', coalesce(g.themes[1], ''), null, w.side, r.currency, sum(w.cents)::bigint
    from work w join plans p on p.id = w.plan_id join regions r on r.id = p.region_id
    left join goals g on g.id = w.goal_id group by 2, 4, 5`.execute(db)
  return rows
}
