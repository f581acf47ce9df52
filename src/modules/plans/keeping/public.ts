// What the head above all pages of an activity says of it, and offers to do.
import type { Actor, Locale } from '../../../platform/actor.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { editActivityPath, newActivityPath, stepPath } from '../paths.ts'
import { mayChangeActivity, mayChangePlan } from '../policy.ts'
import type { ActivityInRegion } from '../queries.ts'
import { stateOf, type Activity } from '../rules.ts'
import { detailText } from './details/messages.ts'
import { whenText } from './details/rules.ts'
import { keepingMessages } from './messages.ts'
import { stepMessages } from './steps/messages.ts'
import { stepsOf } from './steps/rules.ts'

export interface ActivityAction {
  readonly href: string
  readonly text: string
  readonly icon: 'pencil' | 'copy' | 'check' | 'ban' | 'rotate'
}

const icons = { cancel: 'ban', finish: 'check', resume: 'rotate' } as const

/** What this actor may do with the activity, the most usual first. */
export function activityActions(
  actor: Actor,
  { region, activity }: Pick<ActivityInRegion, 'region' | 'activity'>,
  today: IsoDate,
  locale: Locale,
): ActivityAction[] {
  if (!mayChangeActivity(actor, region, activity)) return []
  const t = keepingMessages(locale)
  const steps = stepMessages(locale)
  const state = stateOf(activity, today)
  return [
    { href: editActivityPath(region.slug, activity.id), text: t.edit, icon: 'pencil' },
    ...stepsOf(state, activity.fixedState).map((step) => ({
      href: stepPath(region.slug, activity.id, step),
      text: step === 'resume' ? steps.resume(state) : steps.open[step],
      icon: icons[step],
    })),
    ...(mayChangePlan(actor, region)
      ? [{ href: `${newActivityPath(region.slug)}?van=${activity.id}`, text: t.copy, icon: 'copy' as const }]
      : []),
  ]
}

/** From when until when, each as precise as it is known. */
export function periodText(
  locale: Locale,
  activity: Pick<Activity, 'startsOn' | 'startsPrecision' | 'endsOn' | 'endsPrecision'>,
): string {
  const from = whenText(activity.startsOn, activity.startsPrecision, 'first')
  const until = whenText(activity.endsOn, activity.endsPrecision, 'last')
  const texts = [detailText(locale, 'from', from), detailText(locale, 'until', until)]
  return [...new Set(texts)].join(` ${keepingMessages(locale).until} `)
}
