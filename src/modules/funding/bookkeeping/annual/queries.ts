import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'
import type { GrantLine, Receipt } from './rules.ts'

type Scope = Pick<Region, 'id'>

/** Every grant of the region as it stands at the end of a calendar year, the newest first: from what the ledger keeps. */
export async function grantLines(db: Database, region: Scope, year: number): Promise<GrantLine[]> {
  const { rows } = await sql<GrantLine>`
    with counted as (
      select a.plan_id,
        sum(t.amount_cents) filter (where side = 'cost' and t.year < ${year}) as costs_before,
        sum(t.amount_cents) filter (where side = 'cost' and t.year = ${year}) as costs,
        sum(t.amount_cents) filter (where side = 'contribution' and t.year < ${year}) as contributions_before,
        sum(t.amount_cents) filter (where side = 'contribution' and t.year = ${year}) as contributions,
        sum(t.amount_cents) filter (where t.kind = 'money') as money
      from ledger_totals t join activities a on a.id = t.activity_id
      where t.region_id = ${region.id} and t.year <= ${year} group by 1
    ), received as (
      select plan_id,
        sum(amount_cents) filter (where received_on < make_date(${year}, 1, 1)) as before,
        sum(amount_cents) filter (where received_on >= make_date(${year}, 1, 1)) as within
      from grant_receipts where received_on <= make_date(${year}, 12, 31) group by 1
    )
    select p.id as "planId", p.period, g.name, g.valid_until as "endsOn", w.reference, w.awarded_on as "awardedOn",
      p.grant_cents as "grantCents",
      coalesce(r.before, 0)::bigint as "receivedBeforeCents", coalesce(r.within, 0)::bigint as "receivedCents",
      coalesce(c.costs_before, 0)::bigint as "costsBeforeCents", coalesce(c.costs, 0)::bigint as "costsCents",
      coalesce(c.contributions_before, 0)::bigint as "contributionsBeforeCents",
      coalesce(c.contributions, 0)::bigint as "contributionsCents", coalesce(c.money, 0)::bigint as "moneyCents"
    from plans p join grant_periods g on g.slug = p.period
    left join counted c on c.plan_id = p.id left join received r on r.plan_id = p.id
    left join grant_awards w on w.plan_id = p.id
    where p.region_id = ${region.id} and g.valid_from <= make_date(${year}, 12, 31)
    order by g.valid_from desc`.execute(db)
  return rows
}

/** What was paid of the grants until the end of a year, the newest first. */
export async function receiptsOf(db: Database, region: Scope, year: number): Promise<Receipt[]> {
  const { rows } = await sql<Receipt>`
    select r.id, p.period, r.received_on as on, r.amount_cents as cents, r.remark, e.name as by
    from grant_receipts r join plans p on p.id = r.plan_id left join people e on e.id = r.recorded_by
    where p.region_id = ${region.id} and r.received_on <= make_date(${year}, 12, 31)
    order by r.received_on desc, r.id desc`.execute(db)
  return rows
}

/** The years of which there is something to account for, the newest first; this one always. */
export async function accountYears(db: Database, region: Scope, thisYear: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from ledger_totals where region_id = ${region.id}
    union select extract(year from r.received_on)::int from grant_receipts r join plans p on p.id = r.plan_id
      where p.region_id = ${region.id}
    union select ${thisYear}::int
    order by 1 desc`.execute(db)
  return rows.map(({ year }) => year)
}
