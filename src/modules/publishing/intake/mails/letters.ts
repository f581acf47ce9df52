import type { Locale } from '../../../../platform/actor.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { letterMessages } from './messages.ts'

/** Whom a letter goes to, and of which site. */
export interface LetterTo {
  readonly email: string
  readonly name: string | null
  readonly locale: Locale
  readonly siteName: string
}

const letter = (
  { email, name, locale, siteName }: LetterTo,
  given: Pick<Letter, 'subject' | 'lines'> & Partial<Letter>,
): Letter => {
  const t = letterMessages(locale)
  return {
    to: email,
    locale,
    greeting: t.greeting(name),
    signedBy: siteName,
    reason: t.reason(siteName),
    ...given,
  }
}

/** To a colleague whose message is a draft already. */
export function draftLetter(to: LetterTo, title: string, href: string | null): Letter {
  const t = letterMessages(to.locale)
  return letter(to, {
    subject: t.draft.subject(title),
    lines: [t.draft.thanks(title), href === null ? t.draft.nextOthers : t.draft.next],
    ...(href !== null && { action: { label: t.draft.action, href } }),
    afterwards: [t.draft.after],
  })
}

/** Asks whether an address is of who typed it. Says nothing that was typed: anybody may type any address. */
export function confirmLetter(to: LetterTo, href: string, days: number): Letter {
  const t = letterMessages(to.locale).confirm
  return letter(
    { ...to, name: null },
    {
      subject: t.subject(to.siteName),
      lines: [t.text],
      action: { label: t.action, href },
      afterwards: [t.after(days)],
      reason: t.reason(to.siteName),
    },
  )
}

export function acceptedLetter(to: LetterTo, title: string, href: string): Letter {
  const t = letterMessages(to.locale).accepted
  return letter(to, { subject: t.subject(title), lines: [t.text(title), t.next], action: { label: t.action, href } })
}

export function refusedLetter(to: LetterTo, title: string, words: string, replyTo: string): Letter {
  const t = letterMessages(to.locale).refused
  return letter(to, { subject: t.subject(title), lines: [t.text(title), ...paragraphs(words)], replyTo })
}

export function publishedLetter(to: LetterTo, title: string, href: string): Letter {
  const t = letterMessages(to.locale).published
  return letter(to, {
    subject: t.subject(title),
    lines: [t.text(title)],
    action: { label: t.action, href },
    afterwards: [t.after],
  })
}

export function answerLetter(to: LetterTo, title: string, words: string, by: string, replyTo: string): Letter {
  const t = letterMessages(to.locale).answer
  return letter(to, { subject: t.subject(title), lines: paragraphs(words), signedBy: `${by}, ${to.siteName}`, replyTo })
}

const paragraphs = (words: string): string[] =>
  words
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
