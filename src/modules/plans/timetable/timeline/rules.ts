// What stretch of time the timeline shows, and where its neighbours are. Pure.
import type { IsoDate } from '../../../../platform/time.ts'
import type { GrantPeriod } from '../../rules.ts'
import { schoolYearOf } from '../rules.ts'

export type Scale = 'schooljaar' | 'jaar' | 'plan'

export interface Stretch {
  readonly scale: Scale
  /** The calendar year in which it begins. */
  readonly year: number
  readonly first: IsoDate
  readonly units: number
  readonly monthsPerUnit: number
}

/** The year that was asked for or else that of today; quarters for the whole plan. */
export function stretchOf(
  { schaal, vanaf }: { readonly schaal: string; readonly vanaf: string },
  period: GrantPeriod,
  today: IsoDate,
): Stretch {
  if (schaal === 'plan') {
    const [from, until] = [Number(period.validFrom.slice(0, 4)), Number(period.validUntil.slice(0, 4))]
    return { scale: 'plan', year: from, first: `${from}-01-01`, units: (until - from + 1) * 4, monthsPerUnit: 3 }
  }
  const inPlan = today < period.validFrom ? period.validFrom : today > period.validUntil ? period.validUntil : today
  if (schaal === 'jaar') {
    const year = Number(vanaf || inPlan.slice(0, 4))
    return { scale: 'jaar', year, first: `${year}-01-01`, units: 12, monthsPerUnit: 1 }
  }
  const year = Number(vanaf) || schoolYearOf(inPlan)
  return { scale: 'schooljaar', year, first: `${year}-08-01`, units: 12, monthsPerUnit: 1 }
}

/** The first day of each unit. */
export const unitsOf = ({ first, units, monthsPerUnit }: Stretch): IsoDate[] =>
  Array.from({ length: units }, (_, index) => {
    const month = Number(first.slice(5, 7)) - 1 + index * monthsPerUnit
    const year = Number(first.slice(0, 4)) + Math.floor(month / 12)
    return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
  })

/** Calendar years over their units, in order. */
export function spansOf(starts: readonly IsoDate[]): { text: string; units: number }[] {
  const years = [...new Set(starts.map((start) => start.slice(0, 4)))]
  return years.map((text) => ({ text, units: starts.filter((start) => start.startsWith(text)).length }))
}

/** `2025–2026`, `2026` or `2025–2028`. */
export function stretchName({ scale, year, units }: Stretch): string {
  if (scale === 'jaar') return String(year)
  return `${year}–${scale === 'plan' ? year + units / 4 - 1 : year + 1}`
}
