import { formats } from '../../../platform/i18n.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { useUi } from '../../../ui/context.tsx'
import { RailMap, type RailLine, type RailStation } from '../../../ui/rail-map/rail-map.tsx'
import { planMessages } from '../messages.ts'
import { activityPath, planPath } from '../paths.ts'
import { colourOf, letterOf, stateOf, type Activity, type Plan } from '../rules.ts'
import { viewAddress } from '../timetable/rules.ts'
import { PlanView, type PlanViewProps } from '../timetable/views/plan-view.tsx'

export function RailMapPage(props: PlanViewProps) {
  const { region, plan, shown, view, today } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const table = viewAddress(planPath(region.slug), view)
  // A goal without a station in this view is a line to nowhere.
  const served = new Set(shown.flatMap(({ goalIds }) => goalIds))
  const drawn = { ...plan, activities: shown, goals: plan.goals.filter(({ id }) => served.has(id)) }
  return (
    <PlanView {...props} form="kaart">
      <RailMap
        title={t.mapTitle(drawn.goals.length)}
        of={t.mapOf(region.name)}
        lines={railLines(drawn, (letter) => viewAddress(planPath(region.slug), { ...view, doel: letter }))}
        stations={railStations(drawn, today, locale, (activity) => activityPath(region.slug, activity.id))}
        today={today}
        todayText={formats(locale).longDate(today)}
        from={plan.period.validFrom}
        until={plan.period.validUntil}
        moreHref={table}
        note={t.asOf(formats(locale).longDate(today))}
      />
    </PlanView>
  )
}

export function railLines(plan: Plan, href: (letter: string) => string): RailLine[] {
  return plan.goals.map((goal) => {
    const letter = letterOf(goal.position)
    return { letter, colour: colourOf(goal.position), name: goal.name, href: href(letter) }
  })
}

export function railStations(
  plan: Plan,
  today: IsoDate,
  locale: Locale,
  href: (activity: Activity) => string,
): RailStation[] {
  const letters = new Map(plan.goals.map((goal) => [goal.id, letterOf(goal.position)]))
  const f = formats(locale)
  const t = planMessages(locale)
  return plan.activities.map((activity) => {
    const state = stateOf(activity, today)
    const month = f.month(activity.startsOn)
    return {
      name: activity.title,
      href: href(activity),
      lines: activity.goalIds.flatMap((id) => letters.get(id) ?? []),
      from: activity.startsOn,
      until: activity.endsOn,
      when: state === 'running' ? t.since(month) : month,
      state,
    }
  })
}
