import type { Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'

/** Days that the page of a company opens by one link; a new one is a letter away. */
export const companyLinkDays = 90
/** So many links an hour go to one contact, whoever asks. */
export const linksAnHour = 3

/** A signed contribution as far as sums go. */
export interface Given {
  readonly regionId: number
  readonly region: string
  readonly performedUntil: IsoDate
  readonly currency: Currency
  readonly cents: number
}

export interface Year<Row extends Given> {
  readonly year: number
  readonly rows: readonly Row[]
  /** Amounts of different currencies are never added. */
  readonly totals: readonly { readonly currency: Currency; readonly cents: number }[]
}

/** By the year in which it was delivered, newest first. */
export function yearsOf<Row extends Given>(rows: readonly Row[]): Year<Row>[] {
  const years = new Map<number, Row[]>()
  for (const row of rows) {
    const year = Number(row.performedUntil.slice(0, 4))
    years.set(year, [...(years.get(year) ?? []), row])
  }
  return [...years]
    .sort(([one], [other]) => other - one)
    .map(([year, own]) => ({ year, rows: own, totals: totalsOf(own) }))
}

/** What of a year was delivered on a day; null while all of it is still to come. */
export function deliveredIn<Row extends Given>({ rows }: Year<Row>, today: IsoDate): Year<Row> | null {
  return yearsOf(rows.filter(({ performedUntil }) => performedUntil <= today))[0] ?? null
}

function totalsOf(rows: readonly Given[]): Year<Given>['totals'] {
  const cents = new Map<Currency, number>()
  for (const row of rows) cents.set(row.currency, (cents.get(row.currency) ?? 0) + row.cents)
  return [...cents].sort().map(([currency, sum]) => ({ currency, cents: sum }))
}

/** What was ticked: which contribution, and the words that stood there. */
export interface Pick {
  readonly id: number
  readonly seen: string
}

/** `12.ab34` on each line, as the boxes send them; whatever else is left out. */
export function picksIn(text: string): Pick[] {
  return text.split('\n').flatMap((line) => {
    const match = /^(\d{1,15})\.([0-9a-f]{32})$/.exec(line)
    return match ? [{ id: Number(match[1]), seen: match[2] ?? '' }] : []
  })
}
