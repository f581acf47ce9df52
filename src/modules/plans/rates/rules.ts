// Amounts of one currency in another, and never without the rate that did it.
import { money, sum, type Currency, type Money } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'

/** Euros for one dollar on a day, and who says so. */
export interface ExchangeRate {
  readonly id: number
  readonly datedOn: IsoDate
  readonly euros: number
  readonly source: string
  /** Who recorded it; null when forgotten. */
  readonly by: string | null
}

/** In whole cents, half a cent away from zero. */
export function inEuros({ cents, currency }: Money, rate: Pick<ExchangeRate, 'euros'>): Money {
  if (currency === 'EUR') return money(cents, 'EUR')
  // Six decimals are what a rate has: whole numbers keep the product exact enough for every amount here.
  const product = (Math.abs(cents) * Math.round(rate.euros * 1e6)) / 1e6
  return money(Math.sign(cents) * Math.round(product), 'EUR')
}

export interface NationalTotal {
  readonly euros: Money
  /** Zero where no region counts in dollars. */
  readonly dollars: Money
  /** Both in euros by that rate; null as long as none is known and there are dollars. */
  readonly together: Money | null
}

/** Amounts of many regions: each currency by itself, and together only by a rate. */
export function nationalTotal(amounts: readonly Money[], rate: Pick<ExchangeRate, 'euros'> | null): NationalTotal {
  const of = (currency: Currency): Money =>
    sum(
      amounts.filter((amount) => amount.currency === currency),
      currency,
    )
  const [euros, dollars] = [of('EUR'), of('USD')]
  const together = dollars.cents === 0 ? euros : rate === null ? null : sum([euros, inEuros(dollars, rate)], 'EUR')
  return { euros, dollars, together }
}

/** Kinds of hours that have a rate, and the most that an hour of each may cost: above it there is a warning. */
export const rateKinds = ['ownStaff', 'ownStaffMaximum', 'companyGuidance', 'companyGuidanceMaximum'] as const
export type RateKind = (typeof rateKinds)[number]

export interface HourlyRate {
  readonly id: number
  readonly kind: RateKind
  readonly currency: Currency
  readonly priceCents: number
  readonly validFrom: IsoDate
  /** Null: until another comes. Before the first day: another took its place. */
  readonly validUntil: IsoDate | null
  readonly source: string
  readonly by: string | null
}
