import type { Locale } from '../../../../../platform/actor.ts'
import { formats } from '../../../../../platform/i18n.ts'
import type { Letter } from '../../../../../platform/mail/letter.tsx'
import type { IsoDate } from '../../../../../platform/time.ts'
import { readerMessages } from '../messages.ts'

/** Asks a partner to read along; the link is the only action. */
export function invitationLetter(
  region: { readonly name: string; readonly siteName: string },
  by: string,
  to: { name: string; email: string; locale: Locale; replyTo: string },
  href: string,
  until: IsoDate,
): Letter {
  const t = readerMessages(to.locale).letter
  return {
    to: to.email,
    replyTo: to.replyTo,
    locale: to.locale,
    subject: t.subject(region.siteName),
    greeting: t.greeting(to.name),
    lines: [t.line(by, region.name), t.how],
    action: { label: t.action, href },
    afterwards: [t.after(formats(to.locale).longDate(until))],
    signedBy: region.siteName,
    reason: t.reason(by, region.name),
  }
}
