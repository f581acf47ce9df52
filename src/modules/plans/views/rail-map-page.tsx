import { formats } from '../../../platform/i18n.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { useUi } from '../../../ui/context.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { RailMap, type RailLine, type RailStation } from '../../../ui/rail-map/rail-map.tsx'
import type { Region } from '../../organisations/public.ts'
import { planMessages } from '../messages.ts'
import { activityPath, planPath } from '../paths.ts'
import { colourOf, letterOf, stateOf, type Activity, type Plan } from '../rules.ts'
import { NoPlan } from './no-plan.tsx'
import { PlanHead } from './plan-head.tsx'

export interface RailMapPageProps {
  region: Region
  plan: Plan
  today: IsoDate
  mayChange: boolean
}

export function RailMapPage({ region, plan, today, mayChange }: RailMapPageProps) {
  const { locale } = useUi()
  const t = planMessages(locale)
  const empty = plan.activities.length === 0
  return (
    <Workspace title={t.railMap} section="plan">
      <PlanHead
        region={region.slug}
        period={plan.period.name}
        view="map"
        title={t.railMap}
        mayChange={mayChange}
        empty={empty}
      />
      {empty ? (
        <NoPlan region={region.slug} mayChange={mayChange} hasGoals={plan.goals.length > 0} />
      ) : (
        <RailMap
          title={t.mapTitle(plan.goals.length)}
          of={t.mapOf(region.name)}
          lines={railLines(plan, (letter) => `${planPath(region.slug)}?doel=${letter}`)}
          stations={railStations(plan, today, locale, (activity) => activityPath(region.slug, activity.id))}
          today={today}
          todayText={formats(locale).longDate(today)}
          from={plan.period.validFrom}
          until={plan.period.validUntil}
          moreHref={planPath(region.slug)}
          note={t.asOf(formats(locale).longDate(today))}
        />
      )}
    </Workspace>
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
