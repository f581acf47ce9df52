import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { normsOf } from './queries.ts'
import { normAt, type NormBase } from './rules.ts'

export interface NewNorm {
  readonly base: NormBase
  readonly percentage: number
  readonly from: IsoDate
  readonly source: string
}

/** From a day on the region has a norm of its own. Saying again what holds on that day changes nothing. */
export async function setNorm(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  period: string,
  { base, percentage, from, source }: NewNorm,
): Promise<void> {
  await sql`select from regions where id = ${region.id} for no key update`.execute(tx)
  const known = normAt(await normsOf(tx, region, period), from)
  const isSame = known?.base === base && Math.round(known.fraction * 10_000) === Math.round(percentage * 100)
  if (isSame && known.source === source && known.own) return
  await sql`
    insert into norms (period, region_id, valid_from, percentage, base, source, set_by)
    values (${period}, ${region.id}, ${from}, ${percentage}, ${base}, ${source}, ${actor.id})`.execute(tx)
  await record(tx, actor, {
    action: 'norm.set',
    regionId: region.id,
    subject: { kind: 'region', id: region.id },
    details: { base, percentage, from },
  })
}
