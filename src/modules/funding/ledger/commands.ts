import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

/**
 * Nobody else writes in the ledger of the region until the transaction ends. Comes before an activity is locked: the
 * ledger itself changes the activities that its totals are kept at.
 */
export async function holdLedger(tx: Tx, regionId: number): Promise<void> {
  await sql`select hold_ledger(${regionId})`.execute(tx)
}
