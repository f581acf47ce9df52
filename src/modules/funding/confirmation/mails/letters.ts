import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { money, type Currency } from '../../../../platform/money.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { confirmationMessages } from '../messages.ts'

/** What the letters tell of: all that a reader without an account may know. */
export interface Told {
  readonly regionName: string
  readonly siteName: string
  readonly company: string
  readonly activity: string
  readonly description: string
  readonly from: IsoDate
  readonly until: IsoDate
  readonly amountCents: number
  readonly currency: Currency
}

function worded(told: Told, locale: Locale) {
  const f = formats(locale)
  const when = told.from === told.until ? f.longDate(told.from) : `${f.date(told.from)} – ${f.date(told.until)}`
  return { when, amount: f.money(money(told.amountCents, told.currency)) }
}

/** Asks a company to confirm; the link is the only action. */
export function askLetter(
  told: Told,
  to: { name: string; email: string; locale: Locale; replyTo: string },
  href: string,
  worksUntil: IsoDate,
): Letter {
  const t = confirmationMessages(to.locale).letter
  const { when, amount } = worded(told, to.locale)
  return {
    to: to.email,
    replyTo: to.replyTo,
    locale: to.locale,
    subject: t.subject(told.activity),
    greeting: t.greeting(to.name),
    lines: [t.thanks(told.company, told.activity), t.noted(told.description, when, amount)],
    action: { label: t.action, href },
    afterwards: [t.after(formats(to.locale).longDate(worksUntil))],
    signedBy: told.siteName,
    reason: t.reason(told.company, told.regionName),
  }
}

/** What was signed, for the company to keep. */
export function copyLetter(
  told: Told,
  to: { name: string; email: string; locale: Locale },
  answeredBy: string,
  /** How many were signed at once; the statement has them all. */
  together: number,
): Letter {
  const t = confirmationMessages(to.locale)
  const { when, amount } = worded(told, to.locale)
  return {
    to: to.email,
    locale: to.locale,
    subject: together > 1 ? t.copy.subjectMany(together) : t.copy.subject(told.activity),
    greeting: t.letter.greeting(to.name),
    lines: [
      together > 1 ? t.copy.lineMany(answeredBy, together) : t.copy.line(answeredBy, told.description, when, amount),
      together ? t.copy.keepStatement : t.copy.keep,
    ],
    signedBy: told.siteName,
    reason: t.letter.reason(told.company, told.regionName),
  }
}

/** Tells who recorded it what the company said. */
export function answeredLetter(
  told: Told,
  to: { email: string; locale: Locale },
  answer: { kind: 'confirmed' | 'corrected' | 'declined'; by: string; remark: string | null },
  href: string,
): Letter {
  const t = confirmationMessages(to.locale).told
  return {
    to: to.email,
    locale: to.locale,
    subject: t.subject[answer.kind](told.company),
    greeting: told.activity,
    lines: [
      t.line(answer.by, told.activity, worded(told, to.locale).amount),
      ...(answer.remark ? [t.remark(answer.remark)] : []),
    ],
    action: { label: t.action, href },
    signedBy: 'Spoorboek',
    reason: t.reason,
  }
}
