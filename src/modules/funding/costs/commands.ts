import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { noteWork, type CostKind } from '../../plans/public.ts'
import { closedUntil } from '../ledger/closing/queries.ts'
import { holdLedger } from '../ledger/commands.ts'
import type { FundingTables } from '../tables.ts'

export interface NewCost {
  readonly description: string
  readonly on: IsoDate
  readonly quantity: number
  readonly price: number
  readonly basis: 'invoice' | 'staff' | 'depreciation'
  readonly supplier: string | null
  readonly invoiceNumber?: string | null
  /** Of the machine that was bought. */
  readonly serialNumber?: string | null
  /** Its period may be closed: then it counts today. */
  readonly late: boolean
  /** Null: nobody said. */
  readonly kind: CostKind | null
}

/** Writes down what was spent; it counts at once. `store` keeps the file once that is sure. */
export async function recordCost(
  tx: Tx,
  actor: Person,
  region: Region,
  activityId: number,
  given: NewCost,
  store: () => Promise<readonly number[]>,
): Promise<Outcome<object, 'closed'> & { readonly until?: IsoDate }> {
  await holdLedger(tx, region.id)
  const closed = await closedUntil(tx, region)
  if (closed !== null && given.on <= closed && !given.late) return { ...refuse('closed'), until: closed }
  await noteWork(tx, activityId)
  const [fileId = null] = await store()
  await tx
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
      file_id: fileId,
      basis: given.basis,
      supplier: given.supplier,
      invoice_number: given.invoiceNumber ?? null,
      serial_number: given.serialNumber ?? null,
      kind: given.kind,
      recorded_by: actor.id,
    })
    .execute()
  await record(tx, actor, {
    action: 'cost.recorded',
    regionId: region.id,
    subject: { kind: 'activity', id: activityId },
    details: { what: given.description },
  })
  return { ok: true }
}
