// Where a period lies on a line of equal units: months of a year, or quarters of a plan. Dates are days without a clock,
// counted in UTC. Pure.

export interface Window {
  /** First days of the units, ISO dates. */
  starts: readonly string[]
  /** The last day of the last unit. */
  until: string
}

const day = 86_400_000
/** A drawing is this wide, whatever the screen. */
export const width = 1200
/** So that a single day is seen, and can be taken hold of. */
const least = 7

/** Units of so many months from the first day of one. */
export function windowOf(first: string, units: number, months: number): Window {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1]
  const start = (index: number) => new Date(Date.UTC(year, month + index * months, 1)).toISOString().slice(0, 10)
  return {
    starts: Array.from({ length: units }, (_, index) => start(index)),
    until: new Date(Date.parse(start(units)) - day).toISOString().slice(0, 10),
  }
}

/** A place on the line, between 0 and `width`; the start of the day. */
export function placeOf(date: string, { starts, until }: Window): number {
  const next = starts.findIndex((start) => start > date)
  const index = (next === -1 ? starts.length : next) - 1
  const start = starts[index]
  if (start === undefined) return 0
  const [from, end] = [Date.parse(start), Date.parse(starts[index + 1] ?? dayAfter(until))]
  const within = Math.min((Date.parse(date) - from) / (end - from), 1)
  return ((index + within) / starts.length) * width
}

const dayAfter = (date: string): string => new Date(Date.parse(date) + day).toISOString().slice(0, 10)

export interface Bar {
  x: number
  width: number
  before: boolean
  after: boolean
}

/** Null when nothing of the period lies in the window. */
export function barOf(period: { from: string; until: string }, window: Window): Bar | null {
  const first = window.starts[0] ?? ''
  if (period.until < first || period.from > window.until) return null
  const x = placeOf(period.from, window)
  const end = placeOf(dayAfter(period.until), window)
  const wide = Math.max(end - x, least)
  return {
    x: round(Math.min(x, width - wide)),
    width: round(wide),
    before: period.from < first,
    after: period.until > window.until,
  }
}

/** How many days the whole line is. */
export const daysIn = ({ starts, until }: Window): number =>
  Math.round((Date.parse(dayAfter(until)) - Date.parse(starts[0] ?? until)) / day)

const round = (value: number): number => Math.round(value * 10) / 10
