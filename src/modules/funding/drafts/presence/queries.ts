import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import { noPresence, type Offer, type PresenceRule } from './rules.ts'

/** The rule of a region, or that of the nation where it has none; null asks for that of the nation. */
export async function presenceRule(db: Database | Tx, regionId: number | null): Promise<PresenceRule> {
  const { rows } = await sql<PresenceRule>`
    select share, source, region_id is not null as own from presence_rules
    where region_id is null or region_id = ${regionId} order by region_id nulls last limit 1`.execute(db)
  return rows[0] ?? noPresence
}

/** How many pupils an activity reached, as was recorded when it was over; null when nobody did. */
export async function pupilsAt(db: Database | Tx, activityId: number): Promise<number | null> {
  const { rows } = await sql<{ pupils: number | null }>`
    select actual_pupils as pupils from activities where id = ${activityId}`.execute(db)
  return rows[0]?.pupils ?? null
}

/** Null where presence does not count, or nobody said how many pupils there were. */
export async function presenceOffer(db: Database, regionId: number, activityId: number): Promise<Offer | null> {
  const [{ share }, pupils] = await Promise.all([presenceRule(db, regionId), pupilsAt(db, activityId)])
  return share !== null && pupils ? { share, pupils } : null
}
