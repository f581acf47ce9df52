import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { Locale } from '../../../../platform/actor.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import { toNotation } from '../../../../platform/rich-text/to-notation.ts'
import { withoutPictures } from '../../items/form/public.ts'
import type { SiteId } from '../../items/queries.ts'
import { decide, keepEnclosed, type Reading } from '../commands.ts'
import { confirmLetter } from '../mails/letters.ts'
import { sendInConfirmPath } from '../paths.ts'
import { hadEnoughForms, lockMessage, siteNamed } from '../queries.ts'
import type { Enclosed } from '../reading/public.ts'
import { keeping, mostADay } from '../rules.ts'
import type { SentIn } from './schema.ts'
import { hashOf, newSecret } from '../../../../platform/secret-link.ts'

export interface GivenForm {
  readonly siteId: SiteId
  readonly locale: Locale
  readonly sent: SentIn
  readonly enclosed: Enclosed
  /** Of the form: sent twice it is one. */
  readonly number: string
  readonly directory: string
  readonly baseUrl: string
}

/** Keeps what somebody sent in, and asks by a letter whether the address is theirs. Nobody sees it before. */
export async function keepSentIn(tx: Tx, given: GivenForm): Promise<Outcome<object, 'tooMany' | 'full'>> {
  const { siteId, locale, sent, enclosed, directory } = given
  const key = createHash('sha256').update(`form ${given.number}`).digest('hex')
  // Twice on the button, and many forms with one address at once: one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sent in ${sent.email}`}, 0))`.execute(tx)
  const there = await sql`select from intake_messages where message_key = ${key}`.execute(tx)
  if (there.rows.length) return { ok: true }
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from intake_messages
    where sender_email = ${sent.email} and state = 'unconfirmed' and received_at > now() - interval '1 day'`.execute(tx)
  if ((rows[0]?.count ?? 0) >= mostADay.unconfirmed) return refuse('tooMany')
  if (await hadEnoughForms(tx, siteId)) return refuse('full')
  const token = newSecret()
  const { id } = await sql<{ id: number }>`
    insert into intake_messages (site_region_id, came_by, state, message_key, sender_name, sender_email,
      sender_organisation, locale, title, fields, pictures_agreed, token_hash)
    values (${siteId}, 'form', 'unconfirmed', ${key}, ${sent.name}, ${sent.email}, ${sent.organisation || null}, ${locale},
      ${sent.title}, ${JSON.stringify(fieldsOf(sent))}::jsonb, ${sent.agreed}, ${hashOf(token)}) returning id`
    .execute(tx)
    .then((inserted) => only(inserted.rows))
  await keepEnclosed(tx, directory, id, enclosed)
  const site = await siteNamed(tx, siteId)
  const to = { email: sent.email, name: null, locale, siteName: site.name }
  await post(tx, confirmLetter(to, `${given.baseUrl}${sendInConfirmPath(token)}`, keeping.unconfirmed))
  return { ok: true }
}

/** As the form of an item would have kept them. */
const fieldsOf = ({ challenge, approach, result }: SentIn) =>
  Object.fromEntries(
    Object.entries({ challenge, approach, result }).map(([name, typed]) => [name, toNotation(withoutPictures(typed))]),
  )

/** The address is theirs: from now on the desk may see it. Confirmed twice is confirmed once. */
export async function confirmSentIn(
  tx: Tx,
  id: number,
  { now, baseUrl }: Pick<Reading, 'now' | 'baseUrl'>,
): Promise<void> {
  const { state } = await lockMessage(tx, id)
  if (state !== 'unconfirmed') return
  await sql`update intake_messages set state = 'received', confirmed_at = ${now}, read_at = ${now} where id = ${id}`.execute(
    tx,
  )
  await decide(tx, id, { isAutomatic: false, isProven: true }, { strict: true, now, baseUrl })
}
