import type { ComponentChildren } from 'preact'
import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { ledgerPath } from '../../ledger/paths.ts'
import { requiredOf } from '../../rules.ts'
import { forecastMessages } from '../messages.ts'
import { promisedOf } from '../rules.ts'
import type { ForecastQuery } from '../schema.ts'
import { forecastAddress } from './address.ts'
import type { ForecastPageProps } from './props.ts'
import { amountsIn } from './words.ts'

/** Where the region ends, in sentences of which each figure opens its rows. */
export function OutcomeCard(props: ForecastPageProps) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const words = amountsIn(locale, props.region, props.against)
  const { whole, lost } = props.picture
  const rows = (text: string, deel: ForecastQuery['deel']) => (
    <a href={`${forecastAddress(props.region.slug, { ...noChoice, deel })}#activiteiten`}>{text}</a>
  )
  const gone = [
    ...(lost.activities ? [t.activities(lost.activities)] : []),
    ...(lost.declined ? [t.declined(lost.declined)] : []),
  ].join(t.and)
  const sayLost = lost.activities + lost.declined === 1 ? t.lostOne : t.lost
  return (
    <Card id="uitkomst" title={t.outcome}>
      <div class="stack">
        <Pace {...props} />
        <ul>
          {whole.planned > 0 && (
            <li>
              {t.promised(
                <a href={`${forecastAddress(props.region.slug, noChoice)}#activiteiten`}>
                  <strong>{words.percent(promisedOf(whole))}</strong>
                </a>,
                rows(words.amount(whole.planned), 'planned'),
              )}
              {props.pace && props.pace.endCents > promisedOf(whole) && t.paceAsksMore}
            </li>
          )}
          {gone && whole.lost > 0 && <li>{sayLost(rows(gone, 'lost'), words.points(whole.lost))}</li>}
          {whole.atRisk > 0 && (
            <li>{t.atRisk(rows(words.amount(whole.atRisk), 'atRisk'), words.points(whole.atRisk))}</li>
          )}
          {whole.idea > 0 && <li>{t.idea(rows(words.amount(whole.idea), 'idea'), words.points(whole.idea))}</li>}
        </ul>
        <WhatIf {...props} />
      </div>
    </Card>
  )
}

const noChoice: ForecastQuery = { id: [] }

function Pace({ region, plan, today, picture, pace, recent, against }: ForecastPageProps) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const f = formats(locale)
  const { amount, percent, norm } = amountsIn(locale, region, against)
  const signed = `${ledgerPath(region.slug)}?kant=contribution&periode=${plan.period.slug}`
  const Lead = ({ children }: { children: ComponentChildren }) => <p class="lead">{children}</p>
  if (today > plan.period.validUntil) {
    return <Lead>{t.over(<a href={signed}>{percent(picture.whole.realised)}</a>, norm)}</Lead>
  }
  if (!pace) return <Lead>{t.tooEarly}</Lead>
  const delivered = `${signed}&vanaf=${recent.from}&stand=geleverd`
  return (
    <div class="stack stack-s">
      <Lead>
        {t.pace(
          <a href={`${signed}&stand=geleverd`}>
            <strong>{percent(pace.endCents)}</strong>
          </a>,
          norm,
          pace.endCents >= requiredOf(against),
        )}
        {pace.metOn && t.metOn(f.longDate(pace.metOn).replace(/^\d+ /, ''))}
      </Lead>
      <p class="muted">{t.paceRows(<a href={delivered}>{amount(recent.cents)}</a>, f.longDate(recent.from))}</p>
    </div>
  )
}

/** What the ticked activities change of where the plan ends. */
function WhatIf({ region, picture, query, against }: ForecastPageProps) {
  const { locale } = useUi()
  const t = forecastMessages(locale)
  const { amount, percent, norm } = amountsIn(locale, region, against)
  const { whole, after, ticked, ideas } = picture
  if (!ticked.length) return null
  const missing = requiredOf(against) - promisedOf(after)
  const counts = [
    ...(ticked.length > ideas ? [t.falls(ticked.length - ideas)] : []),
    ...(ideas ? [t.goesOn(ideas)] : []),
  ]
  return (
    <Notice
      tone={missing > 0 ? 'caution' : 'info'}
      title={`${t.whatIf}: ${counts.join(t.and)}`}
      action={<a href={`${forecastAddress(region.slug, query, { id: [] })}#uitkomst`}>{t.clear}</a>}
    >
      <p>
        {t.difference(percent(promisedOf(whole)), percent(promisedOf(after)))}{' '}
        {missing > 0 ? t.short(amount(missing), norm) : t.enough(norm)}
      </p>
      <p class="small muted">{t.share}</p>
    </Notice>
  )
}
