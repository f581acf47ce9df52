import { h } from 'preact'
import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { money, type Currency } from '../../../platform/money.ts'
import { forecastPath } from '../forecast/paths.ts'
import { baseText } from '../forecast/norm/messages.ts'
import { ledgerPath } from '../ledger/paths.ts'
import { contributionsPath } from '../paths.ts'
import { gaugeMessages } from './messages.ts'
import { fractionOf, type Gauge } from '../rules.ts'

/** The gauge in the reader's words, in the shape that the norm gauge draws. */
export function wordedGauge(
  gauge: Gauge,
  region: { slug: string; currency: Currency },
  period: { slug: string; name: string },
  locale: Locale,
) {
  const t = gaugeMessages(locale)
  const f = formats(locale)
  const amount = (cents: number): string => f.wholeMoney(money(cents, region.currency))
  const signed = f.percent(fractionOf(gauge.realisedCents + gauge.confirmedCents, gauge), gauge.norm)
  const norm = f.percent(gauge.norm)
  const signedOnes = `${ledgerPath(region.slug)}?kant=contribution&periode=${period.slug}`
  const others = `${contributionsPath(region.slug)}?periode=${period.slug}`
  const missing = h('a', { href: forecastPath(region.slug) }, h('strong', null, amount(gauge.shortfallCents)))
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
      entry('planned', gauge.plannedCents, `${others}&stand=open`),
      entry('risk', gauge.atRiskCents, `${others}&stand=lost`),
    ],
    norm: { fraction: gauge.norm, text: norm },
    lead: h(
      'p',
      { class: 'lead' },
      h('strong', null, signed),
      gauge.shortfallCents ? t.short(missing, norm) : t.met(norm),
    ),
    note: [
      t.note(norm, baseText(gauge.base, locale), amount(gauge.baseCents), period.name),
      ...(gauge.divided ? [t.divided(gauge.divided)] : []),
    ].join(' '),
  }
}
