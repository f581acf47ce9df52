// What waits in the work on a website, of a region or of the nation.
import type { Locale } from '../../../platform/actor.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import type { IconName } from '../../../ui/icon/icon.tsx'
import type { Task } from '../../../ui/tasks/tasks.tsx'
import { deskItemPath, deskPath, offersPath } from '../../../modules/publishing/paths.ts'
import { intakePath, reviewMessages, type SiteTasks } from '../../../modules/publishing/public.ts'
import { todayMessages } from '../messages.ts'

export type WebsiteTasks = SiteTasks & {
  /** Of the reader, public and past their day of review. */
  readonly late: number
  /** Of the reader, public, with a link that does not work; by number. */
  readonly deadLinks: readonly number[]
}

/** @param region by slug; null: the nation */
export function websiteTasksOf(tasks: WebsiteTasks | null, region: string | null, locale: Locale): Task[] {
  if (!tasks) return []
  const t = todayMessages(locale)
  const desk = deskPath(region)
  const offers = offersPath(region)
  const of = (count: number, icon: IconName, title: string, note: string, href: string, act: string): Task[] =>
    count > 0 ? [{ icon, title, note, href, action: <ButtonLink href={href}>{act}</ButtonLink> }] : []
  const { toReview, cameIn, toAnswer, changes, answered, sentBack, late, deadLinks } = tasks
  const r = reviewMessages(locale)
  const reviewNote = region === null ? t.toReviewNation : t.toReviewText
  return [
    ...of(toReview, 'news', t.toReview(toReview), reviewNote, `${desk}?stand=review`, t.look),
    ...of(cameIn, 'mail', t.cameIn(cameIn), t.cameInText, intakePath(region), t.look),
    ...of(sentBack, 'pencil', t.cameBack(sentBack), t.cameBackText, `${desk}?stand=draft`, t.look),
    ...of(late, 'clock', r.task(late), r.taskText, `${desk}?nakijken=ja`, r.taskDo),
    // To the first of them: the next is there when that one is mended.
    ...of(
      ...([deadLinks.length, 'alert-triangle' as const, r.deadLinks(deadLinks.length), r.deadLinksText] as const),
      ...([deskItemPath(region, deadLinks[0] ?? 0), t.look] as const),
    ),
    ...of(changes, 'message', t.changesAsked(changes), t.changesAskedText, `${offers}#van-ons`, t.look),
    ...of(toAnswer, 'world', t.offered(toAnswer), t.offeredText, offers, t.answer),
    ...of(answered, 'bell', t.offersAnswered(answered), t.offersAnsweredText, `${offers}#van-ons`, t.look),
  ]
}
