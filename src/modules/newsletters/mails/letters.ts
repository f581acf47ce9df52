import type { Letter } from '../../../platform/mail/letter.tsx'
import { newsletterMessages } from '../messages.ts'
import type { Subscriber } from '../queries.ts'
import { daysKept, isWaiting } from '../rules.ts'

/** The link to the choice: to say yes a second time, or to change it for who reads already. */
export function choiceLetter({ email, language, subscriptions }: Subscriber, site: string, href: string): Letter {
  const t = newsletterMessages(language).letter
  const asks = subscriptions.some(isWaiting)
  return {
    to: email,
    locale: language,
    greeting: t.greeting,
    signedBy: site,
    reason: t.reason(site),
    subject: asks ? t.askSubject(site) : t.knownSubject(site),
    lines: [asks ? t.ask(site) : t.known(site)],
    action: { label: asks ? t.yes : t.choice, href },
    afterwards: [asks ? t.nothingYet(daysKept) : t.notYou],
  }
}
