// Dates as precise as people write them. What is not clear is refused, not guessed: `najaar 2026` has no first day.
import { cellText, excerpt, type Cell } from '../../../../platform/cells.ts'
import { addDays, dateFrom, endOfMonth, type IsoDate } from '../../../../platform/time.ts'
import type { Precision, Problem, When } from '../rules.ts'
import { problem, value, type Read } from '../values/rules.ts'

/** A period: from the first day of what was written first to the last day of what was written last. */
export interface Period {
  readonly from: When
  readonly until: When
  /** Both ends were written: `aug 2025 - juli 2026`. */
  readonly isRange: boolean
}

/** Reads one cell; null when it is empty. A single date is a period that ends where it began. */
export function readPeriod(cell: Cell): Read<Period | null> {
  const text = cellText(cell)
  if (cell.kind === 'error') return problem({ code: 'cellError', text })
  if (text === '' || /^[-–—]+$/.test(text)) return value(null)
  if (text.startsWith('=')) return problem({ code: 'formulaText', text: excerpt(text) })
  const found = cell.kind === 'date' && !cell.shows ? single(cell.date) : periodOf(tidy(text.slice(0, 200)))
  const advice = found ? null : adviceFor(tidy(text.slice(0, 200)), excerpt(text))
  if (advice) return problem(advice)
  if (found === 'impossible') return problem({ code: 'dateImpossible', text: excerpt(text) })
  if (!found) return problem({ code: 'dateUnclear', text: excerpt(text) })
  const [from, until] = found
  const isRange = from !== until
  if (from.first < '2000-01-01' || until.last > '2099-12-31') {
    return problem({ code: 'yearUnlikely', text: excerpt(text) })
  }
  return value({
    from: { date: from.first, precision: from.precision, text },
    until: { date: until.last, precision: until.precision, text },
    isRange,
  })
}

/** A day and nothing vaguer; null for an empty cell. */
export function dayOfCell(cell: Cell): Read<IsoDate | null> {
  const read = readPeriod(cell)
  if (!read.ok) return read
  if (!read.value) return value(null)
  const { from, isRange } = read.value
  return from.precision === 'day' && !isRange
    ? value(from.date)
    : problem({ code: 'dateNotADay', text: excerpt(cellText(cell)) })
}

interface Span {
  readonly first: IsoDate
  readonly last: IsoDate
  readonly precision: Precision
}

const single = (date: IsoDate): readonly [Span, Span] => {
  const span: Span = { first: date, last: date, precision: 'day' }
  return [span, span]
}

