import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { holdLedger, takeBack } from '../../ledger/commands.ts'
import { stateOf, told } from '../commands.ts'
import type { BookImport } from '../queries.ts'

/**
 * Takes back whatever an import booked and still stands, by counter-entries: nothing goes away. Its entries may be
 * imported again after that. Twice is once.
 */
export async function undoImport(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  given: Pick<BookImport, 'id' | 'fileName'>,
  reason: string,
  today: IsoDate,
): Promise<Outcome<{ readonly taken: number }, 'notApplied'>> {
  await holdLedger(tx, region.id)
  const state = await stateOf(tx, given.id)
  if (state.undone) return { ok: true, taken: 0 }
  if (!state.applied) return refuse('notApplied')
  const costs = sql`select cost_id from bookkeeping_entries where import_id = ${given.id}`
  const taken = await takeBack(tx, actor, sql`e.region_id = ${region.id} and e.cost_id in (${costs})`, reason, today)
  await sql`update bookkeeping_entries set taken_back = true where import_id = ${given.id}`.execute(tx)
  await sql`
    update bookkeeping_imports set undone_at = clock_timestamp(), undone_by = ${actor.id}
    where id = ${given.id}`.execute(tx)
  await told(tx, actor, region, 'bookkeeping.undone', given.id, { entries: taken.length })
  return { ok: true, taken: taken.length }
}
