import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'

type Scope = Pick<Region, 'id'>

/** The letter by which a grant was awarded. */
export async function setAward(
  tx: Tx,
  actor: Person,
  region: Scope,
  period: string,
  { reference, on }: { readonly reference: string; readonly on: IsoDate },
): Promise<void> {
  const planId = await lockedPlan(tx, region, period)
  const { rows } = await sql`
    insert into grant_awards as a (plan_id, reference, awarded_on) values (${planId}, ${reference}, ${on})
    on conflict (plan_id) do update set reference = excluded.reference, awarded_on = excluded.awarded_on
      where (a.reference, a.awarded_on) is distinct from (excluded.reference, excluded.awarded_on)
    returning plan_id`.execute(tx)
  if (rows.length) await told(tx, actor, region, 'grant.awarded', planId, { reference, on })
}

export interface NewReceipt {
  readonly on: IsoDate
  /** Below zero: a mistake is put right, or money went back. */
  readonly cents: number
  readonly remark: string | null
}

/**
 * Writes down what was paid of a grant. `seen` is the number of the last payment that the reader saw: the same form
 * sent twice is one payment. @returns whether it was written.
 */
export async function recordReceipt(
  tx: Tx,
  actor: Person,
  region: Scope,
  period: string,
  { on, cents, remark }: NewReceipt,
  seen: number,
): Promise<boolean> {
  const planId = await lockedPlan(tx, region, period)
  const { rows } = await sql`
    insert into grant_receipts (plan_id, received_on, amount_cents, remark, recorded_by)
    select ${planId}, ${on}, ${cents}, ${remark}, ${actor.id}
    where not exists (select from grant_receipts
      where plan_id = ${planId} and id > ${seen} and received_on = ${on} and amount_cents = ${cents}
        and remark is not distinct from ${remark})
    returning id`.execute(tx)
  if (rows.length) await told(tx, actor, region, 'grant.received', planId, { on, cents })
  return rows.length > 0
}

async function lockedPlan(tx: Tx, region: Scope, period: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from plans where region_id = ${region.id} and period = ${period} for no key update`.execute(tx)
  if (!rows[0]) throw new NotFound()
  return rows[0].id
}

const told = (
  tx: Tx,
  actor: Person,
  region: Scope,
  action: string,
  planId: number,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> => record(tx, actor, { action, regionId: region.id, subject: { kind: 'plan', id: planId }, details })
