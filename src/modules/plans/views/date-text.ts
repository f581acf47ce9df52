import type { Formats } from '../../../platform/i18n.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { DatePrecision } from '../rules.ts'

/** As precise as it was written: a month stays a month. */
export function dateText(date: IsoDate, precision: DatePrecision, f: Formats): string {
  if (precision === 'day') return f.date(date)
  if (precision === 'month') return f.month(date)
  return precision === 'quarter' ? `Q${Math.ceil(Number(date.slice(5, 7)) / 3)} ${date.slice(0, 4)}` : date.slice(0, 4)
}
