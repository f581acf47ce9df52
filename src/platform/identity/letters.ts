// The two letters of identity. Their addresses are fixed here, as the letters leave before any page is drawn.
import type { Locale } from '../actor.ts'
import { transaction, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'
import { post } from '../mail/outbox.ts'
import { linkMinutes } from './authentication.ts'
import { invitationDays } from './invitation.ts'
import { identityMessages } from './messages.ts'

export const signInLinkPath = (token: string): string => `/inloggen/link/${token}`
export const invitationPath = (token: string): string => `/uitnodiging/${token}`

/** Writes to a known address only; for an unknown one nothing happens, and the page says the same. */
export async function mailSignInLink(db: Database, baseUrl: string, email: string, token: string): Promise<void> {
  const person = await db
    .withTables<PlatformTables>()
    .selectFrom('people')
    .select('locale')
    .where('email', '=', email)
    .executeTakeFirst()
  if (!person) return
  const t = identityMessages(person.locale)
  await transaction(db, (tx) =>
    post(tx, {
      to: email,
      locale: person.locale,
      subject: t.link.subject,
      greeting: t.link.greeting,
      lines: [t.link.line],
      action: { label: t.link.action, href: `${baseUrl}${signInLinkPath(token)}` },
      afterwards: [t.link.after(linkMinutes)],
      signedBy: t.signed,
      reason: t.link.reason,
    }),
  )
}

export async function mailInvitation(
  tx: Tx,
  baseUrl: string,
  to: { name: string; email: string; locale: Locale },
  token: string,
): Promise<void> {
  const t = identityMessages(to.locale)
  await post(tx, {
    to: to.email,
    locale: to.locale,
    subject: t.invitation.subject,
    greeting: t.invitation.greeting(to.name),
    lines: [t.invitation.line],
    action: { label: t.invitation.action, href: `${baseUrl}${invitationPath(token)}` },
    afterwards: [t.invitation.after(invitationDays)],
    signedBy: t.signed,
    reason: t.invitation.reason,
  })
}
