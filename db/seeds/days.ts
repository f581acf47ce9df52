// Days as schools and offices know them: no work in the weekend, and a school year from the end of August to July.
import type { IsoDate } from '../../src/platform/time.ts'
import type { Random } from './random.ts'

const dayLength = 86_400_000
const midnight = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`)

// A demo counts days a few hundred thousand times; plain UTC arithmetic does so in a tenth of the time.
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(midnight(date) + days * dayLength).toISOString().slice(0, 10)

export const daysBetween = (from: IsoDate, to: IsoDate): number => (midnight(to) - midnight(from)) / dayLength

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: IsoDate): number => new Date(midnight(date)).getUTCDay() || 7

/** The day itself, or the Friday before when it falls in a weekend. */
export const workdayUntil = (date: IsoDate): IsoDate => addDays(date, -Math.max(weekdayOf(date) - 5, 0))

/** The first such day of the week on or after a date. */
export const weekdayFrom = (date: IsoDate, weekday: number): IsoDate =>
  addDays(date, (weekday - weekdayOf(date) + 7) % 7)

export const earliest = (...dates: readonly IsoDate[]): IsoDate => dates.reduce((a, b) => (a < b ? a : b))
export const latest = (...dates: readonly IsoDate[]): IsoDate => dates.reduce((a, b) => (a > b ? a : b))

/** Day 1 of a month; month 13 is January of the next year. */
export const firstOf = (year: number, month: number): IsoDate =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)

/** Holidays are spread over the country: each part begins a week later. */
export const schoolYearStart = (year: number, part: number): IsoDate =>
  weekdayFrom(addDays(firstOf(year, 8), 17 + 7 * part), 1)

export const schoolYearEnd = (year: number, part: number): IsoDate =>
  weekdayFrom(addDays(firstOf(year, 7), 2 + 7 * part), 5)

/** Somewhere in the working hours of a day. */
export function momentOn(date: IsoDate, random: Random): string {
  const minutes = random.whole(6 * 60 + 30, 16 * 60)
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${date}T${hour}:${minute}:00Z`
}
