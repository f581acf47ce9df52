// Newcomers: an invitation by mail, once more, or taken back.
import type { Locale, Role } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { makeInvitation, personWith, type KnownPerson } from '../../../../platform/identity/invitation.ts'
import { mailInvitation } from '../../../../platform/identity/letters.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import {
  closeDoor,
  gapBetween,
  give,
  lockRoles,
  note,
  personById,
  remove,
  type Doing,
  type GivenRole,
} from '../commands.ts'
import { withdrawnLetter } from '../mails/letters.ts'
import type { Refused, Where } from '../rules.ts'

/** Gives somebody a role by address: a newcomer gets an invitation, who is known a letter with the news. */
export async function inviteTo(
  tx: Tx,
  doing: Doing,
  where: Where,
  given: GivenRole & { readonly name: string; readonly email: string; readonly locale: Locale },
): Promise<{ readonly ok: true; readonly person: KnownPerson } | Refused> {
  const rows = await lockRoles(tx, where)
  const person = await personWith(tx, given)
  const done = await give(tx, doing, where, rows, person, given)
  if (!done.ok) return done
  if (!person.joined) await sendInvitation(tx, doing, person)
  if (!person.joined || done.changed)
    await note(tx, doing, where, 'person.invited', { role: given.role, name: person.name })
  return { ok: true, person }
}

/** A fresh letter to who has not been here yet; links that went out before keep working. */
export async function resendInvitation(tx: Tx, doing: Doing, where: Where, personId: string): Promise<boolean> {
  await lockRoles(tx, where)
  const person = await personById(tx, personId)
  if (person.joined) return false
  await sendInvitation(tx, doing, person)
  await note(tx, doing, where, 'invitation.sent', { name: person.name })
  return true
}

/** Who has not been here yet loses the roles in this place, and the link when no other role is left. */
export async function withdrawInvitation(
  tx: Tx,
  doing: Doing,
  where: Where,
  personId: string,
  mayGive: (role: Role) => boolean,
): Promise<Refused | { readonly ok: true; readonly joined: boolean }> {
  const rows = await lockRoles(tx, where)
  const person = await personById(tx, personId)
  if (person.joined) return { ok: true, joined: true }
  const gone = rows.filter((row) => row.personId === personId && mayGive(row.role))
  const kept = rows.filter((row) => !gone.includes(row))
  for (const { role } of gone) {
    const gap = gapBetween(rows, kept, role, doing.today)
    if (gap) return gap
  }
  await remove(
    tx,
    gone.map(({ id }) => id),
  )
  await closeDoor(tx, person)
  await post(tx, withdrawnLetter(person, where))
  await note(tx, doing, where, 'invitation.withdrawn', { name: person.name })
  return { ok: true, joined: false }
}

export async function sendInvitation(tx: Tx, { actor, baseUrl }: Doing, person: KnownPerson): Promise<void> {
  await mailInvitation(tx, baseUrl, person, await makeInvitation(tx, person.id, actor.id))
}
