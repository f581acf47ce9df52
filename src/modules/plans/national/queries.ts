import { sql, type RawBuilder } from 'kysely'
import { hasNationalRole, type Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import { readAsked } from '../../../platform/search/asked.ts'
import { answers } from '../../../platform/search/matching.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionsOn, type Region } from '../../organisations/public.ts'
import { mayViewPlan } from '../policy.ts'
import { readerFor, sharedWith } from '../sharing/queries.ts'
import type { Found, NationalActivity, NationalFilter } from './rules.ts'

/** Which activities this actor may find: of plans that they see, and what other regions share with them. */
export interface Scope {
  /** By name. */
  readonly regions: readonly Region[]
  /** Those whose plan they see. */
  readonly ownIds: ReadonlySet<number>
  /** A condition on a plan `p` and an activity `a`. */
  readonly visible: RawBuilder<boolean>
}

export async function scopeFor(db: Database, actor: Actor, today: IsoDate): Promise<Scope> {
  const regions = await regionsOn(db, today)
  const ownIds = new Set(regions.filter((region) => mayViewPlan(actor, region)).map(({ id }) => id))
  if (hasNationalRole(actor, 'programmeTeam', 'administrator', 'editor'))
    return { regions, ownIds, visible: sql`p.region_id = any(${[...ownIds]}::bigint[])` }
  const shared = sharedWith(await readerFor(db, actor, today))
  return { regions, ownIds, visible: sql`(p.region_id = any(${[...ownIds]}::bigint[]) or ${shared})` }
}

export interface Wanted {
  readonly filter: NationalFilter
  readonly period: string
  readonly today: IsoDate
  readonly limit: number | null
  readonly offset: number
  /** By time across regions, or region by region. */
  readonly order: 'time' | 'region'
  /** Only what runs somewhere in these days: the stretch that a timeline shows. */
  readonly within?: { readonly from: IsoDate; readonly until: IsoDate }
}

interface Row extends NationalActivity {
  readonly total: number
  readonly regionCount: number
  readonly idea: number
  readonly planned: number
  readonly running: number
  readonly done: number
  readonly cancelled: number
}

/** One page of what the filter leaves, and how much that is in all: one statement, whatever the number of plans. */
export async function nationalActivities(db: Database, scope: Scope, wanted: Wanted): Promise<Found> {
  const { today, limit, offset, order } = wanted
  const names = new Map(scope.regions.map(({ id }, index) => [id, index]))
  const place = sql`array_position(${[...names.keys()]}::bigint[], region_id)`
  const byTime = sql`starts_on, id`
  const { rows } = await sql<Row>`
    with matched as materialized (
      select a.id, a.starts_on, a.ends_on, a.fixed_state, p.region_id
      from activities a join plans p on p.id = a.plan_id
      where ${sql.join(conditionsOf(scope, wanted), sql` and `)}
    ), counted as (
      select count(*)::int as total, count(distinct region_id)::int as "regionCount",
        ${countsOf(today)}
      from matched
    ), page as (
      select id, region_id from matched
      order by ${order === 'time' ? byTime : sql`${place}, ${byTime}`} limit ${limit} offset ${offset}
    )
    select counted.*, a.id, a.title, a.target_group as "targetGroup", a.starts_on as "startsOn",
      a.starts_precision as "startsPrecision", a.ends_on as "endsOn", a.ends_precision as "endsPrecision",
      a.fixed_state as "fixedState", page.region_id as "regionId",
      page.region_id = any(${[...scope.ownIds]}::bigint[]) as own,
      array(select t from unnest(array[a.theme]) t where t is not null
        union select l.theme from programme_lines l
          where l.plan_id = a.plan_id and l.name = a.programme_line and l.theme is not null
        union select unnest(g.themes) from activity_goals ag join goals g on g.id = ag.goal_id
          where ag.activity_id = a.id) as themes,
      -- A name that stands in no register may be a person's: only who sees the plan reads it.
      array(select name from activity_partners ap where ap.activity_id = a.id
        and (ap.organisation_id is not null or page.region_id = any(${[...scope.ownIds]}::bigint[]))
        order by name) as partners
    from counted left join page on true left join activities a on a.id = page.id
    order by ${order === 'time' ? sql`a.starts_on, a.id` : sql`${sql`array_position(${[...names.keys()]}::bigint[], page.region_id)`}, a.starts_on, a.id`}`.execute(
    db,
  )
  const [first] = rows
  const { total = 0, regionCount = 0, idea = 0, planned = 0, running = 0, done = 0, cancelled = 0 } = first ?? {}
  const states = { idea, planned, running, done, cancelled }
  // Past the last page there is the count alone.
  return { rows: rows.filter(({ id }: { id: number | null }) => id !== null), total, regions: regionCount, states }
}

/** As the state follows from the dates, where nobody said it. */
const countsOf = (today: IsoDate): RawBuilder<unknown> => sql`
  (count(*) filter (where fixed_state = 'idea'))::int as idea,
  (count(*) filter (where fixed_state is null and starts_on > ${today}))::int as planned,
  (count(*) filter (where fixed_state is null and ${today} between starts_on and ends_on))::int as running,
  (count(*) filter (where fixed_state = 'done' or (fixed_state is null and ends_on < ${today})))::int as done,
  (count(*) filter (where fixed_state = 'cancelled'))::int as cancelled`

function conditionsOf(scope: Scope, { filter, period, today, within }: Wanted): RawBuilder<unknown>[] {
  const { q, provincie, regio, thema, mbo, stand, van, tot } = filter
  const among = scope.regions
    .filter((region) => (!provincie || region.province === provincie) && (!regio || region.slug === regio))
    .map(({ id }) => id)
  const asked = q ? readAsked(q) : null
  const search = asked && { asked, how: 'exact' as const, limit: 0, offset: 0 }
  // The index of words knows owners as well: what is only shared must not be found by them.
  const told = sql<string>`case when p.region_id = any(${[...scope.ownIds]}::bigint[]) then a.search_text
    else search_text(concat_ws(' ', a.title, a.programme_line, a.target_group, a.place)) end`
  return [
    sql`p.period = ${period}`,
    scope.visible,
    ...(provincie || regio ? [sql`p.region_id = any(${among}::bigint[])`] : []),
    ...(search ? [answers(sql<string>`a.search_text`, search), answers(told, search)] : []),
    ...(thema ? [hasTheme(thema)] : []),
    ...(mbo ? [sql`a.id in (select activity_id from activity_partners where organisation_id = ${mbo})`] : []),
    ...(stand ? [isIn(stand, today)] : []),
    ...(van ? [sql`a.ends_on >= ${van}`] : []),
    ...(tot ? [sql`a.starts_on <= ${tot}`] : []),
    ...(within ? [sql`a.ends_on >= ${within.from} and a.starts_on <= ${within.until}`] : []),
  ]
}

const hasTheme = (theme: string): RawBuilder<unknown> => sql`(
  a.theme = ${theme}
  or (a.plan_id, a.programme_line) in (select plan_id, name from programme_lines where theme = ${theme})
  or a.id in (select ag.activity_id from goals g join activity_goals ag on ag.goal_id = g.id
    where ${theme} = any(g.themes)))`

function isIn(state: Exclude<NationalFilter['stand'], ''>, today: IsoDate): RawBuilder<unknown> {
  if (state === 'idea' || state === 'cancelled') return sql`a.fixed_state = ${state}`
  if (state === 'planned') return sql`a.fixed_state is null and a.starts_on > ${today}`
  if (state === 'running') return sql`a.fixed_state is null and ${today} between a.starts_on and a.ends_on`
  return sql`(a.fixed_state = 'done' or (a.fixed_state is null and a.ends_on < ${today}))`
}

/** The mbo institutions that are a partner somewhere, by name. */
export async function mboPartners(db: Database): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select o.id, o.name from organisations o
    where o.kind = 'mbo' and o.merged_into is null
      and o.id in (select organisation_id from activity_partners where organisation_id is not null)
    order by o.name`.execute(db)
  return rows
}
