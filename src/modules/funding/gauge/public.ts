import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { money, type Currency } from '../../../platform/money.ts'
import { ledgerPath } from '../ledger/paths.ts'
import { contributionsPath } from '../paths.ts'
import { gaugeMessages } from './messages.ts'
import { fractionOf, type Gauge } from '../rules.ts'

/** The gauge in the reader's words, in the shape that the norm gauge draws. */
export function wordedGauge(
  gauge: Gauge,
  region: { slug: string; currency: Currency },
  period: string,
  locale: Locale,
) {
  const t = gaugeMessages(locale)
  const f = formats(locale)
  const amount = (cents: number): string => f.wholeMoney(money(cents, region.currency))
  const signed = f.percent(fractionOf(gauge.realisedCents + gauge.confirmedCents, gauge), gauge.norm)
  const norm = f.percent(gauge.norm)
  const signedOnes = `${ledgerPath(region.slug)}?kant=contribution`
  const others = contributionsPath(region.slug)
  const entry = (part: 'realised' | 'confirmed' | 'planned' | 'risk', cents: number, href: string) => ({
    part,
    fraction: fractionOf(cents, gauge),
    percent: f.percent(fractionOf(cents, gauge), gauge.norm),
    amount: amount(cents),
    href,
    name: t[part],
    explained: t[`${part}Text`],
  })
  return {
    id: 'norm',
    entries: [
      entry('realised', gauge.realisedCents, `${signedOnes}&stand=geleverd`),
      entry('confirmed', gauge.confirmedCents, `${signedOnes}&stand=komt`),
      entry('planned', gauge.plannedCents, `${others}?stand=open`),
      entry('risk', gauge.atRiskCents, `${others}?stand=lost`),
    ],
    norm: { fraction: gauge.norm, text: norm },
    lead: gauge.shortfallCents ? t.short(signed, amount(gauge.shortfallCents), norm) : t.met(signed, norm),
    note: t.note(norm, amount(gauge.baseCents), period),
  }
}
