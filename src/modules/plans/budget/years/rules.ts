// The budget beside the subsidy, year by year.
import { totalOf, type Entry, type Total } from '../rules.ts'

/** What of the subsidy is paid for a year. */
export interface GrantYear {
  readonly year: number
  readonly amountCents: number
}

export interface YearBalance {
  /** Null: what is budgeted for the whole period. */
  readonly year: number | null
  readonly total: Total
  /** Null: nothing was filled in for this year. */
  readonly grantCents: number | null
  /** What the budget leaves of the subsidy; below zero it asks more. */
  readonly restCents: number | null
}

/** Each year that has a budget or a subsidy; what is for the whole period comes last. */
export function yearBalances(entries: readonly Entry[], grants: readonly GrantYear[]): YearBalance[] {
  const years = [...new Set([...entries.map(({ year }) => year), ...grants.map(({ year }) => year)])]
  return years
    .sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
    .map((year) => {
      const total = totalOf(entries.filter((entry) => entry.year === year))
      const grantCents = grants.find((grant) => grant.year === year)?.amountCents ?? null
      return { year, total, grantCents, restCents: grantCents === null ? null : grantCents - total.subsidyCents }
    })
}

/** What the years together have less than the whole subsidy, or more; null while either is not known. */
export function yearsShort(grants: readonly GrantYear[], grantCents: number | null): number | null {
  if (grantCents === null || !grants.length) return null
  return grantCents - grants.reduce((sum, { amountCents }) => sum + amountCents, 0)
}

export const yearsOf = ({ validFrom, validUntil }: { readonly validFrom: string; readonly validUntil: string }) => {
  const [first, last] = [Number(validFrom.slice(0, 4)), Number(validUntil.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
