import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { money, type Currency } from '../../../platform/money.ts'
import type { BaseParts } from '../../plans/public.ts'
import { shareMessages } from './messages.ts'
import type { SignedTogether } from './queries.ts'

/** What makes the amount of the norm another than the lines of the own plan, in sentences; none when nothing does. */
export function basePartTexts(parts: BaseParts | null, currency: Currency, locale: Locale): string[] {
  const t = shareMessages(locale)
  const amount = (cents: number): string => formats(locale).wholeMoney(money(cents, currency))
  return (['posts', 'given', 'taken'] as const).flatMap((part) => (parts?.[part] ? [t[part](amount(parts[part]))] : []))
}

/** The same of what was signed. */
export function signedTogetherTexts(signed: SignedTogether, currency: Currency, locale: Locale): string[] {
  const t = shareMessages(locale)
  const amount = (cents: number): string => formats(locale).wholeMoney(money(cents, currency))
  return [
    ...(signed.given ? [t.signedGiven(amount(signed.given))] : []),
    ...(signed.taken ? [t.signedTaken(amount(signed.taken))] : []),
  ]
}
