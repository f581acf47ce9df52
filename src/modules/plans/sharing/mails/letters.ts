import type { Locale } from '../../../../platform/actor.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { letterMessages, type News, type Told } from './messages.ts'

export interface NewsLetter {
  readonly news: News
  /** In the language of the reader. */
  readonly told: (locale: Locale) => Told
  /** What the other side wrote with it. */
  readonly words: string | null
  readonly href: string
  readonly replyTo: string | null
}

/** A letter from one region to somebody who leads another. */
export function newsLetter(
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  { news, told: tell, words, href, replyTo }: NewsLetter,
): Letter {
  const t = letterMessages(to.locale)
  const told = tell(to.locale)
  const { subject, line, action } = t.news[news]
  return {
    to: to.email,
    ...(replyTo && { replyTo }),
    locale: to.locale,
    subject: subject(told),
    greeting: t.greeting(to.name),
    lines: [line(told), ...(words ? [t.words(told.region), ...words.split(/\n{2,}/)] : [])],
    action: { label: action, href },
    signedBy: t.signed,
    reason: t.reason,
  }
}
