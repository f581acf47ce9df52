import { sql } from 'kysely'
import type { Locale, Person } from '../../platform/actor.ts'
import { record } from '../../platform/audit/audit.ts'
import { only, type Tx } from '../../platform/database/database.ts'
import { post } from '../../platform/mail/outbox.ts'
import { choiceLetter } from './mails/letters.ts'
import { choiceAddress, readersOf, subscriberWith, type Subscriber } from './queries.ts'
import { daysKept, isRead, lettersADay, minutesBetweenLetters, type LetterOf } from './rules.ts'

interface Sending {
  readonly now: Date
  readonly baseUrl: string
  readonly secret: string
}

/**
 * Somebody typed an address at a site. It gets one letter with a link, whether it reads already or not: what stands on the
 * screen is the same, so nobody learns who reads. Nothing is read before the second yes.
 */
export async function askToRead(
  tx: Tx,
  asked: { email: string; language: Locale; letter: LetterOf; site: string; consent: string },
  { now, baseUrl, secret }: Sending,
): Promise<void> {
  const { id, late } = await sql<{ id: number; late: boolean }>`
    insert into subscribers (email, language) values (${asked.email}, ${asked.language})
    on conflict (email) do update set email = excluded.email
    returning id, written_at > ${now}::timestamptz - ${minutesBetweenLetters} * interval '1 minute'
      or (written_at > ${now}::timestamptz - interval '1 day' and letters >= ${lettersADay}) is true as late`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await ask(tx, id, asked.letter, asked.consent, now)
  if (late) return
  await sql`
    update subscribers set written_at = ${now},
      letters = case when written_at > ${now}::timestamptz - interval '1 day' then letters + 1 else 1 end
    where id = ${id}`.execute(tx)
  const subscriber = await subscriberWith(tx, id)
  if (subscriber) await post(tx, choiceLetter(subscriber, asked.site, baseUrl + choiceAddress(secret, id)))
}

/** Beside what was read before: that somebody left is not undone by who types their address. Who reads it now goes on. */
async function ask(tx: Tx, id: number, letter: LetterOf, consent: string, now: Date): Promise<void> {
  await sql`
    insert into subscriptions (subscriber_id, region_id, consent, asked_at) values (${id}, ${letter}, ${consent}, ${now})
    on conflict (subscriber_id, region_id) where left_at is null do nothing`.execute(tx)
}

/** The second yes, and every later change: reads these letters from now on and no others. Twice is once. */
export async function chooseLetters(
  tx: Tx,
  id: number,
  chosen: readonly LetterOf[],
  consentTo: (letter: LetterOf) => Promise<string | null>,
  now: Date,
): Promise<Subscriber | null> {
  await sql`select from subscribers where id = ${id} for update`.execute(tx)
  const subscriber = await subscriberWith(tx, id)
  if (!subscriber) return null
  const read = new Set(subscriber.subscriptions.filter(isRead).map(({ region }) => region))
  for (const letter of chosen) {
    if (read.has(letter)) continue
    const consent = await consentTo(letter)
    if (consent !== null) await ask(tx, id, letter, consent, now)
  }
  const all = [...chosen]
  await sql`
    update subscriptions set confirmed_at = ${now}
    where subscriber_id = ${id} and confirmed_at is null and ${isOneOf(all)}`.execute(tx)
  await sql`
    update subscriptions set left_at = ${now}
    where subscriber_id = ${id} and confirmed_at is not null and left_at is null and not ${isOneOf(all)}`.execute(tx)
  await sql`
    delete from subscriptions where subscriber_id = ${id} and confirmed_at is null`.execute(tx)
  return subscriberWith(tx, id)
}

const isOneOf = (letters: readonly LetterOf[]) =>
  sql`coalesce(region_id, 0) = any (${letters.map((each) => each ?? 0)}::bigint[])`

/** An address, at once. That somebody came and went stays, without who. */
export async function forgetSubscriber(tx: Tx, id: number, now: Date): Promise<void> {
  await chooseLetters(tx, id, [], async () => null, now)
  await sql`update subscribers set email = null, written_at = null where id = ${id}`.execute(tx)
}

/** Addresses that read nothing and did not move for so long. @returns how many were forgotten */
export async function forgetIdle(tx: Tx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from subscribers s where email is not null and not exists (
      select from subscriptions u where u.subscriber_id = s.id and (
        (u.confirmed_at is not null and u.left_at is null)
        or greatest(u.asked_at, u.left_at) > ${now}::timestamptz - ${daysKept} * interval '1 day'))
    for update`.execute(tx)
  for (const { id } of rows) await forgetSubscriber(tx, id, now)
  return rows.length
}

/** The addresses of who reads a letter leave the house: it is kept who took them. */
export async function takeReaders(tx: Tx, actor: Person, letter: LetterOf): ReturnType<typeof readersOf> {
  const readers = await readersOf(tx, letter)
  await record(tx, actor, {
    action: 'newsletter.readersTaken',
    regionId: letter,
    subject: { kind: 'newsletter', id: letter },
    details: { readers: readers.length },
  })
  return readers
}
