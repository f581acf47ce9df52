import type { Locale } from '../../../../../platform/actor.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { invitationDays } from '../../../../../platform/identity/invitation.ts'
import { invitationPath } from '../../../../../platform/identity/letters.ts'
import type { Letter } from '../../../../../platform/mail/letter.tsx'
import { addDays, type IsoDate } from '../../../../../platform/time.ts'
import { workspacePath } from '../../../paths.ts'
import type { Region } from '../../../rules.ts'
import { handOverMessages } from '../messages.ts'

interface Reader {
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

interface Told {
  readonly leaver: Reader
  readonly successor: Reader
  readonly lastDay: IsoDate
  readonly note: string | null
}

interface By {
  readonly actor: { readonly name: string; readonly email: string }
  readonly baseUrl: string
}

const noteLines = ({ note }: Told, { actor }: By, locale: Locale): string[] =>
  note ? [handOverMessages(locale).letters.note(actor.name), ...note.split(/\n{2,}/)] : []

export function leaverLetter(told: Told, region: Region, by: By): Letter {
  const { leaver, successor, lastDay } = told
  const t = handOverMessages(leaver.locale).letters
  const day = formats(leaver.locale).longDate(lastDay)
  return {
    to: leaver.email,
    replyTo: by.actor.email,
    locale: leaver.locale,
    subject: t.leaver.subject(region.name),
    greeting: t.greeting(leaver.name),
    lines: [t.leaver.line(region.name, successor.name, day), t.leaver.thanks, ...noteLines(told, by, leaver.locale)],
    signedBy: t.signed,
    reason: t.leaver.reason,
  }
}

/** To a newcomer the letter is the invitation as well. */
export function successorLetter(told: Told, region: Region, by: By, invitation: string | null): Letter {
  const { leaver, successor, lastDay } = told
  const t = handOverMessages(successor.locale).letters
  const day = formats(successor.locale).longDate(addDays(lastDay, 1))
  const path = invitation ? invitationPath(invitation) : workspacePath(region.slug)
  return {
    to: successor.email,
    replyTo: by.actor.email,
    locale: successor.locale,
    subject: t.successor.subject(region.name),
    greeting: t.greeting(successor.name),
    lines: [
      t.successor.line(region.name, leaver.name, day),
      ...noteLines(told, by, successor.locale),
      ...(invitation ? [t.successor.invitation(invitationDays)] : []),
    ],
    action: { label: invitation ? t.successor.join : t.successor.open, href: `${by.baseUrl}${path}` },
    signedBy: t.signed,
    reason: t.successor.reason,
  }
}
