import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'

/** Says which part of the account an accountant reads; a new period takes the place of the one before. */
export async function limitAccountant(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  given: { readonly person: string; readonly from: IsoDate; readonly until: IsoDate },
): Promise<void> {
  await sql`
    insert into accountant_periods (region_id, person_id, from_on, until_on, given_by)
    values (${region.id}, ${given.person}, ${given.from}, ${given.until}, ${actor.id})
    on conflict (region_id, person_id) do update set from_on = excluded.from_on, until_on = excluded.until_on,
      given_by = excluded.given_by, given_at = now()`.execute(tx)
  await deed(tx, actor, region, 'accountant.limited', given)
}

/** From then on the accountant reads all of the region again. Twice is once. */
export async function unlimitAccountant(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  person: string,
): Promise<void> {
  const { rows } = await sql`
    delete from accountant_periods where region_id = ${region.id} and person_id = ${person} returning person_id`.execute(
    tx,
  )
  if (rows.length) await deed(tx, actor, region, 'accountant.unlimited', { person })
}

async function deed(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  action: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'region', id: region.id }, details })
}
