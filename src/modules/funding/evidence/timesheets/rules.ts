import { addDays, daysBetween, weekOf, type IsoDate } from '../../../../platform/time.ts'
import { quarterOf } from '../../ledger/closing/rules.ts'

export const timesheetStates = ['open', 'submitted', 'returned', 'approved'] as const
export type TimesheetState = (typeof timesheetStates)[number]

/** What the writer may still change. */
export const isOpen = (state: TimesheetState): boolean => state === 'open' || state === 'returned'

/** The Monday of the week that a day falls in. */
export function mondayOf(day: IsoDate): IsoDate {
  // The first day of 2024 was one.
  const since = daysBetween('2024-01-01', day) % 7
  return addDays(day, -((since + 7) % 7))
}

/** `2026-W13`; a week belongs to the year of its Thursday. */
export const isoWeek = (monday: IsoDate): string =>
  `${addDays(monday, 3).slice(0, 4)}-W${String(weekOf(monday)).padStart(2, '0')}`

/** The Monday of `2026-W13`; null for a week that no year has. */
export function mondayIn(week: string): IsoDate | null {
  const [, year, number] = /^(20\d\d)-W(\d\d)$/.exec(week) ?? []
  if (!year) return null
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7)
  return isoWeek(monday) === week ? monday : null
}

export const daysOf = (monday: IsoDate): IsoDate[] => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))

export interface Worked {
  readonly activityId: number
  readonly on: IsoDate
  /** At most two decimals. */
  readonly hours: number
}

const hundredths = (hours: number): number => Math.round(hours * 100)

/** Without what adding up decimals leaves behind. */
export const hoursIn = (worked: readonly Pick<Worked, 'hours'>[]): number =>
  worked.reduce((sum, { hours }) => sum + hundredths(hours), 0) / 100

/** Hours that become one cost: of one activity, in one quarter, at one rate. */
export interface Post {
  readonly activityId: number
  readonly from: IsoDate
  readonly until: IsoDate
  readonly hours: number
  readonly priceCents: number
}

/** @returns null when a day has no rate */
export function postsOf(worked: readonly Worked[], rateOn: (day: IsoDate) => number | null): Post[] | null {
  const groups = new Map<string, { rows: Worked[]; priceCents: number }>()
  for (const row of [...worked].sort(
    (one, other) => one.activityId - other.activityId || (one.on < other.on ? -1 : 1),
  )) {
    const priceCents = rateOn(row.on)
    if (priceCents === null) return null
    const key = `${row.activityId} ${quarterOf(row.on).until} ${priceCents}`
    const group = groups.get(key) ?? { rows: [], priceCents }
    groups.set(key, { ...group, rows: [...group.rows, row] })
  }
  return [...groups.values()].flatMap(({ rows, priceCents }) => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last) return []
    return [{ activityId: first.activityId, from: first.on, until: last.on, hours: hoursIn(rows), priceCents }]
  })
}

/** `2,5`, `2.5` and `2:30` are the same. @returns null for what is no number of hours on a day */
export function readHours(typed: string): number | null {
  const [, whole, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(typed) ?? []
  const bare = typed.replace(',', '.')
  const hours = whole ? Number(whole) + Number(minutes) / 60 : /^\d{0,2}(\.\d{1,2})?$/.test(bare) ? Number(bare) : NaN
  const rounded = hundredths(hours) / 100
  return rounded >= 0 && rounded <= 24 ? rounded : null
}

/** Days that hold more than there is. */
export function tooLong(worked: readonly Worked[]): IsoDate[] {
  const days = [...new Set(worked.map(({ on }) => on))]
  return days.filter((day) => hoursIn(worked.filter(({ on }) => on === day)) > 24)
}
