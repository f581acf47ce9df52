import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { deed, lock } from '../commands.ts'

/** Notes what was agreed, who does it and by when. */
export async function agree(
  tx: Tx,
  actor: Person,
  region: Region,
  pathway: number,
  { text, who, due }: { readonly text: string; readonly who: string; readonly due: IsoDate },
): Promise<void> {
  await lock(tx, region, pathway)
  await sql`
    insert into pathway_agreements (pathway_id, text, who, due_on)
    values (${pathway}, ${text}, ${who}, ${due})`.execute(tx)
  await deed(tx, actor, region, pathway, 'pathway.agreed')
}

/** The region or the mbo says whether an agreement was kept; `open` takes that back. Twice is once. */
export async function settle(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  { pathway, agreement }: { readonly pathway: number; readonly agreement: number },
  to: 'kept' | 'notKept' | 'open',
  today: IsoDate,
): Promise<void> {
  await lock(tx, region, pathway)
  const kept = to === 'open' ? null : to === 'kept'
  const { rows } = await sql`
    update pathway_agreements set kept = ${kept}, settled_on = ${kept === null ? null : today}
    where id = ${agreement} and pathway_id = ${pathway} and kept is distinct from ${kept} returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, pathway, `pathway.agreement.${to}`, { agreement })
}

/** Takes back what was noted by mistake. Twice is once. */
export async function forget(
  tx: Tx,
  actor: Person,
  region: Region,
  { pathway, agreement }: { readonly pathway: number; readonly agreement: number },
): Promise<void> {
  await lock(tx, region, pathway)
  const { rows } = await sql`
    delete from pathway_agreements where id = ${agreement} and pathway_id = ${pathway} returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, pathway, 'pathway.agreementRemoved', { agreement })
}
