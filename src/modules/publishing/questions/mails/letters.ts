import type { Locale } from '../../../../platform/actor.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { questionMessages } from '../messages.ts'

export interface Answer {
  readonly email: string
  readonly locale: Locale
  /** Of the answer as it is public: nothing that the asker typed is sent, for anybody may type any address. */
  readonly title: string
  readonly href: string
  readonly siteName: string | null
}

export function answerLetter({ email, locale, title, href, siteName }: Answer): Letter {
  const t = questionMessages(locale).letter
  const site = siteName ?? 'Sterk Techniekonderwijs'
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
