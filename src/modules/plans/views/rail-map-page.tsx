import { formats } from '../../../platform/i18n.ts'
import { useUi } from '../../../ui/context.tsx'
import { RailMap, type RailStation } from '../../../ui/rail-map/rail-map.tsx'
import { planMessages } from '../messages.ts'
import { railLines, railStations } from '../open/public.ts'
import { activityPath, planPath } from '../paths.ts'
import { guestText, joinedStation } from '../seats/views/interchange.ts'
import { viewAddress } from '../timetable/rules.ts'
import { PlanView, type PlanViewProps } from '../timetable/views/plan-view.tsx'

export function RailMapPage(props: PlanViewProps) {
  const { region, plan, shown, view, today, interchanges } = props
  const { locale } = useUi()
  const t = planMessages(locale)
  const table = viewAddress(planPath(region.slug), view)
  // A goal without a station in this view is a line to nowhere.
  const served = new Set([
    ...shown.flatMap(({ goalIds }) => goalIds),
    ...interchanges.joined.map(({ goalId }) => goalId),
  ])
  const drawn = { ...plan, activities: shown, goals: plan.goals.filter(({ id }) => served.has(id)) }
  const hosted = ({ when }: RailStation, id = 0) => {
    const guests = guestText(locale, interchanges, id)
    return guests ? { when: `${when}, ${guests.toLowerCase()}` } : {}
  }
  return (
    <PlanView {...props} form="kaart">
      <div class="print-wide">
        <RailMap
          title={t.mapTitle(drawn.goals.length)}
          of={t.mapOf(region.name)}
          lines={railLines(drawn, (letter) => viewAddress(planPath(region.slug), { ...view, doel: letter }))}
          stations={[
            ...railStations(drawn, today, locale, (activity) => activityPath(region.slug, activity.id)).map(
              (station, index) => ({ ...station, ...hosted(station, shown[index]?.id) }),
            ),
            ...interchanges.joined.map((joined) => joinedStation(region.slug, plan, joined, today, locale)),
          ]}
          today={today}
          todayText={formats(locale).longDate(today)}
          from={plan.period.validFrom}
          until={plan.period.validUntil}
          moreHref={table}
          note={t.asOf(formats(locale).longDate(today))}
        />
      </div>
    </PlanView>
  )
}
