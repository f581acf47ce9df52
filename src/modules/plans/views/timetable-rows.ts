import { formats, type Formats } from '../../../platform/i18n.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { TimetableActivity, TimetableAmounts, TimetableGoal } from '../../../ui/timetable/timetable.tsx'
import { detailText } from '../keeping/details/messages.ts'
import { planMessages } from '../messages.ts'
import { activityPath, planPath } from '../paths.ts'
import { colourOf, letterOf, stateOf, sumsOf, type Activity, type Plan, type Sums } from '../rules.ts'
import { guestText, joinedRow, type Interchanges } from '../seats/views/interchange.ts'
import { dateText } from './date-text.ts'

/** The plan's lines with their activities; a line without any that is shown is left out. */
export function timetableGoals(
  region: string,
  plan: Plan,
  shown: readonly Activity[],
  today: IsoDate,
  locale: Locale,
  interchanges: Interchanges,
): TimetableGoal[] {
  const letters = new Map(plan.goals.map((goal) => [goal.id, letterOf(goal.position)]))
  const f = formats(locale)
  return plan.goals.flatMap((goal) => {
    const own = shown.filter((activity) => activity.goalIds[0] === goal.id)
    const joined = interchanges.joined.filter(({ goalId }) => goalId === goal.id)
    if (!own.length && !joined.length) return []
    const letter = letterOf(goal.position)
    return [
      {
        line: { letter, colour: colourOf(goal.position) },
        name: goal.droppedOn ? planMessages(locale).dropped(goal.name) : goal.name,
        href: `${planPath(region)}?doel=${letter}`,
        ...timetableAmounts(sumsOf(own), f),
        activities: [
          ...own.map((activity) => ({
            ...row(region, activity, letters, today, locale),
            interchange: guestText(locale, interchanges, activity.id),
          })),
          ...joined.map((each) => joinedRow(region, each, today, locale)),
        ],
      },
    ]
  })
}

/** A dash for nothing, so that amounts stand out. */
export function timetableAmounts(sums: Sums, f: Formats): TimetableAmounts {
  const amount = (cents: number): string | null => (cents ? f.amount(cents) : null)
  return { costs: amount(sums.costCents), planned: amount(sums.plannedCents), realised: amount(sums.confirmedCents) }
}

function row(
  region: string,
  activity: Activity,
  letters: ReadonlyMap<number, string>,
  today: IsoDate,
  locale: Locale,
): TimetableActivity {
  const f = formats(locale)
  const state = stateOf(activity, today)
  const from = dateText(activity.startsOn, activity.startsPrecision, f)
  const until = dateText(activity.endsOn, activity.endsPrecision, f)
  const { budget } = activity
  return {
    key: String(activity.id),
    name: activity.title,
    href: activityPath(region, activity.id),
    audience: activity.targetGroup ?? undefined,
    alsoLines: activity.goalIds.slice(1).map((id) => letters.get(id) ?? ''),
    state,
    from: activity.startsOn,
    until: activity.endsOn,
    fromText: from,
    untilText: until === from ? undefined : until,
    quantityPrice:
      budget && budget.quantity !== null && budget.priceCents !== null
        ? `${f.number(budget.quantity)} × ${f.amount(budget.priceCents)}`
        : undefined,
    texts: {
      number: activity.number,
      programmeLine: activity.programmeLine,
      theme: listed(activity.themes, (theme) => detailText(locale, 'theme', theme)),
      schoolKinds: listed(activity.schoolKinds, (kind) => detailText(locale, 'schoolKinds', kind)),
      place: activity.place,
      owner: activity.owner,
      partners: listed(activity.partners, (name) => name),
    },
    ...timetableAmounts(sumsOf([activity]), f),
  }
}

const listed = (values: readonly string[], worded: (value: string) => string): string | null =>
  values.map(worded).join(', ') || null
