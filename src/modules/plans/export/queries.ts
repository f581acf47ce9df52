import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { Region } from '../../organisations/public.ts'
import { moneyOf } from '../budget/queries.ts'
import { measuredGoals } from '../goals/queries.ts'
import { programmeLinesOf } from '../lines/queries.ts'
import { planId, planOf } from '../queries.ts'
import type { GrantPeriod } from '../rules.ts'
import type { KeptContribution, KeptFields, WholePlan } from './rules.ts'

/** A plan with everything that a planner in a spreadsheet can hold of it, in a handful of queries whatever its size. */
export async function wholePlan(
  db: Database | Tx,
  region: Pick<Region, 'id'>,
  period: GrantPeriod,
): Promise<WholePlan> {
  const id = await planId(db, region, period.slug)
  const [plan, fields, { lines }, loose, measured, programmeLines] = await Promise.all([
    planOf(db, region, period),
    fieldsOf(db, id),
    moneyOf(db, id),
    looseOf(db, id),
    measuredGoals(db, id),
    programmeLinesOf(db, id),
  ])
  return { ...plan, fields: new Map(fields.map((each) => [each.id, each])), lines, loose, measured, programmeLines }
}

/** What an activity has beside what every page shows of it. */
async function fieldsOf(db: Database | Tx, planId: number | null): Promise<(KeptFields & { readonly id: number })[]> {
  const list = (column: string) => sql`nullif(array_to_string(${sql.ref(column)}, ','), '')`
  const { rows } = await sql<KeptFields & { readonly id: number }>`
    select id, number, place, theme, collaboration, ${list('school_kinds')} as "schoolKinds", ${list('years')} as years,
      ${list('profiles')} as profiles, expected_pupils::text as "expectedPupils",
      expected_teachers::text as "expectedTeachers", expected_companies::text as "expectedCompanies",
      expected_results as "expectedResults", actual_pupils::text as "actualPupils",
      actual_teachers::text as "actualTeachers", actual_companies::text as "actualCompanies",
      actual_results as "actualResults", state_on as "stateOn", state_reason as "stateReason"
    from activities where plan_id = ${planId}`.execute(db)
  return rows
}

/** Contributions that belong to no budget line: the others stand with their line. */
async function looseOf(db: Database | Tx, planId: number | null): Promise<KeptContribution[]> {
  const { rows } = await sql<KeptContribution>`
    select c.id, c.activity_id as "activityId", c.partner, c.in_kind as "inKind", c.quantity, c.unit,
      c.price_cents as "priceCents", c.amount_cents as "amountCents"
    from planned_contributions c join activities a on a.id = c.activity_id
    where c.budget_line_id is null and a.plan_id = ${planId} order by c.id`.execute(db)
  return rows
}
