import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { correctionsOf, entryById } from './queries.ts'

/**
 * Nobody else writes in the ledger of the region until the transaction ends. Comes before an activity is locked: the
 * ledger itself changes the activities that its totals are kept at.
 */
export async function holdLedger(tx: Tx, regionId: number): Promise<void> {
  await sql`select hold_ledger(${regionId})`.execute(tx)
}

export interface Correction {
  readonly reason: string
  /** What it should have been; null takes the entry back and puts nothing in its place. */
  readonly right: { readonly quantity: number; readonly priceCents: number } | null
}

/**
 * Takes an entry back by a counter-entry that names it, and puts the right one in its place. Both count on the day of
 * the entry, or today when that is closed.
 */
export async function correctEntry(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  id: number,
  { reason, right }: Correction,
  today: IsoDate,
): Promise<Outcome<{ id: number }, 'alreadyCorrected' | 'counterEntry' | 'same'>> {
  await holdLedger(tx, region.id)
  const entry = await entryById(tx, region, id)
  if (!entry) throw new NotFound()
  if (entry.corrects !== null) return refuse('counterEntry')
  if ((await correctionsOf(tx, id)).length) return refuse('alreadyCorrected')
  if (right && right.quantity === entry.quantity && right.priceCents === entry.priceCents) return refuse('same')
  const counter = await writeAgainst(tx, actor, id, today, {
    quantity: -entry.quantity,
    priceCents: entry.priceCents,
    reason,
    names: 'corrects',
  })
  const made = right ? await writeAgainst(tx, actor, id, today, { ...right, reason, names: 'replaces' }) : counter
  await record(tx, actor, {
    action: 'ledger.corrected',
    regionId: region.id,
    subject: { kind: 'activity', id: entry.activityId },
    details: { entry: entry.seq, cents: entry.amountCents },
  })
  return { ok: true, id: made }
}

interface Against {
  readonly quantity: number
  readonly priceCents: number
  readonly reason: string
  readonly names: 'corrects' | 'replaces'
}

async function writeAgainst(
  tx: Tx,
  actor: Person,
  id: number,
  today: IsoDate,
  { quantity, priceCents, reason, names }: Against,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into ledger_entries (region_id, activity_id, kind, organisation_id, supplier, cost_kind, description,
      performed_from, performed_until, counts_on, quantity, price_cents, currency, rate_source, contribution_id,
      contribution_line_id, cost_id, ${sql.ref(names)}, reason, recorded_by)
    select region_id, activity_id, kind, organisation_id, supplier, cost_kind, description, performed_from,
      performed_until, case when exists (
        select from ledger_locks l where l.region_id = e.region_id and l.until_on >= e.counts_on)
        then ${today}::date else counts_on end,
      ${quantity}, ${priceCents}::bigint, currency,
      case when price_cents = ${priceCents} then rate_source
        else rate_source(kind, currency, ${priceCents}::bigint, performed_from) end,
      contribution_id, contribution_line_id, cost_id, id, ${reason}, ${actor.id}
    from ledger_entries e where id = ${id} returning id`.execute(tx)
  return only(rows).id
}
