import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Month, type MonthEntry } from '../../../../ui/month/month.tsx'
import { monthAfter } from '../../../../ui/month/month-layout.ts'
import { periodText } from '../../keeping/public.ts'
import { activityPath, monthPath } from '../../paths.ts'
import { colourOf, letterOf, stateOf } from '../../rules.ts'
import { viewAddress } from '../rules.ts'
import { PlanView, type PlanViewProps } from './plan-view.tsx'

export function MonthPage(props: PlanViewProps) {
  const { region, view, today } = props
  const { locale } = useUi()
  const f = formats(locale)
  const now = today.slice(0, 7)
  const month = view.maand || now
  const { sorteer, kolommen } = view
  const href = (wanted: string): string =>
    viewAddress(monthPath(region.slug), view, { sorteer, kolommen, maand: wanted === now ? '' : wanted })
  const name = (wanted: string): string => f.longDate(`${wanted}-01`).replace(/^\d+ /, '')
  const step = (count: number) => ({
    href: href(monthAfter(month, count)),
    text: f.month(`${monthAfter(month, count)}-01`),
  })
  return (
    <PlanView {...props} form="maand">
      <div class="print-wide">
        <Month
          month={month}
          title={name(month)}
          today={today}
          entries={entriesOf(props, locale)}
          dayName={(date) => f.fullDate(date)}
          previous={step(-1)}
          next={step(1)}
          todayHref={month === now ? null : href(now)}
        />
      </div>
    </PlanView>
  )
}

function entriesOf({ region, plan, shown, today }: PlanViewProps, locale: 'nl' | 'en'): MonthEntry[] {
  const goals = new Map(plan.goals.map(({ id, position }) => [id, position]))
  return shown.map((activity) => {
    const position = goals.get(activity.goalIds[0] ?? 0) ?? 1
    return {
      key: String(activity.id),
      name: activity.title,
      href: activityPath(region.slug, activity.id),
      line: { letter: letterOf(position), colour: colourOf(position) },
      state: stateOf(activity, today),
      from: activity.startsOn,
      until: activity.endsOn,
      vague: { from: activity.startsPrecision !== 'day', until: activity.endsPrecision !== 'day' },
      when: periodText(locale, activity),
    }
  })
}
