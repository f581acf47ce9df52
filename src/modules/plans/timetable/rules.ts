import type { IsoDate } from '../../../platform/time.ts'
import { letterOf, stateOf, type Activity, type Plan } from '../rules.ts'
import type { TimetableQuery } from '../schema.ts'

/** The activities that a view of the timetable shows, in its order. */
export function visibleActivities(plan: Plan, view: TimetableQuery, today: IsoDate): Activity[] {
  const words = fold(view.q).split(' ').filter(Boolean)
  const goal = plan.goals.find((candidate) => letterOf(candidate.position) === view.doel)
  const found = plan.activities.filter(
    (activity) =>
      words.every((word) => fold(`${activity.title} ${activity.targetGroup ?? ''}`).includes(word)) &&
      (!goal || activity.goalIds.includes(goal.id)) &&
      (!view.stand || stateOf(activity, today) === view.stand),
  )
  return view.sorteer ? found.sort(order(view.sorteer)) : found
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

function order(sort: string): (a: Activity, b: Activity) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  const by = comparisons[sort.replace(/^-/, '')] ?? comparisons['periode']
  return (a, b) => (by ? sign * by(a, b) : 0)
}

const comparisons: Record<string, (a: Activity, b: Activity) => number> = {
  naam: (a, b) => a.title.localeCompare(b.title, 'nl'),
  periode: (a, b) => a.startsOn.localeCompare(b.startsOn),
  kosten: (a, b) => (a.budget?.amountCents ?? 0) - (b.budget?.amountCents ?? 0),
  gepland: (a, b) => (a.contribution?.amountCents ?? 0) - (b.contribution?.amountCents ?? 0),
  getekend: (a, b) => a.confirmedCents - b.confirmedCents,
}
