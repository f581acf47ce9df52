import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Locale } from '../../platform/actor.ts'
import type { Database, Tx } from '../../platform/database/database.ts'
import { choicePath } from './paths.ts'
import type { LetterOf, Subscription } from './rules.ts'

export interface Subscriber {
  readonly id: number
  readonly email: string
  readonly language: Locale
  /** How it stands with each letter now. */
  readonly subscriptions: readonly Subscription[]
}

const signatureOf = (secret: string, id: number): Buffer =>
  createHmac('sha256', secret).update(`newsletter:${id}`).digest().subarray(0, 18)

/** The personal link, made from the secret of the installation so that every letter can carry it. */
export const choiceAddress = (secret: string, id: number): string =>
  choicePath(`${id}-${signatureOf(secret, id).toString('base64url')}`)

/** Null once they were forgotten. */
export async function subscriberWith(db: Database | Tx, id: number): Promise<Subscriber | null> {
  const { rows } = await sql<Subscriber>`
    select s.id, s.email, s.language, (
      select coalesce(json_agg(json_build_object('region', u.region_id, 'name', r.name, 'confirmedAt', u.confirmed_at,
        'leftAt', u.left_at) order by r.name nulls first), '[]')
      from (select distinct on (region_id) * from subscriptions
          where subscriber_id = s.id order by region_id, left_at desc nulls first) u
        left join regions r on r.id = u.region_id) as subscriptions
    from subscribers s where s.id = ${id} and s.email is not null`.execute(db)
  const [row] = rows
  if (!row) return null
  const moment = (text: Date | string | null): Date | null => (text === null ? null : new Date(text))
  const subscriptions = row.subscriptions.map((each) => ({
    ...each,
    confirmedAt: moment(each.confirmedAt),
    leftAt: moment(each.leftAt),
  }))
  return { ...row, subscriptions }
}

/** Whose personal link this is, or was; null for one that we never made. */
export function subscriberBehind(secret: string, link: string): number | null {
  const [, number = '', signed = ''] = /^(\d{1,12})-([\w-]{24})$/.exec(link) ?? []
  const own = signatureOf(secret, Number(number))
  const given = Buffer.from(signed, 'base64url')
  return given.length === own.length && timingSafeEqual(given, own) ? Number(number) : null
}

export interface SubscriberSums {
  readonly reading: number
  /** Asked for it and did not say yes a second time yet. */
  readonly waiting: number
  /** The last twelve, newest first. */
  readonly months: readonly { readonly month: string; readonly joined: number; readonly left: number }[]
}

const readNow = sql`confirmed_at is not null and left_at is null`

export async function sumsOf(db: Database, letter: LetterOf): Promise<SubscriberSums> {
  const { rows } = await sql<SubscriberSums>`
    with own as (select * from subscriptions where region_id is not distinct from ${letter}::bigint)
    select (select count(*) from own where ${readNow}) as reading,
      (select count(*) from own where confirmed_at is null) as waiting,
      (select coalesce(json_agg(m order by m.month desc), '[]') from (
        select to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM') as month,
          count(*) filter (where joined) as joined, count(*) filter (where not joined) as left
        from (select confirmed_at as at, true as joined from own where confirmed_at is not null
          union all select left_at, false from own where left_at is not null) moved
        group by 1 order by 1 desc limit 12) m) as months`.execute(db)
  return rows[0] ?? { reading: 0, waiting: 0, months: [] }
}

/** Everybody who reads a letter now. */
export async function readersOf(
  db: Database | Tx,
  letter: LetterOf,
): Promise<{ readonly email: string; readonly language: Locale; readonly since: Date; readonly consent: string }[]> {
  const { rows } = await sql<{ email: string; language: Locale; since: Date; consent: string }>`
    select s.email, s.language, u.confirmed_at as since, u.consent
    from subscriptions u join subscribers s on s.id = u.subscriber_id
    where u.region_id is not distinct from ${letter}::bigint and ${readNow} order by s.email`.execute(db)
  return rows
}
