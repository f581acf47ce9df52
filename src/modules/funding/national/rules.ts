import type { Currency } from '../../../platform/money.ts'
import type { Side } from '../ledger/rules.ts'

export const dimensions = ['region', 'year', 'theme', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** A sum of all regions by one of the ways to count. */
export interface NationalSum {
  readonly by: Dimension
  /** Slug of a region, a year, a theme (empty: without one) or a kind of entry. */
  readonly key: string
  /** Of a region its name. */
  readonly name: string | null
  readonly side: Side
  readonly currency: Currency
  readonly cents: number
}

/** One line of a table: a key in one currency. */
export interface NationalRow {
  readonly key: string
  readonly name: string | null
  readonly currency: Currency
  readonly costCents: number
  readonly contributionCents: number
}

/** Costs and contributions of each key beside each other; two currencies never become one line. */
export function rowsBy(sums: readonly NationalSum[], by: Dimension): NationalRow[] {
  const rows = new Map<string, NationalRow>()
  for (const { key, name, currency, side, cents } of sums.filter((sum) => sum.by === by)) {
    const id = `${key} ${currency}`
    const row = rows.get(id) ?? { key, name, currency, costCents: 0, contributionCents: 0 }
    const field = side === 'cost' ? 'costCents' : 'contributionCents'
    rows.set(id, { ...row, [field]: row[field] + cents })
  }
  return [...rows.values()]
}

/** What all rows of one way to count are together, by currency: the same whatever the way. */
export function totalsOf(rows: readonly NationalRow[]): NationalRow[] {
  const totals = new Map<Currency, NationalRow>()
  for (const { currency, costCents, contributionCents } of rows) {
    const total = totals.get(currency) ?? { key: '', name: null, currency, costCents: 0, contributionCents: 0 }
    totals.set(currency, {
      ...total,
      costCents: total.costCents + costCents,
      contributionCents: total.contributionCents + contributionCents,
    })
  }
  return [...totals.values()].sort((one, other) => other.costCents - one.costCents)
}
