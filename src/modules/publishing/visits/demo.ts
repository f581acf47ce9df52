// What the demo shows of visits: a year of the nation and three regions, with weeks, holidays and a growing number.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'

/** Slug of a region, null for the nation, and its visits on a usual day. */
const sites: readonly (readonly [slug: string | null, visits: number])[] = [
  [null, 140],
  ['emmen', 22],
  ['zwolle', 31],
  ['bes-eilanden', 9],
]

const sources = ['google.com', 'linkedin.com', 'bing.com', 'duckduckgo.com', 'facebook.com'] as const
const sought = ['stagebeurs', 'promotie', 'lascabine lenen', 'vacatures'] as const

export async function makeVisits(tx: Tx, today: IsoDate): Promise<void> {
  for (const [slug, usual] of sites) {
    const site = sql`(select id from regions where slug = ${slug})`
    await sql`
      insert into visit_days (site_region_id, day, visits, pages, seconds)
      select ${site}, day, visits, visits * 2 + visits * (n % 4) / 5, visits * (70 + n * 13 % 50)
      from (
        select ${today}::date - n as day, n,
          greatest(1, round(${usual}::numeric * (1 - n / 800.0) * (0.8 + (n * 7 % 11) / 25.0)
            * case when extract(isodow from ${today}::date - n) > 5 then 0.3 when extract(month from ${today}::date - n) in (7, 8) then 0.5 else 1 end))::int as visits
        from generate_series(1, 365) n
      ) days`.execute(tx)
    await sql`
      insert into visit_counts (site_region_id, day, kind, name, count)
      select v.site_region_id, v.day, 'source', s.name, greatest(1, v.visits / (3 + s.place::int * 2))
      from visit_days v, unnest(${[...sources]}::text[]) with ordinality s (name, place)
      where v.site_region_id is not distinct from ${site} and v.day > ${today}::date - 90
      union all
      select v.site_region_id, v.day, 'nothing', w.name, 1
      from visit_days v, unnest(${[...sought]}::text[]) with ordinality w (name, place)
      where v.site_region_id is not distinct from ${site} and v.day > ${today}::date - 90
        and extract(day from v.day)::int % (4 + w.place::int * 3) = 0
      union all
      select v.site_region_id, v.day, 'page', p.path, greatest(1, v.pages / (2 + p.place::int))
      from visit_days v, (
        select path, row_number() over (order by sort, path) as place from (
          select coalesce('/regio/' || ${slug}::text, '/') as path, 0 as sort
          union all select coalesce('/regio/' || ${slug}::text, '') || '/artikel/' || i.slug, 1 from items i
          where i.site_region_id is not distinct from ${site} and i.state = 'published'
        ) known limit 6
      ) p
      where v.site_region_id is not distinct from ${site} and v.day > ${today}::date - 90`.execute(tx)
  }
}
