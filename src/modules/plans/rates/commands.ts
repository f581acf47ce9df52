import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { RateKind } from './rules.ts'

export interface NewRate {
  readonly kind: RateKind
  readonly currency: Currency
  readonly priceCents: number
  readonly validFrom: IsoDate
  readonly source: string
}

/**
 * A rate holds from a day on; the one before ends the day before. A rate of the same day is replaced, and stays in the
 * history. Twice is once.
 */
export async function addRate(
  tx: Tx,
  actor: Person,
  { kind, currency, priceCents, validFrom, source }: NewRate,
): Promise<Outcome<object, 'earlier'>> {
  const { rows } = await sql<{ validFrom: IsoDate; priceCents: number; source: string }>`
    select valid_from as "validFrom", price_cents as "priceCents", source from rates
    where kind = ${kind} and currency = ${currency}
    order by valid_from desc, id desc for update`.execute(tx)
  const [newest] = rows
  if (newest && newest.validFrom > validFrom) return refuse('earlier')
  if (newest?.validFrom === validFrom && newest.priceCents === priceCents && newest.source === source)
    return { ok: true }
  await sql`
    update rates set valid_until = ${validFrom}::date - 1
    where kind = ${kind} and currency = ${currency} and (valid_until is null or valid_until >= ${validFrom})`.execute(
    tx,
  )
  await sql`
    insert into rates (kind, currency, price_cents, valid_from, source, recorded_by, recorded_at)
    values (${kind}, ${currency}, ${priceCents}, ${validFrom}, ${source}, ${actor.id}, now())`.execute(tx)
  await deed(tx, actor, 'rate.added', { kind, currency, cents: priceCents, from: validFrom })
  return { ok: true }
}

export interface NewExchangeRate {
  readonly datedOn: IsoDate
  readonly euros: number
  readonly source: string
}

/** What a dollar was worth on a day; a second one of that day corrects the first, which stays in the history. */
export async function addExchangeRate(
  tx: Tx,
  actor: Person,
  { datedOn, euros, source }: NewExchangeRate,
): Promise<void> {
  const { rows } = await sql`
    insert into exchange_rates (currency, dated_on, euros, source, recorded_by)
    select 'USD', ${datedOn}, ${euros}, ${source}, ${actor.id}
    where (${euros}::numeric, ${source}::text) is distinct from (
      select (euros, source) from exchange_rates where dated_on = ${datedOn} order by id desc limit 1)
    returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, 'exchangeRate.added', { on: datedOn, euros })
}

/** Where changes of plans of a period are reported. */
export async function setNoticeAddress(tx: Tx, actor: Person, period: string, to: string): Promise<void> {
  const { rows } = await sql`
    update grant_periods set notice_to = ${to} where slug = ${period} and notice_to is distinct from ${to}
    returning slug`.execute(tx)
  if (rows.length) await deed(tx, actor, 'noticeAddress.set', { period, to })
}

async function deed(
  tx: Tx,
  actor: Person,
  action: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: null, subject: { kind: 'rates', id: null }, details })
}
