import type { Locale } from '../../../../platform/actor.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { questionMessages } from '../messages.ts'
import { unconfirmedDays } from '../rules.ts'

const nation = 'Sterk Techniekonderwijs'

export interface Answer {
  readonly email: string
  readonly locale: Locale
  /** Of the answer as it is public: nothing that the asker typed is sent, for anybody may type any address. */
  readonly title: string
  readonly href: string
  readonly siteName: string | null
}

/** Asks whether an address is of who typed it. Says nothing that was typed either. */
export function confirmLetter({ email, locale, siteName, href }: Omit<Answer, 'title'>): Letter {
  const t = questionMessages(locale).letter
  const site = siteName ?? nation
  return {
    to: email,
    locale,
    subject: t.confirm.subject(site),
    greeting: t.greeting,
    lines: [t.confirm.text],
    action: { label: t.confirm.action, href },
    afterwards: [t.confirm.after(unconfirmedDays)],
    signedBy: site,
    reason: t.confirm.reason(site),
  }
}

export function answerLetter({ email, locale, title, href, siteName }: Answer): Letter {
  const t = questionMessages(locale).letter
  const site = siteName ?? nation
  return {
    to: email,
    locale,
    subject: t.subject(title),
    greeting: t.greeting,
    lines: [t.text(site), title],
    action: { label: t.action, href },
    afterwards: [t.after],
    signedBy: site,
    reason: t.reason,
  }
}
