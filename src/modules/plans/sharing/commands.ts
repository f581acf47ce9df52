import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan } from '../commands.ts'
import type { Sharing } from './rules.ts'

/**
 * Shares activities of a region with others; null lets them follow the plan. What is not of this region is left alone.
 * Twice is once.
 */
export async function shareActivities(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  ids: readonly number[],
  sharing: Sharing | null,
): Promise<Outcome<{ changed: number; same: number }, 'regions'>> {
  const regionIds = await otherRegions(tx, region, sharing)
  if (!regionIds) return refuse('regions')
  const { rows: own } = await sql<{ id: number }>`
    select a.id from activities a join plans p on p.id = a.plan_id
    where a.id = any(${ids}::bigint[]) and p.region_id = ${region.id} order by a.id for update of a`.execute(tx)
  const { rows } = await sql<{ id: number }>`
    update activities set audience = ${sharing?.audience ?? null}, audience_regions = ${regionIds}::bigint[]
    where id = any(${own.map(({ id }) => id)}::bigint[])
      and (audience, audience_regions) is distinct from (${sharing?.audience ?? null}::text, ${regionIds}::bigint[])
    returning id`.execute(tx)
  for (const { id } of rows)
    await record(tx, actor, {
      action: 'activity.shared',
      regionId: region.id,
      subject: { kind: 'activity', id },
      details: { audience: sharing?.audience ?? 'plan' },
    })
  return { ok: true, changed: rows.length, same: own.length - rows.length }
}

/** Shares the plan, and with it every activity that says nothing else, and its vision. Twice is once. */
export async function sharePlan(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  period: string,
  { plan, vision }: { readonly plan: Sharing; readonly vision: Sharing },
): Promise<Outcome<object, 'plan' | 'vision'>> {
  const [planRegions, visionRegions] = [await otherRegions(tx, region, plan), await otherRegions(tx, region, vision)]
  if (!planRegions) return refuse('plan')
  if (!visionRegions) return refuse('vision')
  const id = await lockPlan(tx, region.id, period)
  const { rows } = await sql`
    update plans set audience = ${plan.audience}, audience_regions = ${planRegions}::bigint[],
      vision_audience = ${vision.audience}, vision_audience_regions = ${visionRegions}::bigint[]
    where id = ${id} and (audience, audience_regions, vision_audience, vision_audience_regions) is distinct from
      (${plan.audience}::text, ${planRegions}::bigint[], ${vision.audience}::text, ${visionRegions}::bigint[])
    returning id`.execute(tx)
  if (rows.length)
    await record(tx, actor, {
      action: 'plan.shared',
      regionId: region.id,
      subject: { kind: 'plan', id },
      details: { audience: plan.audience, vision: vision.audience },
    })
  return { ok: true }
}

/** The chosen regions that exist, in order, without the region itself; null when none of them does. */
async function otherRegions(tx: Tx, region: Pick<Region, 'id'>, sharing: Sharing | null): Promise<number[] | null> {
  if (sharing?.audience !== 'chosen') return []
  const { rows } = await sql<{ id: number }>`
    select id from regions where id = any(${sharing.regionIds}::bigint[]) and id <> ${region.id} order by id`.execute(
    tx,
  )
  return rows.length ? rows.map(({ id }) => id) : null
}
