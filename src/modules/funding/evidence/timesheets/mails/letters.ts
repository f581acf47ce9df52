import type { Locale } from '../../../../../platform/actor.ts'
import type { Letter } from '../../../../../platform/mail/letter.tsx'
import { timesheetMessages } from '../messages.ts'

/** To who wrote the hours: what is not right, and where to mend it. */
export function sentBackLetter(
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  said: {
    readonly week: string
    readonly by: string
    readonly replyTo: string
    readonly reason: string
    readonly region: string
  },
  href: string,
): Letter {
  const t = timesheetMessages(to.locale).letter
  return {
    to: to.email,
    replyTo: said.replyTo,
    locale: to.locale,
    subject: t.subject(said.week),
    greeting: t.greeting(to.name),
    lines: [t.lead(said.by, said.week), t.words(said.reason), t.then],
    action: { label: t.action, href },
    signedBy: 'Spoorboek',
    reason: t.reason(said.region),
  }
}
