import type { IsoDate } from '../../../platform/time.ts'

/** A text that is still right is looked at again in a year. */
export function yearLater(day: IsoDate): IsoDate {
  const [year = '', month = '', date = ''] = day.split('-')
  // The year after the 29th of February has none.
  return `${Number(year) + 1}-${month}-${month === '02' && date === '29' ? '28' : date}`
}

/** Past the day on which somebody was to look at it. */
export const isLate = (reviewOn: IsoDate | null, today: IsoDate): boolean => reviewOn !== null && reviewOn < today
