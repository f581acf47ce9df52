// What readers ask becomes a draft of the site; whoever left an address and confirmed it hears of the answer, and then we
// forget it.
import { sql } from 'kysely'
import type { Locale } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { post } from '../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { addItem } from '../items/commands.ts'
import type { SiteId } from '../items/queries.ts'
import { answerLetter, confirmLetter } from './mails/letters.ts'
import { askerPath } from './paths.ts'
import { waitingAskers } from './queries.ts'
import { mostADay, titleOf, unconfirmedDays } from './rules.ts'
import { hashOf, newSecret } from '../../../platform/secret-link.ts'

export interface Question {
  readonly words: string
  readonly email: string | null
  readonly locale: Locale
  /** The article that it was asked at. */
  readonly about: number | null
  /** Of the form: sent twice it is one. */
  readonly number: string
}

/** `siteName`: null for the nation. */
interface Asking {
  readonly today: IsoDate
  readonly now: Date
  readonly baseUrl: string
  readonly siteName: string | null
}

/**
 * A question is a draft of its site at once; the same words asked twice before somebody answered are one draft. The
 * address is written to once whoever has it confirms it: anybody may type any address.
 */
export async function askQuestion(
  tx: Tx,
  site: SiteId,
  { words, email, locale, about, number }: Question,
  { today, now, baseUrl, siteName }: Asking,
): Promise<Outcome<object, 'tooMany' | 'full'>> {
  await hold(tx, `questions ${site}`)
  const there = await sql`select from reader_questions where form_number = ${number}`.execute(tx)
  if (there.rows.length) return { ok: true }
  if (email && (await lettersTo(tx, email, now)) >= mostADay.unconfirmed) return refuse('tooMany')
  if ((await askedAt(tx, site, now)) >= mostADay.site) return refuse('full')
  const item =
    (await draftOf(tx, site, words)) ??
    (await addItem(tx, 'Spoorboek', site, {
      kind: 'faq',
      title: titleOf(words),
      language: locale,
      today,
      cameBy: 'form',
    }))
  const token = email && newSecret()
  await sql`
    insert into reader_questions (site_region_id, about_id, item_id, words, email, locale, asked_at, form_number, token_hash)
    values (${site}, (select id from items where id = ${about} and public_version_id is not null), ${item}, ${words},
      ${email}, ${locale}, ${now}, ${number}, ${token && hashOf(token)})`.execute(tx)
  if (email && token) await post(tx, confirmLetter({ email, locale, siteName, href: `${baseUrl}${askerPath(token)}` }))
  return { ok: true }
}

/** Until the end of the transaction. Whoever asks for the lock of an address has that of a site. */
const hold = (tx: Tx, name: string) => sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)

/** Letters of a day that asked for the word of one address, whatever the site. */
async function lettersTo(tx: Tx, email: string, now: Date): Promise<number> {
  await hold(tx, `questions of ${email}`)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from reader_questions where lower(email) = ${email} and confirmed_at is null
      and asked_at > ${now}::timestamptz - interval '1 day'`.execute(tx)
  return rows[0]?.count ?? 0
}

async function askedAt(tx: Tx, site: SiteId, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from reader_questions where site_region_id is not distinct from ${site}::bigint
      and asked_at > ${now}::timestamptz - interval '1 day'`.execute(tx)
  return rows[0]?.count ?? 0
}

/** What the same words became, while nobody answered them. */
async function draftOf(tx: Tx, site: SiteId, words: string): Promise<number | undefined> {
  const { rows } = await sql<{ item: number }>`
    select q.item_id as item from reader_questions q join items i on i.id = q.item_id and i.public_version_id is null
    where q.site_region_id is not distinct from ${site}::bigint and lower(q.words) = lower(${words})
      and q.answered_at is null order by q.id limit 1`.execute(tx)
  return rows[0]?.item
}

/** The address is theirs. Confirmed twice is confirmed once; where the answer is there already, it is sent now. */
export async function confirmAsker(tx: Tx, id: number, now: Date, baseUrl: string): Promise<void> {
  const { rows } = await sql<{ item: number | null }>`
    update reader_questions set confirmed_at = ${now} where id = ${id} and confirmed_at is null and email is not null
    returning item_id as item`.execute(tx)
  if (rows[0]?.item) await answerAskers(tx, { item: rows[0].item }, baseUrl)
}

/** Writes to all who asked what an item answers; a second time there is nobody left. */
export async function answerAskers(tx: Tx, { item }: { item: number }, baseUrl: string): Promise<void> {
  for (const { email, locale, title, href, siteName } of await waitingAskers(tx, item))
    if (email) await post(tx, answerLetter({ email, locale, title, href: `${baseUrl}${href}`, siteName }))
  await sql`
    update reader_questions q set answered_at = now(), email = null from items i
    where q.item_id = ${item} and q.answered_at is null and (q.email is null or q.confirmed_at is not null)
      and i.id = q.item_id and i.public_version_id is not null`.execute(tx)
}

/** Addresses of questions that nobody answered in a year, and those that nobody confirmed. @returns how many went */
export async function forgetAskers(tx: Tx, today: IsoDate): Promise<number> {
  const { numAffectedRows } = await sql`
    update reader_questions set email = null, token_hash = null
    where email is not null and (asked_at < ${today}::date - interval '1 year'
      or (confirmed_at is null and asked_at < ${today}::date - make_interval(days => ${unconfirmedDays})))`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
