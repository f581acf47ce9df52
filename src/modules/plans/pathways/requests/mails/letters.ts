import { formats } from '../../../../../platform/i18n.ts'
import type { Letter } from '../../../../../platform/mail/letter.tsx'
import { deskRequestPath, mboRequestPath } from '../../../paths.ts'
import { requestMessages } from '../messages.ts'
import type { MboRequest, Reader } from '../queries.ts'
import { patienceDays } from '../rules.ts'

type Told = Pick<Letter, 'subject' | 'lines'>

/** To whoever answers for the mbo: what a region asks. */
export function askedLetter(request: MboRequest, to: Reader, replyTo: string, baseUrl: string): Letter {
  const t = requestMessages(to.locale).letters
  const told = { subject: t.askedSubject(request.region.name, request.title), lines: [t.asked(request.region.name)] }
  return { ...toMbo(request, to, baseUrl, told), replyTo }
}

/** The region took the day that was proposed, or withdrew. */
export function movedLetter(request: MboRequest, to: Reader, baseUrl: string): Letter {
  const t = requestMessages(to.locale).letters
  const told = request.state === 'withdrawn' ? t.withdrawn : t.agreed
  return toMbo(request, to, baseUrl, {
    subject: told.subject(request.region.name, request.title),
    lines: [told.line(request.region.name)],
  })
}

export function reminderLetter(request: MboRequest, to: Reader, baseUrl: string): Letter {
  const t = requestMessages(to.locale).letters
  return toMbo(request, to, baseUrl, {
    subject: t.reminderSubject(request.title),
    lines: [t.reminder(request.region.name, patienceDays)],
  })
}

function toMbo(request: MboRequest, to: Reader, baseUrl: string, told: Told): Letter {
  const t = requestMessages(to.locale).letters
  return {
    to: to.email,
    locale: to.locale,
    subject: told.subject,
    greeting: t.greeting(to.name),
    lines: [...told.lines, aboutOf(request, to)],
    action: { label: t.open, href: baseUrl + deskRequestPath(request.mboId, request.id) },
    signedBy: 'Spoorboek',
    reason: t.mboReason(request.mbo),
  }
}

/** To who asked: what the mbo answered. */
export function answeredLetter(request: MboRequest, to: Reader, baseUrl: string): Letter {
  const t = requestMessages(to.locale).letters
  const answered = request.state === 'accepted' ? t.accepted : request.state === 'declined' ? t.declined : t.otherDate
  const day = formats(to.locale).fullDate(request.plannedOn)
  return {
    to: to.email,
    locale: to.locale,
    subject: answered.subject(request.mbo, request.title),
    greeting: t.greeting(to.name),
    lines: [answered.line(request.mbo, day), ...(request.answer ? [t.quoted(request.answer)] : [])],
    action: { label: t.open, href: baseUrl + mboRequestPath(request.region.slug, request.id) },
    signedBy: 'Spoorboek',
    reason: t.askerReason(request.region.name),
  }
}

/** What, when and how many, in one line. */
function aboutOf(request: MboRequest, { locale }: Reader): string {
  const t = requestMessages(locale)
  const { kind, title, count, plannedOn, time } = request
  const when = [formats(locale).fullDate(plannedOn), time].filter(Boolean).join(', ')
  return [`${t.kinds[kind]}: ${title}`, when, ...(count === null ? [] : [t.forCount(count)])].join(' · ')
}
