import { addDays, type IsoDate } from '../../../../platform/time.ts'

export interface Quarter {
  readonly year: number
  readonly number: number
  readonly from: IsoDate
  readonly until: IsoDate
}

/** Of what is missing: named one by one; the others are counted. */
export const firstFew = 5

export function quarterOf(day: IsoDate): Quarter {
  const [year, number] = [Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)]
  const first = (of: number): IsoDate =>
    of > 4 ? `${year + 1}-01-01` : `${year}-${String(of * 3 - 2).padStart(2, '0')}-01`
  return { year, number, from: first(number), until: addDays(first(number + 1), -1) }
}

/** Quarters that are over and not closed, the oldest first. */
export function openQuarters(first: IsoDate, closedUntil: IsoDate | null, today: IsoDate): Quarter[] {
  const open: Quarter[] = []
  let day = closedUntil === null ? first : addDays(closedUntil, 1)
  for (let quarter = quarterOf(day); quarter.until < today; quarter = quarterOf(day)) {
    open.push(quarter)
    day = addDays(quarter.until, 1)
  }
  return open
}
