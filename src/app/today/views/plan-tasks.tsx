// What waits in the work with the mbo and with other regions.
import { ButtonLink } from '../../../ui/button/button.tsx'
import type { IconName } from '../../../ui/icon/icon.tsx'
import type { Task } from '../../../ui/tasks/tasks.tsx'
import type { Locale } from '../../../platform/actor.ts'
import {
  mboAgreementsPath,
  mboDeskPath,
  mboRequestsPath,
  pathwaysPath,
  sharingRequestsPath,
} from '../../../modules/plans/paths.ts'
import { deskMessages, type DeskTask, type MboTasks } from '../../../modules/plans/public.ts'
import { todayMessages } from '../messages.ts'

export interface AroundPlan {
  /** Of who works on activities. */
  readonly mbo: MboTasks | null
  /** Requests and proposals of other regions without an answer; of who speaks with them. */
  readonly regions: number
  /** Of who answers for an mbo. */
  readonly desks: readonly DeskTask[]
}

export function tasksAround({ mbo, regions, desks }: AroundPlan, region: string, locale: Locale): Task[] {
  const t = todayMessages(locale)
  const requests = mboRequestsPath(region)
  return [
    ...deskTasksOf(desks, locale),
    ...(regions > 0
      ? [task('users', t.regionsAsk(regions), t.regionsAskText, sharingRequestsPath(region), t.answer)]
      : []),
    ...(mbo && mbo.otherDays > 0
      ? [task('calendar', t.otherDays(mbo.otherDays), t.otherDaysText, `${requests}?stand=otherDate`, t.answer)]
      : []),
    ...(mbo && mbo.unanswered > 0
      ? [task('clock', t.unanswered(mbo.unanswered), t.unansweredText, `${requests}?stand=asked`, t.look)]
      : []),
    ...(mbo && mbo.agreements > 0
      ? [task('list-check', t.agreementsDue(mbo.agreements), t.agreementsDueText, pathwaysPath(region), t.look)]
      : []),
  ]
}

/** Named after the mbo, as somebody may answer for more than one. */
export function deskTasksOf(desks: readonly DeskTask[], locale: Locale): Task[] {
  const t = todayMessages(locale)
  const { tasks } = deskMessages(locale)
  return desks.flatMap(({ mbo, requests, agreements }) => [
    ...(requests > 0 ? [task('message', tasks.requests(requests), mbo.name, mboDeskPath(mbo.id), t.answer)] : []),
    ...(agreements > 0
      ? [task('list-check', tasks.agreements(agreements), mbo.name, mboAgreementsPath(mbo.id), t.answer)]
      : []),
  ])
}

const task = (icon: IconName, title: string, note: string, href: string, act: string): Task => ({
  icon,
  title,
  href,
  note,
  action: <ButtonLink href={href}>{act}</ButtonLink>,
})
