import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money, type Currency } from '../../../../platform/money.ts'
import { fractionOf } from '../../rules.ts'
import { forecastMessages } from '../messages.ts'

/** Amounts of a region in the reader's words, as money and as part of what the norm is of. */
export function amountsIn(
  locale: Locale,
  { currency }: { currency: Currency },
  against: { baseCents: number; norm: number },
) {
  const f = formats(locale)
  return {
    amount: (cents: number): string => f.wholeMoney(money(cents, currency)),
    /** Never rounded up to the norm. */
    percent: (cents: number): string => f.percent(fractionOf(cents, against), against.norm),
    /** Points of a hundred, without the sign. */
    points: (cents: number): string => {
      const points = Math.round(fractionOf(cents, against) * 1000) / 10
      return points === 0 && cents !== 0 ? forecastMessages(locale).hardly : f.number(points)
    },
    norm: f.percent(against.norm),
  }
}
