// What the demo shows of newsletters: who reads that of the nation and of two regions, some with a region beside it.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { IsoDate } from '../../platform/time.ts'
import { newsletterMessages } from './messages.ts'

/** Slug of a region, null for the nation; how many read its letter. */
const letters: readonly (readonly [slug: string | null, readers: number])[] = [
  [null, 180],
  ['emmen', 46],
  ['zwolle', 71],
]
const names = [
  'a.bakker',
  'j.visser',
  'm.dejong',
  'k.mulder',
  'f.yilmaz',
  's.kok',
  'r.hoekstra',
  'l.vanvliet',
  'n.smit',
] as const

export async function makeSubscribers(tx: Tx, today: IsoDate): Promise<void> {
  const consent = newsletterMessages('nl').consent('Sterk Techniekonderwijs')
  for (const [slug, readers] of letters) {
    await sql`
      with made as (
        insert into subscribers (email, language)
        select (${[...names]}::text[])[1 + n % ${names.length}] || n || '@school-' || (n % 23 + 1) || '.example', 'nl'
        from generate_series(1, ${readers}::int) n
        on conflict (email) do update set email = excluded.email
        returning id, (regexp_match(email, '(\\d+)@'))[1]::int as n)
      insert into subscriptions (subscriber_id, region_id, consent, asked_at, confirmed_at, left_at)
      select id, (select id from regions where slug = ${slug}), ${consent}, at, case when n % 29 <> 0 then at + interval '9 minutes' end,
        case when n % 17 = 0 and n % 29 <> 0 then at + interval '40 days' end
      from (select id, n, ${today}::date - (n * 7 % 330) - 45 + interval '10 hours' as at from made) asked`.execute(tx)
  }
}
