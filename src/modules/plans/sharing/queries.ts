// What regions share, as far as a reader may see it: one condition for every query.
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionFor, regionsAround, regionsOn, type Region } from '../../organisations/public.ts'
import { mayViewPlan } from '../policy.ts'
import type { PlanTables } from '../tables.ts'
import { type Audience, type Reader, type Sharing } from './rules.ts'

/** Whoever sees the plan of this region, as a reader of what others share. */
export async function readerIn(db: Database, region: Pick<Region, 'id'>): Promise<Reader> {
  return readerFrom(db, [region.id])
}

/** Somebody as a reader in all regions where they may see a plan. */
export async function readerFor(db: Database, actor: Actor, today: IsoDate): Promise<Reader> {
  const own = (await regionsOn(db, today)).filter((region) => mayViewPlan(actor, region))
  return readerFrom(
    db,
    own.map(({ id }) => id),
  )
}

async function readerFrom(db: Database, ids: readonly number[]): Promise<Reader> {
  const { predecessors, sameProvince } = await regionsAround(db, ids)
  return { regionIds: [...new Set([...ids, ...predecessors])], provinceIds: sameProvince }
}

type Column = 'audience' | 'vision_audience'

const lets = (audience: RawBuilder<unknown>, chosen: RawBuilder<unknown>, reader: Reader): RawBuilder<boolean> => sql`
  case ${audience}
    when 'all' then true
    when 'province' then p.region_id = any(${reader.provinceIds}::bigint[])
    when 'chosen' then ${chosen} && ${reader.regionIds}::bigint[]
    else false end`

/** Whether a plan `p` of another region, or its vision, is shared with the reader. */
export const planSharedWith = (reader: Reader, column: Column = 'audience'): RawBuilder<boolean> => sql`(
  p.region_id <> all(${reader.regionIds}::bigint[])
  and ${lets(sql.ref(`p.${column}`), sql.ref(`p.${column}_regions`), reader)})`

/**
 * Whether an activity `a` of another region's plan `p` is shared with the reader. Who takes part, or asked to, goes on
 * seeing it when it is shared with fewer.
 */
export const sharedWith = (reader: Reader): RawBuilder<boolean> => sql`(
  p.region_id <> all(${reader.regionIds}::bigint[]) and (
    ${lets(
      sql`coalesce(a.audience, p.audience)`,
      sql`case when a.audience is null then p.audience_regions else a.audience_regions end`,
      reader,
    )}
    or a.id in (
      select activity_id from seat_requests
      where region_id = any(${reader.regionIds}::bigint[]) and state in ('waiting', 'accepted'))
    or a.id in (${inProposalsOf(reader)})))`

const inProposalsOf = (reader: Reader): RawBuilder<unknown> => sql`
  select case when mine.id = pr.activity_id then pr.other_id else pr.activity_id end
  from proposals pr
  join activities mine on mine.id in (pr.activity_id, pr.other_id)
  join plans own on own.id = mine.plan_id
  where pr.state in ('waiting', 'agreed') and own.region_id = any(${reader.regionIds}::bigint[])`

/** Whom the plan and its vision are shared with; before there is a plan, nobody else. */
export async function planSharing(
  db: Database,
  region: Pick<Region, 'id'>,
  period: string,
): Promise<{ readonly plan: Sharing; readonly vision: Sharing }> {
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('plans')
    .select(['audience', 'audience_regions', 'vision_audience', 'vision_audience_regions'])
    .where('region_id', '=', region.id)
    .where('period', '=', period)
    .executeTakeFirst()
  return {
    plan: { audience: row?.audience ?? 'own', regionIds: (row?.audience_regions ?? []).map(Number) },
    vision: { audience: row?.vision_audience ?? 'own', regionIds: (row?.vision_audience_regions ?? []).map(Number) },
  }
}

/** Whom one activity is shared with; `own` is null where it follows the plan. */
export async function activitySharing(
  db: Database,
  activityId: number,
): Promise<{ readonly own: Sharing | null; readonly plan: Sharing }> {
  const { rows } = await sql<{ own: Audience | null; ownIds: string[]; plan: Audience; planIds: string[] }>`
    select a.audience as own, a.audience_regions as "ownIds", p.audience as plan, p.audience_regions as "planIds"
    from activities a join plans p on p.id = a.plan_id where a.id = ${activityId}`.execute(db)
  const [row] = rows
  if (!row) return { own: null, plan: { audience: 'own', regionIds: [] } }
  return {
    own: row.own && { audience: row.own, regionIds: row.ownIds.map(Number) },
    plan: { audience: row.plan, regionIds: row.planIds.map(Number) },
  }
}

/** The region whose workspace this is, for whoever may see its plan. */
export async function readingRegion(db: Database, actor: Actor, slug: string): Promise<Region | null> {
  const region = await regionFor(db, actor, slug)
  return region && mayViewPlan(actor, region) ? region : null
}
