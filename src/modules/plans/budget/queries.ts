import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { BudgetPost } from './posts/rules.ts'
import type { BudgetLine, LooseContribution } from './rules.ts'
import type { GrantYear } from './years/rules.ts'

export const budgetLinesOf = (db: Database | Tx, activityId: number): Promise<BudgetLine[]> =>
  linesWhere(db, sql`l.activity_id = ${activityId}`)

export interface PlanMoney {
  readonly lines: readonly BudgetLine[]
  readonly loose: readonly LooseContribution[]
  readonly posts: readonly BudgetPost[]
  /** The subsidy that was granted; null while nobody filled it in. */
  readonly grantCents: number | null
  /** Where it is paid by year; only years that were filled in. */
  readonly grantYears: readonly GrantYear[]
}

/** Every line of a plan, what is planned beside the lines, and the subsidy. */
export async function moneyOf(db: Database | Tx, planId: number | null): Promise<PlanMoney> {
  const mine = sql`select id from activities where plan_id = ${planId}`
  const [lines, loose, posts, plan, years] = await Promise.all([
    linesWhere(db, sql`l.activity_id in (${mine})`),
    sql<LooseContribution>`
      select activity_id as "activityId", partner, amount_cents as "amountCents" from planned_contributions
      where budget_line_id is null and activity_id in (${mine})`.execute(db),
    sql<BudgetPost>`
      select programme_line as "programmeLine", year, amount_cents as "amountCents" from budget_posts
      where plan_id = ${planId} order by year, programme_line`.execute(db),
    sql<{ cents: number | null }>`select grant_cents as cents from plans where id = ${planId}`.execute(db),
    sql<GrantYear>`
      select year, amount_cents as "amountCents" from grant_years where plan_id = ${planId} order by year`.execute(db),
  ])
  return {
    ...{ lines, loose: loose.rows, posts: posts.rows },
    ...{ grantCents: plan.rows[0]?.cents ?? null, grantYears: years.rows },
  }
}

async function linesWhere(db: Database | Tx, where: RawBuilder<unknown>): Promise<BudgetLine[]> {
  const { rows } = await sql<BudgetLine>`
    select l.id, l.activity_id as "activityId", l.description, l.kind, l.year, l.quantity, l.unit,
      l.price_cents as "priceCents", l.amount_cents as "amountCents",
      case when c.id is null then null
        else json_build_object('partner', coalesce(c.partner, ''), 'inKind', coalesce(c.in_kind, false)) end as payer
    from budget_lines l left join planned_contributions c on c.budget_line_id = l.id
    where ${where} order by l.id`.execute(db)
  return rows
}

export interface Rate {
  readonly priceCents: number
  readonly source: string
}

/** The hourly rate of a kind on a day; null where none is known, as on the BES islands. */
export async function rateOn(
  db: Database | Tx,
  kind: 'companyGuidance' | 'ownStaff',
  currency: Currency,
  day: IsoDate,
): Promise<Rate | null> {
  const { rows } = await sql<Rate>`
    select price_cents as "priceCents", source from rates
    where kind = ${kind} and currency = ${currency} and valid_from <= ${day}
      and (valid_until is null or valid_until >= ${day})
    order by valid_from desc, id desc limit 1`.execute(db)
  return rows[0] ?? null
}
