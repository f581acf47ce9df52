// What readers ask becomes a draft of the site; whoever left an address hears of the answer, and then we forget it.
import { sql } from 'kysely'
import type { Locale } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { post } from '../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { addItem } from '../items/commands.ts'
import type { SiteId } from '../items/queries.ts'
import { answerLetter } from './mails/letters.ts'
import { waitingAskers } from './queries.ts'
import { titleOf } from './rules.ts'

export interface Question {
  readonly words: string
  readonly email: string | null
  readonly locale: Locale
  /** The article that it was asked at. */
  readonly about: number | null
}

/** @returns the draft that it became; the same words asked twice before somebody answered are one draft. */
export async function askQuestion(
  tx: Tx,
  site: SiteId,
  question: Question,
  today: IsoDate,
  now: Date,
): Promise<number> {
  const { words, email, locale, about } = question
  await sql`select pg_advisory_xact_lock(hashtextextended(${`questions ${site}`}, 0))`.execute(tx)
  const { rows } = await sql<{ item: number }>`
    select item_id as item from reader_questions
    where site_region_id is not distinct from ${site}::bigint and lower(words) = lower(${words}) and answered_at is null
      and item_id is not null order by id limit 1`.execute(tx)
  const item =
    rows[0]?.item ??
    (await addItem(tx, 'Spoorboek', site, {
      kind: 'faq',
      title: titleOf(words),
      language: locale,
      today,
      cameBy: 'form',
    }))
  await sql`
    insert into reader_questions (site_region_id, about_id, item_id, words, email, locale, asked_at)
    values (${site}, (select id from items where id = ${about} and public_version_id is not null), ${item}, ${words},
      ${email}, ${locale}, ${now})`.execute(tx)
  return item
}

/** Writes to all who asked what an item answers; a second time there is nobody left. */
export async function answerAskers(tx: Tx, { item }: { item: number }, baseUrl: string): Promise<void> {
  for (const { email, locale, title, href, siteName } of await waitingAskers(tx, item))
    if (email) await post(tx, answerLetter({ email, locale, title, href: `${baseUrl}${href}`, siteName }))
  await sql`
    update reader_questions q set answered_at = now(), email = null from items i
    where q.item_id = ${item} and q.answered_at is null and i.id = q.item_id and i.public_version_id is not null`.execute(
    tx,
  )
}

/** Addresses of questions that nobody answered in a year. @returns how many went */
export async function forgetAskers(tx: Tx, today: IsoDate): Promise<number> {
  const { numAffectedRows } = await sql`
    update reader_questions set email = null
    where email is not null and asked_at < ${today}::date - interval '1 year'`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
