// A plan as lines and stations.
import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { RailLine, RailStation } from '../../../ui/rail-map/rail-map-input.ts'
import { planMessages } from '../messages.ts'
import { colourOf, letterOf, stateOf, type Activity, type Goal } from '../rules.ts'

interface WithGoals {
  readonly goals: readonly Pick<Goal, 'id' | 'position' | 'name'>[]
}

export function railLines(plan: WithGoals, href: (letter: string) => string | undefined): RailLine[] {
  return plan.goals.map((goal) => {
    const letter = letterOf(goal.position)
    return { letter, colour: colourOf(goal.position), name: goal.name, href: href(letter) }
  })
}

type Drawn = Pick<Activity, 'id' | 'title' | 'startsOn' | 'endsOn' | 'fixedState' | 'goalIds'>

export function railStations<Each extends Drawn>(
  plan: WithGoals & { readonly activities: readonly Each[] },
  today: IsoDate,
  locale: Locale,
  href: (activity: Each) => string | undefined,
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
