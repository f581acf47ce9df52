// An item that was sent in: its sender hears that it is public, and may be written to.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import { itemPath } from '../../paths.ts'
import { deed, toSender } from '../commands.ts'
import { answerLetter, publishedLetter } from '../mails/letters.ts'
import { lockMessage, originOf, siteNamed } from '../queries.ts'

/** Once, however often it is published, corrected or told of. */
export async function tellSender(tx: Tx, { item }: { item: number }, baseUrl: string): Promise<void> {
  const origin = await originOf(tx, item)
  if (!origin) return
  const message = await lockMessage(tx, origin.id)
  const { senderEmail: email } = message
  if (message.toldAt !== null || email === null) return
  const { rows } = await sql<{ slug: string; title: string }>`
    select i.slug, v.title from items i join item_versions v on v.id = i.public_version_id where i.id = ${item}`.execute(
    tx,
  )
  const [shown] = rows
  // Taken away again before anybody could be told.
  if (!shown) return
  await sql`update intake_messages set told_at = now() where id = ${message.id}`.execute(tx)
  const site = await siteNamed(tx, message.siteId)
  await post(
    tx,
    publishedLetter(toSender(message, email, site.name), shown.title, `${baseUrl}${itemPath(site.slug, shown.slug)}`),
  )
}

/** A letter of somebody who works on it to who sent it. The words go and are not kept: the answer comes to the writer. */
export async function answerSender(
  tx: Tx,
  actor: Person,
  item: number,
  words: string,
): Promise<Outcome<object, 'forgotten'>> {
  const origin = await originOf(tx, item)
  if (!origin) throw new NotFound()
  const message = await lockMessage(tx, origin.id)
  const { senderEmail: email } = message
  if (email === null) return refuse('forgotten')
  const site = await siteNamed(tx, message.siteId)
  const to = toSender(message, email, site.name)
  await post(tx, answerLetter(to, message.title ?? '', words, actor.name, actor.email))
  await deed(tx, actor, message, 'intake.answered', { item })
  return { ok: true }
}
