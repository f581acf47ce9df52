import type { Locale, Role } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { Letter } from '../../../../platform/mail/letter.tsx'
import { organisationMessages } from '../../messages.ts'
import { workplacePath, workspacePath } from '../../paths.ts'
import { periodText, whereText } from '../messages.ts'
import type { Period, Where } from '../rules.ts'
import { roleLetterMessages } from './messages.ts'

export type RoleNews = 'given' | 'changed' | 'ended' | 'takenBack'

interface Reader {
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

/** Tells somebody what happened to a role. */
export function roleLetter(
  news: RoleNews,
  to: Reader,
  where: Where,
  role: Period & { readonly role: Role; readonly concerns: string | null },
  { actor, baseUrl }: { readonly actor: { readonly name: string; readonly email: string }; readonly baseUrl: string },
): Letter {
  const t = roleLetterMessages(to.locale)
  const f = formats(to.locale)
  const name = organisationMessages(to.locale).roles[role.role]
  const at = whereText(to.locale, where)
  const lines = {
    given: t.given(name, at, periodText(to.locale, role)),
    changed: t.changed(name, at, periodText(to.locale, role)),
    ended: t.ended(name, at, role.until ? f.longDate(role.until) : ''),
    takenBack: t.takenBack(name, at),
  }
  const href = `${baseUrl}${where.region ? workspacePath(where.region.slug) : workplacePath}`
  return {
    to: to.email,
    replyTo: actor.email,
    locale: to.locale,
    subject: t.subject[news](name, at),
    greeting: t.greeting(to.name),
    lines: [
      lines[news],
      ...(role.concerns && news !== 'takenBack' ? [t.concerns(role.concerns)] : []),
      t.by(actor.name),
    ],
    ...(news === 'given' || news === 'changed' ? { action: { label: t.action, href } } : {}),
    signedBy: t.signed,
    reason: t.reason,
  }
}

/** The link in the invitation no longer works; why there is no use in trying. */
export function withdrawnLetter(to: Reader, where: Where): Letter {
  const t = roleLetterMessages(to.locale)
  return {
    to: to.email,
    locale: to.locale,
    subject: t.withdrawn.subject,
    greeting: t.greeting(to.name),
    lines: [t.withdrawn.line(whereText(to.locale, where))],
    signedBy: t.signed,
    reason: t.withdrawn.reason,
  }
}
