import { sql, type RawBuilder } from 'kysely'
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
  const counter = only(await takeBack(tx, actor, sql`e.id = ${id}`, reason, today))
  const made = right ? await putInPlace(tx, actor, id, right, reason, today) : counter
  await record(tx, actor, {
    action: 'ledger.corrected',
    regionId: region.id,
    subject: { kind: 'activity', id: entry.activityId },
    details: { entry: entry.seq, cents: entry.amountCents },
  })
  return { ok: true, id: made }
}

/** A counter-entry for each entry that still stands. @param which a condition on entries `e`. @returns their ids. */
export async function takeBack(
  tx: Tx,
  actor: Person,
  which: RawBuilder<unknown>,
  reason: string,
  today: IsoDate,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into ledger_entries (${copied}, counts_on, quantity, price_cents, rate_source, corrects, reason, recorded_by)
    select ${copied}, ${countsOn(today)}, -quantity, price_cents, rate_source, id, ${reason}, ${actor.id}
    from ledger_entries e
    where ${which} and corrects is null and not exists (select from ledger_entries c where c.corrects = e.id)
    order by seq returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What should have stood in place of an entry that was taken back. */
async function putInPlace(
  tx: Tx,
  actor: Person,
  id: number,
  { quantity, priceCents }: NonNullable<Correction['right']>,
  reason: string,
  today: IsoDate,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into ledger_entries (${copied}, counts_on, quantity, price_cents, rate_source, replaces, reason, recorded_by)
    select ${copied}, ${countsOn(today)}, ${quantity}, ${priceCents}::bigint,
      case when price_cents = ${priceCents} then rate_source
        else rate_source(kind, currency, ${priceCents}::bigint, performed_from) end,
      id, ${reason}, ${actor.id}
    from ledger_entries e where id = ${id} returning id`.execute(tx)
  return only(rows).id
}

/** What a correction has in common with the entry that it is about. */
const copied = sql`region_id, activity_id, kind, organisation_id, supplier, cost_kind, description, performed_from,
  performed_until, currency, contribution_id, contribution_line_id, cost_id`

const countsOn = (today: IsoDate): RawBuilder<unknown> => sql`case when exists (
  select from ledger_locks l where l.region_id = e.region_id and l.until_on >= e.counts_on)
  then ${today}::date else counts_on end`
