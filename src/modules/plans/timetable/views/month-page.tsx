import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Month, type MonthEntry } from '../../../../ui/month/month.tsx'
import { monthAfter } from '../../../../ui/month/month-layout.ts'
import { periodText } from '../../keeping/public.ts'
import { activityPath, monthPath } from '../../paths.ts'
import { colourOf, letterOf, stateOf, type Activity } from '../../rules.ts'
import { joinedPart } from '../../seats/views/interchange.ts'
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

function entriesOf({ region, plan, shown, interchanges, today }: PlanViewProps, locale: 'nl' | 'en'): MonthEntry[] {
  const goals = new Map(plan.goals.map(({ id, position }) => [id, position]))
  const lineOf = (goalId = 0) => {
    const position = goals.get(goalId) ?? 1
    return { letter: letterOf(position), colour: colourOf(position) }
  }
  return [
    ...shown.map((activity) => ({
      key: String(activity.id),
      name: activity.title,
      href: activityPath(region.slug, activity.id),
      line: lineOf(activity.goalIds[0]),
      state: stateOf(activity, today),
      from: activity.startsOn,
      until: activity.endsOn,
      vague: vagueOf(activity),
      when: periodText(locale, activity),
    })),
    ...interchanges.joined.map((joined) => ({
      ...joinedPart(region.slug, joined, today, locale),
      line: lineOf(joined.goalId),
      vague: vagueOf(joined),
    })),
  ]
}

const vagueOf = ({ startsPrecision, endsPrecision }: Pick<Activity, 'startsPrecision' | 'endsPrecision'>) => ({
  from: startsPrecision !== 'day',
  until: endsPrecision !== 'day',
})
