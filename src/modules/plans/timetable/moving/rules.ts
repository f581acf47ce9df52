// A period moved as a whole. What is known as a month moves by months: nobody learns a day by moving. Pure.
import { addDays, dateFrom, endOfMonth, type IsoDate } from '../../../../platform/time.ts'
import type { Activity, DatePrecision } from '../../rules.ts'

export type Period = Pick<Activity, 'startsOn' | 'startsPrecision' | 'endsOn' | 'endsPrecision'>

/** How far: whole months first, then days. */
export interface Move {
  readonly months: number
  readonly days: number
}

const monthsIn = { day: 0, month: 1, quarter: 3, year: 12 } as const
const precisions = ['day', 'month', 'quarter', 'year'] as const

/** The least that it moves by: the coarser of its two ends. */
export const unitOf = ({ startsPrecision, endsPrecision }: Period): DatePrecision =>
  precisions[Math.max(precisions.indexOf(startsPrecision), precisions.indexOf(endsPrecision))] ?? 'day'

/** The moves that are offered, the smallest first. */
export function stepsOf(period: Period): Move[] {
  const unit = unitOf(period)
  if (unit === 'day')
    return [
      { months: 0, days: 7 },
      { months: 1, days: 0 },
    ]
  return [{ months: monthsIn[unit], days: 0 }]
}

/** @returns the period after the move; a vague one by whole units, at least one when it was moved at all. */
export function moved(period: Period, move: Move): Period {
  const unit = unitOf(period)
  const months = unit === 'day' ? move.months : wholeUnits(move, monthsIn[unit])
  const days = unit === 'day' ? move.days : 0
  const at = (date: IsoDate, precision: DatePrecision, edge: 'first' | 'last'): IsoDate => {
    const shifted = addMonths(date, months)
    return addDays(precision !== 'day' && edge === 'last' ? endOfMonth(shifted) : shifted, days)
  }
  return {
    ...period,
    startsOn: at(period.startsOn, period.startsPrecision, 'first'),
    endsOn: at(period.endsOn, period.endsPrecision, 'last'),
  }
}

function wholeUnits({ months, days }: Move, unit: number): number {
  const wanted = (months + days / 30.44) / unit
  const whole = Math.round(wanted)
  return (whole === 0 && wanted !== 0 ? Math.sign(wanted) : whole) * unit
}

/** The same day so many months further; the last of the month where that month is shorter. */
function addMonths(date: IsoDate, count: number): IsoDate {
  if (count === 0) return date
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  const first = dateFrom(year, month, 1) ?? date
  const last = endOfMonth(first)
  return dateFrom(year, month, Math.min(Number(date.slice(8)), Number(last.slice(8)))) ?? date
}
