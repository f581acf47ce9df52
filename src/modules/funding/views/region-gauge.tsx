import type { Currency } from '../../../platform/money.ts'
import { useUi } from '../../../ui/context.tsx'
import { NormGauge } from '../../../ui/norm-gauge/norm-gauge.tsx'
import { wordedGauge } from '../gauge/public.ts'
import { gaugeMessages } from '../gauge/messages.ts'
import type { GrantPeriod } from '../../plans/public.ts'
import type { Gauge } from '../rules.ts'

export interface RegionGaugeProps {
  gauge: Gauge
  region: { slug: string; currency: Currency }
  period: GrantPeriod
}

/** How the region stands against the norm; each amount opens its contributions. */
export function RegionGauge({ gauge, region, period }: RegionGaugeProps) {
  const { locale } = useUi()
  if (!gauge.baseCents) return <p class="muted">{gaugeMessages(locale).noBase}</p>
  return <NormGauge {...wordedGauge(gauge, region, period, locale)} />
}