type Found = Span | 'impossible' | null

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'febr', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
]
const months = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[ t]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?z?$/, '') // a time behind a date says nothing here
    .replace(/^(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag),? (?=\d)/, '')
    .replace(/([a-z])\.(?=[ '-]|$)/g, '$1') // sept. 2026
    .trim()
}

const between = [/ (?:t\/m|tm|tot en met|tot|until|through|to) /, / - /, /-/]

function periodOf(text: string): readonly [Span, Span] | 'impossible' | null {
  const whole = spanOf(text)
  if (whole) return whole === 'impossible' ? whole : [whole, whole]
  for (const pattern of between) {
    const [left = '', right = '', ...more] = text.split(pattern)
    if (right === '' || more.length > 0) continue
    const until = spanOf(right)
    // `sept - dec 2026` and `1 sept t/m 5 okt 2026`: the year stands only at the end
    const year = /\d{4}$/.exec(right)?.[0]
    const from = spanOf(left) ?? (year ? spanOf(`${left} ${year}`) : null)
    if (from === 'impossible' || until === 'impossible') return 'impossible'
    if (from && until) return [from, until]
  }
  return null
}

function spanOf(text: string): Found {
  return dayOf(text) ?? weekOf(text) ?? monthOf(text) ?? quarterOf(text) ?? yearOf(text)
}

function dayOf(text: string): Found {
  const digits = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (digits) return day(fullYear(digits[4]), Number(digits[3]), Number(digits[1]))
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = /^(\d{1,2})e?[ -]([a-z]+)[ -]'?(\d{4}|\d{2})$/.exec(text)
  const month = months.get(named?.[2] ?? '')
  return named && month ? day(fullYear(named[3]), month, Number(named[1])) : null
}

/** `week 37 2026` is Monday to Sunday of that ISO week, to the day. */
function weekOf(text: string): Found {
  const match = /^(?:week|wk|w) ?(\d{1,2})(?:,? (?:van )?|[-/])'?(\d{4}|\d{2})$/.exec(text)
  if (!match) return null
  const [year, week] = [fullYear(match[2]), Number(match[1])]
  const fourth = dateFrom(year, 1, 4) // always in week 1
  if (!fourth || week < 1) return 'impossible'
  const first = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
  const thursday = addDays(first, 3)
  return thursday.startsWith(String(year)) ? { first, last: addDays(first, 6), precision: 'day' } : 'impossible'
}

/** 1 for Monday. */
const weekdayOf = (date: IsoDate): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1

const seasons = new Map<string, readonly [from: string, until: string]>([
  ['voorjaar', ['mrt', 'mei']],
  ['lente', ['mrt', 'mei']],
  ['spring', ['mar', 'may']],
  ['zomer', ['jun', 'aug']],
  ['summer', ['jun', 'aug']],
  ['najaar', ['sep', 'nov']],
  ['herfst', ['sep', 'nov']],
  ['autumn', ['sep', 'nov']],
  ['winter', ['dec', 'feb']],
])

/** What to write in place of words that have no first day, or no year. */
function adviceFor(text: string, shown: string): Problem | null {
  const season = /^(?:in )?(?:het |de )?([a-z]+) (\d{4})$/.exec(text)
  const months = seasons.get(season?.[1] ?? '')
  if (season && months) {
    const [from, until] = [
      months[0],
      `${months[1]} ${season[1] === 'winter' ? Number(season[2]) + 1 : (season[2] ?? '')}`,
    ]
    return {
      code: 'dateSeason',
      text: shown,
      until: `${from}${season[1] === 'winter' ? ` ${season[2] ?? ''}` : ''} t/m ${until}`,
    }
  }
  const about = /^(?:medio|half|halverwege|begin|eind|mid|early|late|rond|circa|ca|about|around) (.+)$/.exec(text)
  const rest = about?.[1] ?? ''
  if (about && spanOf(rest) !== null && spanOf(rest) !== 'impossible')
    return { code: 'dateSeason', text: shown, until: /^\d{4}$/.test(rest) ? `Q1 ${rest}` : rest }
  const bare = about ? rest : text
  if (monthNumber(bare) || /^(?:q|k|kw|kwartaal|quarter) ?[1-4]$/.test(bare) || /^(?:week|wk|w) ?\d{1,2}$/.test(bare))
    return { code: 'dateOfYear', text: shown, until: `${bare.length <= 2 ? bare.toUpperCase() : bare} 2026` }
  const whole = seasons.get(bare)
  return whole ? { code: 'dateOfYear', text: shown, until: `${whole.join(' t/m ')} 2026` } : null
}

const monthNumber = (name: string): number | undefined => months.get(name)

function monthOf(text: string): Found {
  // `sep-26` and `sep '26` name a year; `sep 26` may be a day
  const named = /^([a-z]+)(?:[ -]'?(\d{4})|(?:-| ?')(\d{2}))$/.exec(text)
  const month = months.get(named?.[1] ?? '')
  if (named && month) return wholeMonths(fullYear(named[2] ?? named[3]), month, 1, 'month')
  const digits = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? /^(?=(\d{4})-(\d{1,2})$)/.exec(text)
  if (!digits) return null
  const [a, b] = [Number(digits[1]), Number(digits[2])]
  const [number, year] = a > 999 ? [b, a] : [a, b]
  if (number >= 1 && number <= 12) return wholeMonths(year, number, 1, 'month')
  return a > 999 ? null : 'impossible' // `2025-26` is a school year
}

function quarterOf(text: string): Found {
  const match =
    /^(?:q|k|kw|kwartaal|quarter) ?([1-4])[ ,/-]{0,3}'?(\d{4}|\d{2})$/.exec(text) ??
    /^([1-4])(?:e|ste|de|st|nd|rd|th)? (?:kwartaal|kw|quarter) (?:van )?(\d{4})$/.exec(text)
  if (match) return wholeMonths(fullYear(match[2]), Number(match[1]) * 3 - 2, 3, 'quarter')
  const reversed = /^(\d{4})[ -]?(?:q|k|kw)([1-4])$/.exec(text)
  return reversed ? wholeMonths(Number(reversed[1]), Number(reversed[2]) * 3 - 2, 3, 'quarter') : null
}

/** A calendar year, or a school year: from 1 August. Two years that do not follow each other are two years. */
function yearOf(text: string): Found {
  const calendar = /^(?:(?:heel|jaar|kalenderjaar|year) )?(\d{4})$/.exec(text)
  if (calendar) return wholeMonths(Number(calendar[1]), 1, 12, 'year')
  const school = /^(school ?jaar|sj|studiejaar|school year)? ?(\d{4}|\d{2}) ?[-/] ?(\d{4}|\d{2})$/.exec(text)
  if (!school || (!school[1] && school[2]?.length !== 4)) return null
  const [first, second] = [fullYear(school[2]), fullYear(school[3])]
  return second === first + 1 ? wholeMonths(first, 8, 12, 'year') : null
}

function day(year: number, month: number, number: number): Found {
  const date = dateFrom(year, month, number)
  return date ? { first: date, last: date, precision: 'day' } : 'impossible'
}

function wholeMonths(year: number, month: number, count: number, precision: Precision): Found {
  const first = dateFrom(year, month, 1)
  const end = month + count - 1
  const lastMonth = dateFrom(year + Math.floor((end - 1) / 12), ((end - 1) % 12) + 1, 1)
  return first && lastMonth ? { first, last: endOfMonth(lastMonth), precision } : 'impossible'
}

const fullYear = (digits: string | undefined): number =>
  digits?.length === 2 ? 2000 + Number(digits) : Number(digits ?? Number.NaN)

/** The days that a stored or read date stands for; `edge` says which end of them `date` is. */
export function daysOf(
  when: { readonly date: IsoDate; readonly precision: Precision },
  edge: 'first' | 'last',
): { readonly first: IsoDate; readonly last: IsoDate } {
  const count = { day: 0, month: 1, quarter: 3, year: 12 }[when.precision]
  if (count === 0) return { first: when.date, last: when.date }
  const [year, month] = [Number(when.date.slice(0, 4)), Number(when.date.slice(5, 7))]
  const start = edge === 'first' ? month : month - count + 1
  const firstYear = year + Math.floor((start - 1) / 12)
  const first = dateFrom(firstYear, ((((start - 1) % 12) + 12) % 12) + 1, 1) ?? when.date
  const span = wholeMonths(Number(first.slice(0, 4)), Number(first.slice(5, 7)), count, when.precision)
  return span && span !== 'impossible' ? span : { first, last: addDays(first, 0) }
}
