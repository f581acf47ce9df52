import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Row } from '../../../../ui/layout/layout.tsx'
import { ViewSwitch } from '../../../../ui/view-switch/view-switch.tsx'
import { timetableMessages } from '../messages.ts'
import { unitsOf, type Scale, type Stretch } from '../timeline/rules.ts'

/** Which stretch of time a timeline shows, and the steps to its neighbours. */
export function ZoomSwitch({
  stretch,
  name,
  href,
}: {
  stretch: Stretch
  name: string
  href: (asked: { schaal: string; vanaf: string }) => string
}) {
  const words = timetableMessages(useUi().locale)
  const { scale, year } = stretch
  const to = (wanted: Scale, from?: number): string =>
    href({ schaal: wanted === 'schooljaar' ? '' : wanted, vanaf: from === undefined ? '' : String(from) })
  return (
    <Row between>
      <ViewSwitch
        label={words.zoom}
        views={(['schooljaar', 'jaar', 'plan'] as const).map((each) => ({
          href: to(each),
          text: words.scales[each],
          current: each === scale,
        }))}
      />
      <nav class="month-steps" aria-label={words.steps}>
        <strong class="timeline-name">{name}</strong>
        {scale !== 'plan' && (
          <>
            <ButtonLink small icon="chevron-left" href={to(scale, year - 1)}>
              {words.earlier}
            </ButtonLink>
            <ButtonLink small icon="chevron-right" href={to(scale, year + 1)}>
              {words.later}
            </ButtonLink>
          </>
        )}
      </nav>
    </Row>
  )
}

export function unitTexts(stretch: Stretch, locale: 'nl' | 'en'): { text: string; long: string }[] {
  const f = formats(locale)
  const { quarters } = timetableMessages(locale)
  return unitsOf(stretch).map((start) => {
    const quarter = quarters[Math.floor(Number(start.slice(5, 7)) / 3)] ?? ''
    if (stretch.monthsPerUnit === 3) return { text: quarter, long: `${quarter} ${start.slice(0, 4)}` }
    return { text: f.month(start).slice(0, 3), long: f.longDate(start).replace(/^\d+ /, '') }
  })
}
