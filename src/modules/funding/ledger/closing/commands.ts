import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { reportContributions } from '../../checks/commands.ts'
import { holdLedger } from '../commands.ts'
import { closedUntil } from './queries.ts'

/**
 * Closes the ledger of a region up to and including a day, for good: what counts until then stays as it is, what was
 * checked is reported, and what is corrected later counts on the day of the correction. Twice is once.
 */
export async function lockPeriod(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  until: IsoDate,
  today: IsoDate,
): Promise<Outcome<object, 'notOver'>> {
  if (until >= today) return refuse('notOver')
  // Before the ledger is held: contributions are locked first, here as where a company answers.
  await reportContributions(tx, actor, region, until)
  await holdLedger(tx, region.id)
  const closed = await closedUntil(tx, region)
  if (closed !== null && closed >= until) return { ok: true }
  await sql`insert into ledger_locks (region_id, until_on, locked_by) values (${region.id}, ${until}, ${actor.id})`.execute(
    tx,
  )
  await record(tx, actor, {
    action: 'ledger.closed',
    regionId: region.id,
    subject: { kind: 'region', id: region.id },
    details: { until },
  })
  return { ok: true }
}
