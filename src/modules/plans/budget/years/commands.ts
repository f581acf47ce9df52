import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'
import { lockPlan } from '../../commands.ts'
import type { GrantYear } from './rules.ts'

/** Remembers what of the subsidy is paid by year; years that are not named are not known any more. */
export async function setGrantYears(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  years: readonly GrantYear[],
): Promise<void> {
  const plan = await lockPlan(tx, region.id, period)
  const json = JSON.stringify(years)
  const gone = await sql`
    delete from grant_years where plan_id = ${plan}
      and year not in (select year from jsonb_to_recordset(${json}::jsonb) as given (year int)) returning year`.execute(
    tx,
  )
  const set = await sql`
    insert into grant_years (plan_id, year, amount_cents)
    select ${plan}, year, "amountCents" from jsonb_to_recordset(${json}::jsonb) as given (year int, "amountCents" bigint)
    on conflict (plan_id, year) do update set amount_cents = excluded.amount_cents
      where grant_years.amount_cents <> excluded.amount_cents
    returning year`.execute(tx)
  if (!gone.rows.length && !set.rows.length) return
  await record(tx, actor, {
    action: 'plan.grantYearsSet',
    regionId: region.id,
    subject: { kind: 'plan', id: plan },
    details: { years: years.map(({ year, amountCents }) => `${year}: ${amountCents}`).join(', ') },
  })
}
