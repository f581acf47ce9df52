import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { money } from '../../../../platform/money.ts'
import type { CompanyContact, Seen } from '../../company/queries.ts'
import { companyLinkDays } from '../../company/rules.ts'
import { reminderMessages } from '../messages.ts'

/** A letter names so many; the page behind its link has them all. */
const named = 10

type Kind = 'reminder' | 'monthly'

/** All that a contact left open, in one letter with one link. */
export function openLetter(kind: Kind, to: CompanyContact, open: readonly Seen[], href: string): Letter {
  const t = reminderMessages(to.locale)
  const f = formats(to.locale)
  const items = open
    .slice(0, named)
    .map((seen) => t.item(seen.activity, seen.region, seen.description, f.money(money(seen.cents, seen.currency))))
  return {
    to: to.email,
    locale: to.locale,
    subject: kind === 'monthly' ? t.monthlySubject(to.company) : t.subject(open.length),
    greeting: t.greeting(to.name),
    lines: [
      (kind === 'monthly' ? t.monthly : t.lead)(to.company, open.length),
      ...items,
      ...(open.length > named ? [t.more(open.length - named)] : []),
    ],
    action: { label: t.action, href },
    afterwards: [t.after(companyLinkDays), t.choose],
    signedBy: 'Spoorboek',
    reason: t.reason(to.company),
  }
}

/** What nobody answered, to who leads the region. */
export function leaderLetter(
  to: { readonly name: string; readonly email: string; readonly locale: Locale },
  region: string,
  lost: readonly Pick<Seen, 'organisation' | 'activity' | 'cents' | 'currency'>[],
  href: string,
): Letter {
  const t = reminderMessages(to.locale)
  const f = formats(to.locale)
  return {
    to: to.email,
    locale: to.locale,
    subject: t.leaderSubject(lost.length),
    greeting: t.greeting(to.name),
    lines: [
      t.leader(lost.length),
      ...lost
        .slice(0, named)
        .map((row) => t.leaderItem(row.organisation, row.activity, f.money(money(row.cents, row.currency)))),
      ...(lost.length > named ? [t.more(lost.length - named)] : []),
    ],
    action: { label: t.leaderAction, href },
    signedBy: 'Spoorboek',
    reason: t.leaderReason(region),
  }
}
