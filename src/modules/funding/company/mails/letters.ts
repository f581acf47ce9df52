import type { Locale } from '../../../../platform/actor.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { companyMessages } from '../messages.ts'
import { companyLinkDays } from '../rules.ts'

interface Reader {
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly company: string
}

const frame = ({ name, email, locale, company }: Reader) => {
  const t = companyMessages(locale).letters
  return { to: email, locale, greeting: t.greeting(name), signedBy: 'Spoorboek', reason: t.reason(company) }
}

/** The link that somebody asked for. */
export function linkLetter(to: Reader, href: string): Letter {
  const t = companyMessages(to.locale).letters
  return {
    ...frame(to),
    subject: t.linkSubject(to.company),
    lines: [t.link(to.company)],
    action: { label: t.open, href },
    afterwards: [t.works(companyLinkDays), t.notYou],
  }
}

/** To whom it was handed over. */
export function movedLetter(to: Reader, before: string, href: string): Letter {
  const t = companyMessages(to.locale).letters
  return {
    ...frame(to),
    subject: t.movedSubject(to.company),
    lines: [t.moved(before, to.company)],
    action: { label: t.open, href },
    afterwards: [t.works(companyLinkDays)],
  }
}

/** To who handed it over: whoever did this for somebody else is found out. */
export function changedLetter(to: Reader, next: { readonly name: string }): Letter {
  const t = companyMessages(to.locale).letters
  return {
    ...frame(to),
    subject: t.changedSubject(to.company),
    lines: [t.changed(next.name, to.company), t.changedNotYou],
  }
}
