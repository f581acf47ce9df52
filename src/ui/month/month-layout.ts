// A calendar month as weeks of seven days, with a bar in the first free lane for each item. Dates are days without a
// clock, counted in UTC, so that no change to summer time can move one. Pure.

export interface MonthItem {
  key: string
  /** ISO dates, both included. */
  from: string
  until: string
  /** Which of its ends is known less precisely than the day. */
  vague: { from: boolean; until: boolean }
}

export interface Segment<Item> {
  item: Item
  /** First day in its week, 0 is Monday, and how many days it runs there. */
  day: number
  days: number
  /** Whether it began before this week and goes on after it. */
  before: boolean
  after: boolean
}

export interface Day<Item> {
  date: string
  inMonth: boolean
  today: boolean
  /** Everything of this day, also what has no bar. */
  items: readonly Item[]
  hidden: number
}

export interface Week<Item> {
  number: number
  days: readonly Day<Item>[]
  lanes: readonly (readonly Segment<Item>[])[]
  /** What begins in this week, or was there when the month began. */
  begins: readonly Item[]
}

export interface MonthLayout<Item> {
  weeks: readonly Week<Item>[]
  /** What is in this month on a day that nobody knows yet. */
  vague: readonly Item[]
  /** What runs from before the first day until after the last. */
  throughout: readonly Item[]
}

const length = 86_400_000
const day = (date: string, add = 0): string => new Date(Date.parse(date) + add * length).toISOString().slice(0, 10)
const weekday = (date: string): number => (new Date(date).getUTCDay() + 6) % 7
const between = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / length)

/** `2026-03` and a number of months: the month that many further. */
export function monthAfter(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** ISO 8601: the week of its Thursday. */
export function weekNumber(date: string): number {
  const thursday = day(date, 3 - weekday(date))
  return Math.floor(between(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** @param month `2026-03`. @param lanes how many bars stand above each other before the rest folds. */
export function monthLayout<Item extends MonthItem>(
  month: string,
  items: readonly Item[],
  { today, lanes }: { today: string; lanes: number },
): MonthLayout<Item> {
  const first = `${month}-01`
  const last = day(`${monthAfter(month, 1)}-01`, -1)
  const monday = day(first, -weekday(first))
  const inGrid = items.filter(({ from, until }) => until >= monday && from <= day(last, 6 - weekday(last)))
  const kindOf = (item: Item): 'vague' | 'throughout' | 'bar' | null => {
    const [starts, ends] = [item.from >= first && item.from <= last, item.until >= first && item.until <= last]
    if ((item.vague.from && starts) || (item.vague.until && ends)) return 'vague'
    if (item.from <= first && item.until >= last) return item.vague.from && item.vague.until ? 'vague' : 'throughout'
    // What is vague and lies beside this month is left to its own month.
    const outside = item.until < first || item.from > last
    return outside && (item.vague.from || item.vague.until) ? null : 'bar'
  }
  const bars = inGrid.filter((item) => kindOf(item) === 'bar')
  const weeks: Week<Item>[] = []
  for (let start = monday; start <= last; start = day(start, 7)) {
    weeks.push(weekOf(start, bars, { first, last, today, most: lanes }))
  }
  const touching = inGrid.filter(({ from, until }) => until >= first && from <= last)
  return {
    weeks,
    vague: touching.filter((item) => kindOf(item) === 'vague'),
    throughout: touching.filter((item) => kindOf(item) === 'throughout'),
  }
}

function weekOf<Item extends MonthItem>(
  monday: string,
  bars: readonly Item[],
  { first, last, today, most }: { first: string; last: string; today: string; most: number },
): Week<Item> {
  const sunday = day(monday, 6)
  const own = bars
    .filter(({ from, until }) => until >= monday && from <= sunday)
    // Those that were here already keep to the top; of what begins on one day the longest stands first.
    .sort((a, b) => a.from.localeCompare(b.from) || b.until.localeCompare(a.until))
  const lanes: Segment<Item>[][] = []
  const hidden = new Set<Item>()
  for (const item of own) {
    const begin = item.from < monday ? 0 : weekday(item.from)
    const end = item.until > sunday ? 6 : weekday(item.until)
    const segment = {
      item,
      day: begin,
      days: end - begin + 1,
      before: item.from < monday,
      after: item.until > sunday,
    }
    const free = lanes.find((lane) => lane.every((other) => other.day > end || other.day + other.days <= begin))
    if (free) free.push(segment)
    else if (lanes.length < most) lanes.push([segment])
    else hidden.add(item)
  }
  const dates = Array.from({ length: 7 }, (_, index) => day(monday, index))
  return {
    number: weekNumber(monday),
    days: dates.map((date) => {
      const items = own.filter(({ from, until }) => from <= date && until >= date)
      return {
        date,
        inMonth: date >= first && date <= last,
        today: date === today,
        items,
        hidden: items.filter((item) => hidden.has(item)).length,
      }
    }),
    lanes: lanes.map((lane) => lane.sort((a, b) => a.day - b.day)),
    begins: own.filter(
      ({ from, until }) => until >= first && from <= last && (from >= monday || (monday <= first && from < monday)),
    ),
  }
}
