import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { letterLocale, type Region } from '../../../organisations/public.ts'
import { readAlongPath } from '../paths.ts'
import { invitationLetter } from './mails/letters.ts'
import { hashOf, newSecret } from '../../../../platform/secret-link.ts'

export interface Invited {
  readonly name: string
  readonly email: string
  /** The last day on which the link works. */
  readonly until: IsoDate
}

/**
 * Asks a partner to read along: a personal link, and the letter that carries it. Asked again, the link before this one
 * ends, so that one address never has two.
 */
export async function inviteReader(
  tx: Tx,
  actor: Person,
  region: Region,
  visionId: number,
  { name, email, until }: Invited,
  baseUrl: string,
): Promise<void> {
  await sql`select from visions where id = ${visionId} for update`.execute(tx)
  await sql`update vision_readers set withdrawn_at = now()
    where vision_id = ${visionId} and lower(email) = lower(${email}) and withdrawn_at is null`.execute(tx)
  const token = newSecret()
  const { id } = await sql<{ id: number }>`
    insert into vision_readers (vision_id, name, email, token_hash, invited_by, expires_at)
    values (${visionId}, ${name}, ${email}, ${hashOf(token)}, ${actor.id},
      (${until}::date + 1)::timestamp at time zone ${region.timeZone} - interval '1 second') returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  const to = { name, email, locale: letterLocale(region), replyTo: actor.email }
  await post(tx, invitationLetter(region, actor.name, to, baseUrl + readAlongPath(token), until))
  await record(tx, actor, {
    action: 'visionReader.invited',
    regionId: region.id,
    subject: { kind: 'visionReader', id },
    details: { name, until },
  })
}

/** Ends a link; what its reader said stays. Twice is once. */
export async function withdrawReader(tx: Tx, actor: Person, region: Region, id: number): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    update vision_readers set withdrawn_at = now() where id = ${id} and withdrawn_at is null returning name`.execute(tx)
  const [reader] = rows
  if (!reader) return
  await record(tx, actor, {
    action: 'visionReader.withdrawn',
    regionId: region.id,
    subject: { kind: 'visionReader', id },
    details: { name: reader.name },
  })
}

/** Notes that the link was used, once; gives whether it still may be, locked against a withdrawal at this moment. */
export async function enterByLink(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select withdrawn_at is null and expires_at > ${now} as open from vision_readers where id = ${id} for update`.execute(
    tx,
  )
  if (!rows[0]?.open) return false
  await sql`update vision_readers set opened_at = now() where id = ${id} and opened_at is null`.execute(tx)
  return true
}
