// Activities by what somebody typed, of the plans that the actor may see.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Term } from '../../../platform/search/asked.ts'
import { answers, bestFirst, grades, nearest, type Found, type Search } from '../../../platform/search/matching.ts'
import { wordsOf } from '../../../platform/search/plain.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionsFor, type Region } from '../../organisations/public.ts'
import { mayViewPlan, mayWorkOnActivity } from '../policy.ts'
import type { FixedState } from '../rules.ts'

export interface ActivityHit {
  readonly id: number
  readonly title: string
  readonly region: { readonly slug: string; readonly name: string }
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly fixedState: FixedState | null
  readonly place: string | null
  /** Whether this actor records what took place there. */
  readonly mayRecord: boolean
}

interface Row extends Omit<ActivityHit, 'region' | 'mayRecord'> {
  readonly regionId: number
  readonly total: number
}

export async function searchActivities(
  db: Database,
  actor: Actor,
  search: Search,
  day: IsoDate,
): Promise<Found<ActivityHit>> {
  const regions = (await regionsFor(db, actor, day)).filter((region) => mayViewPlan(actor, region))
  if (!regions.length) return { total: 0, hits: [] }
  const text = sql<string>`a.search_text`
  const otherwise = inRegion(regions, search.asked.terms)
  const graded = sql`
    select a.id, ${grades(text, search, otherwise)} from activities a
    where a.plan_id in (select id from plans where region_id = any(${regions.map(({ id }) => id)}::bigint[]))
      and ${answers(text, search, otherwise)}`
  const { rows } = await sql<Row>`
    with found as (${nearest(graded, search)}),
    shown as (
      select *, row_number() over (order by ${bestFirst(search)}, id desc) as rank from found
      order by ${bestFirst(search)}, id desc limit ${search.limit} offset ${search.offset}
    )
    select a.id, a.title, a.place, a.starts_on as "startsOn", a.ends_on as "endsOn", a.fixed_state as "fixedState",
      p.region_id as "regionId", s.total
    from shown s join activities a on a.id = s.id join plans p on p.id = a.plan_id order by s.rank`.execute(db)
  const hits = rows.flatMap(({ regionId, ...hit }) =>
    regions
      .filter((region) => region.id === regionId)
      .map((region) => ({
        ...hit,
        region: { slug: region.slug, name: region.name },
        mayRecord: mayWorkOnActivity(actor, region),
      })),
  )
  return { total: rows[0]?.total ?? 0, hits }
}

/** «Gastles Emmen» is also a guest lesson of the region; «Emmen» alone does not ask for its whole plan. */
function inRegion(regions: readonly Region[], terms: readonly Term[]): (term: Term) => RawBuilder<boolean> | null {
  const named = (term: Term): number[] =>
    regions.filter(({ name }) => wordsOf(name).join(' ') === term.words).map(({ id }) => id)
  const others = terms.some((term) => !named(term).length)
  return (term) => {
    const ids = others ? named(term) : []
    return ids.length ? sql`a.plan_id in (select id from plans where region_id = any(${ids}::bigint[]))` : null
  }
}
