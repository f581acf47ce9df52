// Dates and times. A date without a time is an ISO string (`2026-03-16`), never a timestamp: it compares as text,
// travels unchanged between browser, spreadsheet and PostgreSQL, and has no time zone to get wrong.
import { Temporal } from 'temporal-polyfill'

/** A calendar date as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __date?: never }

/** Gives the moment; injected so that tests and demos choose their own day. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The calendar date at a moment in a time zone, such as `Europe/Amsterdam` or `America/Kralendijk`. */
export function dateIn(timeZone: string, at: Date): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The moment of a day and a time (`08:30`) in a time zone; one that the clock skips is the next that exists. */
export function momentIn(timeZone: string, date: IsoDate, time: string): Date {
  const local = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
  return new Date(local.epochMilliseconds)
}

/** The date for year (1–9999), month (1–12) and day, or null when it does not exist (31 February, the year 0). */
export function dateFrom(year: number, month: number, day: number): IsoDate | null {
  if (year < 1 || year > 9999) return null
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

/** Reads `31-12-2026`, `31/12/2026`, `31.12.2026` or `2026-12-31`; null when it is no date that exists. */
export function parseDate(text: string): IsoDate | null {
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim())
  if (dutch) return dateFrom(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  return iso ? dateFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** Whole months from one date to another, the rest left out; negative when `to` lies before `from`. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months
}

/** The last day of the month that the date falls in. */
export function endOfMonth(date: IsoDate): IsoDate {
  const day = Temporal.PlainDate.from(date)
  return day.with({ day: day.daysInMonth }).toString()
}

/** ISO week number, 1–53. */
export function weekOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).weekOfYear ?? 0
}
