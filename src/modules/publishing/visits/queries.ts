import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { minutesOfPause } from './rules.ts'

export interface DayOfVisits {
  readonly day: IsoDate
  readonly visits: number
  readonly pages: number
  readonly seconds: number
}

export interface Counted {
  readonly kind: 'page' | 'download' | 'source' | 'nothing'
  readonly name: string
  readonly count: number
}

export interface VisitFigures {
  /** Days with at least one visit. */
  readonly days: readonly DayOfVisits[]
  readonly names: readonly Counted[]
}

type Days = { readonly from: IsoDate; readonly until: IsoDate }

/** Days of a site and what was asked for most, today so far included; `most` of each kind, null for all. */
export async function visitsOf(
  db: Database,
  region: { readonly id: number } | null,
  { from, until }: Days,
  most: number | null,
): Promise<VisitFigures> {
  const here = sql`site_region_id is not distinct from ${region?.id ?? null} and day between ${from} and ${until}`
  const [days, names] = await Promise.all([
    sql<DayOfVisits>`
      select day, sum(visits)::int as visits, sum(pages)::int as pages, sum(seconds)::int as seconds
      from (select * from visit_days where ${here} union all ${figuresOf(here)}) each group by day order by day`.execute(
      db,
    ),
    sql<Counted>`
      select kind, name, count from (
        select kind, name, sum(count)::int as count, row_number() over (partition by kind order by sum(count) desc, name) as place
        from (select * from visit_counts where ${here} union all ${namesOf(here)}) each group by kind, name
      ) placed where place <= ${most ?? 1_000_000} order by kind, place`.execute(db),
  ])
  return { days: days.rows, names: names.rows }
}

/** Sums by site and day of views that were not closed yet. A visit is one reader without a long pause. */
export const figuresOf = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select site_region_id, day, count(*) filter (where pause is null or pause > ${minutesOfPause * 60})::int,
    count(*)::int, coalesce(sum(pause) filter (where pause <= ${minutesOfPause * 60}), 0)::int
  from (
    select site_region_id, day,
      extract(epoch from seen_at - lag(seen_at) over (partition by site_region_id, day, visitor order by seen_at)) as pause
    from page_views where kind = 'page' and ${where}
  ) steps group by site_region_id, day`

/** How often each page, download, source and search in vain was met. */
export const namesOf = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select site_region_id, day, named.kind, named.name, count(*)::int
  from page_views, lateral (values
    (kind, path), ('source', source), ('nothing', nothing_for)
  ) named (kind, name)
  where named.name is not null and ${where}
  group by site_region_id, day, named.kind, named.name`
