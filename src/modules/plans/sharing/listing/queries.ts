// Lists of what is shared: by others with us, and by us.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { readAsked } from '../../../../platform/search/asked.ts'
import { answers } from '../../../../platform/search/matching.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { planSharedWith, sharedWith } from '../queries.ts'
import type { Reader } from '../rules.ts'
import type { SharedQuery } from '../schema.ts'
import { perPage, type Found, type OwnRow, type PlanRow, type SharedRow } from './rules.ts'

/** Seats of an offer `o` that nobody has. */
const free = sql<number>`(o.seats - coalesce((
  select sum(given) from seat_requests s where s.activity_id = o.activity_id and s.state = 'accepted'), 0))::int`

/** What others share with the reader: first what can be joined, then what is to begin, then what goes on already. */
export async function sharedList(
  db: Database,
  reader: Reader,
  query: SharedQuery,
  /** Of these regions: what ended is no longer offered. */
  regionIds: readonly number[],
  today: IsoDate,
): Promise<Found> {
  const asked = query.q ? readAsked(query.q) : null
  if (query.q && !asked) return { total: 0, rows: [] }
  // The index of names knows owners as well: what is not shared must not be found by it.
  const told = sql<string>`search_text(concat_ws(' ', a.title, a.programme_line, a.target_group, a.place))`
  const search = asked && { asked, how: 'exact' as const, limit: 0, offset: 0 }
  const joinable = sql<boolean>`(o.activity_id is not null and not o.closed and o.until >= ${today} and ${free} > 0)`
  const conditions: RawBuilder<unknown>[] = [
    sharedWith(reader),
    sql`p.region_id = any(${regionIds}::bigint[])`,
    whenIn(query.wanneer, today),
    ...(search ? [answers(sql<string>`a.search_text`, search), answers(told, search)] : []),
    ...(query.thema ? [sql`a.theme = ${query.thema}`] : []),
    ...(query.plaatsen ? [joinable] : []),
  ]
  const { rows } = await sql<SharedRow & { total: number }>`
    select a.id, a.title, p.region_id as "regionId", a.starts_on as "startsOn", a.starts_precision as "startsPrecision",
      a.ends_on as "endsOn", a.ends_precision as "endsPrecision", a.fixed_state as "fixedState", a.theme,
      a.target_group as "targetGroup", a.place, o.unit, o.until,
      case when not o.closed and o.until >= ${today} then ${free} end as "seatsFree", (count(*) over ())::int as total
    from activities a join plans p on p.id = a.plan_id left join seat_offers o on o.activity_id = a.id
    where ${sql.join(conditions, sql` and `)}
    order by ${query.wanneer === 'voorbij' ? sql`a.starts_on desc` : sql`${joinable} desc, a.starts_on < ${today}, a.starts_on`}, a.id
    limit ${perPage} offset ${(query.pagina - 1) * perPage}`.execute(db)
  return { total: rows[0]?.total ?? 0, rows }
}

/** A year, what is over, or (as a rule) what goes on or is still to come. */
function whenIn(when: string, today: IsoDate): RawBuilder<unknown> {
  if (/^\d{4}$/.test(when)) return sql`a.starts_on <= ${`${when}-12-31`} and a.ends_on >= ${`${when}-01-01`}`
  const over = sql`(a.ends_on < ${today} or a.fixed_state in ('done', 'cancelled'))`
  return when === 'voorbij' ? over : sql`(${over}) is not true`
}

/** Every activity of a plan with whom it is shared, and who joins. */
export async function ownList(db: Database, planId: number): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    with joined as (
      select s.activity_id, coalesce(sum(s.given) filter (where s.state = 'accepted'), 0)::int as taken,
        (count(*) filter (where s.state = 'waiting'))::int as waiting,
        coalesce(json_agg(r.name order by r.name) filter (where s.state = 'accepted'), '[]') as guests
      from seat_requests s join activities a on a.id = s.activity_id join regions r on r.id = s.region_id
      where a.plan_id = ${planId} group by s.activity_id
    )
    select a.id, a.title, a.starts_on as "startsOn", a.starts_precision as "startsPrecision", a.ends_on as "endsOn",
      a.ends_precision as "endsPrecision", a.fixed_state as "fixedState", a.audience,
      to_json(a.audience_regions) as "regionIds", o.seats, o.unit, coalesce(j.taken, 0) as taken,
      coalesce(j.waiting, 0) as waiting, coalesce(j.guests, '[]') as guests
    from activities a left join seat_offers o on o.activity_id = a.id left join joined j on j.activity_id = a.id
    where a.plan_id = ${planId} order by a.starts_on, a.id`.execute(db)
  return rows
}

/** The activities of another region's plan that are shared with the reader. */
export async function sharedOfPlan(db: Database, reader: Reader, planId: number): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select a.id, a.title, a.starts_on as "startsOn", a.starts_precision as "startsPrecision", a.ends_on as "endsOn",
      a.ends_precision as "endsPrecision", a.fixed_state as "fixedState", a.theme, a.target_group as "targetGroup",
      a.place, array(select goal_id::int from activity_goals g where g.activity_id = a.id order by position) as "goalIds"
    from activities a join plans p on p.id = a.plan_id
    where a.plan_id = ${planId} and ${sharedWith(reader)} order by a.starts_on, a.id`.execute(db)
  return rows
}

/** The regions that share their whole planner of a period, or its vision, with the reader. */
export async function regionsWithSharedPlan(
  db: Database,
  reader: Reader,
  period: string,
  column: 'audience' | 'vision_audience' = 'audience',
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select p.region_id as id from plans p where p.period = ${period} and ${planSharedWith(reader, column)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** How many requests wait for an answer of a region: for seats, and to do something together. */
export async function waitingFor(db: Database, regionId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from seat_requests s join activities a on a.id = s.activity_id
        join plans p on p.id = a.plan_id where p.region_id = ${regionId} and s.state = 'waiting')
      + (select count(*) from proposals pr join activities a on a.id = pr.other_id
        join plans p on p.id = a.plan_id where p.region_id = ${regionId} and pr.state = 'waiting'))::int as count`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
