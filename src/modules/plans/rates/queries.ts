import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { ExchangeRate, HourlyRate } from './rules.ts'

/** Every rate that ever held, newest first. */
export async function hourlyRates(db: Database): Promise<HourlyRate[]> {
  const { rows } = await sql<HourlyRate>`
    select r.id, r.kind, r.currency, r.price_cents as "priceCents", r.valid_from as "validFrom",
      r.valid_until as "validUntil", r.source, p.name as by
    from rates r left join people p on p.id = r.recorded_by
    order by r.kind desc, r.currency, r.valid_from desc, r.id desc`.execute(db)
  return rows
}

const columns = sql`e.id, e.dated_on as "datedOn", e.euros, e.source, p.name as by
  from exchange_rates e left join people p on p.id = e.recorded_by`

/** What a dollar was worth, newest first. */
export async function exchangeRates(db: Database): Promise<ExchangeRate[]> {
  const { rows } = await sql<ExchangeRate>`select ${columns} order by e.dated_on desc, e.id desc`.execute(db)
  return rows
}

/** The newest until a day; null when none is known. */
export async function exchangeRateOn(db: Database, day: IsoDate): Promise<ExchangeRate | null> {
  const { rows } = await sql<ExchangeRate>`
    select ${columns} where e.dated_on <= ${day} order by e.dated_on desc, e.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** Where changes of plans are reported, by subsidy period, newest first. */
export async function noticeAddresses(db: Database): Promise<{ slug: string; name: string; to: string | null }[]> {
  const { rows } = await sql<{ slug: string; name: string; to: string | null }>`
    select slug, name, notice_to as "to" from grant_periods order by valid_from desc`.execute(db)
  return rows
}
