import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { noteWork, type CostKind } from '../../plans/public.ts'
import { holdLedger } from '../ledger/commands.ts'
import type { FundingTables } from '../tables.ts'

export interface NewCost {
  readonly description: string
  readonly on: IsoDate
  readonly quantity: number
  readonly price: number
  readonly fileId: number | null
  /** Null: nobody said. */
  readonly kind: CostKind | null
}

export async function recordCost(
  tx: Tx,
  actor: Person,
  region: Region,
  activityId: number,
  given: NewCost,
): Promise<number> {
  await holdLedger(tx, region.id)
  await noteWork(tx, activityId)
  const { id } = await tx
    .withTables<FundingTables>()
    .insertInto('costs')
    .values({
      region_id: region.id,
      activity_id: activityId,
      description: given.description,
      incurred_on: given.on,
      quantity: given.quantity,
      price_cents: given.price,
      currency: region.currency,
      file_id: given.fileId,
      kind: given.kind,
      recorded_by: actor.id,
    })
    .returning('id')
    .execute()
    .then(only)
  await record(tx, actor, {
    action: 'cost.recorded',
    regionId: region.id,
    subject: { kind: 'activity', id: activityId },
    details: { what: given.description },
  })
  return id
}
