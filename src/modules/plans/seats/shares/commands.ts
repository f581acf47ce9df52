import { sql } from 'kysely'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { Region } from '../../../organisations/public.ts'
import { sharedActivityPath } from '../../paths.ts'
import { tellLeaders, type Doing } from '../../sharing/telling/commands.ts'
import { lockSeats } from '../commands.ts'
import { partnersOf } from './queries.ts'
import { tooMuch, type Share } from './rules.ts'

/**
 * Sets which part each region takes on: all of them at once, together no more than the whole. Refused when who takes
 * part is no longer who the host saw.
 */
export async function divide(
  tx: Tx,
  doing: Doing,
  region: Pick<Region, 'id' | 'name'>,
  activityId: number,
  shares: readonly Share[],
): Promise<Outcome<object, 'costs' | 'contributions' | 'partners'>> {
  const { title } = await lockSeats(tx, activityId)
  const partners = await partnersOf(tx, activityId)
  const given = new Map(shares.map((share) => [share.regionId, share]))
  if (partners.length !== given.size || partners.some(({ regionId }) => !given.has(regionId))) return refuse('partners')
  const over = tooMuch(shares)
  if (over) return refuse(over)
  const changed = partners.filter((partner) => {
    const share = given.get(partner.regionId)
    return share && (share.costs !== partner.costs || share.contributions !== partner.contributions)
  })
  if (!changed.length) return { ok: true }
  for (const { regionId, costs, contributions } of shares)
    await sql`
      insert into activity_shares (activity_id, region_id, costs, contributions)
      values (${activityId}, ${regionId}, ${costs}::numeric / 100, ${contributions}::numeric / 100)
      on conflict (activity_id, region_id) do update
        set costs = excluded.costs, contributions = excluded.contributions`.execute(tx)
  await record(tx, doing.actor, {
    action: 'seats.divided',
    regionId: region.id,
    subject: { kind: 'activity', id: activityId },
    details: { title, regions: changed.map(({ name }) => name).join(', ') },
  })
  for (const { regionId, isHost } of changed)
    if (!isHost)
      await tellLeaders(tx, doing, regionId, {
        news: 'shares',
        told: () => ({ region: region.name, activity: title }),
        words: null,
        href: sharedActivityPath(await slugOf(tx, regionId), activityId),
      })
  return { ok: true }
}

async function slugOf(tx: Tx, regionId: number): Promise<string> {
  const { rows } = await sql<{ slug: string }>`select slug from regions where id = ${regionId}`.execute(tx)
  return rows[0]?.slug ?? ''
}
