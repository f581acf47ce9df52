import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import type { Region } from '../../organisations/public.ts'
import { readablePeriod } from '../evidence/accountant/queries.ts'
import { mayViewFunding } from '../policy.ts'
import { findings } from './looks/queries.ts'
import { sortedBy, warningsFrom, type Dismissal, type Sorted } from './rules.ts'

/**
 * The warnings of a region for a reader, worked out anew: open ones, the most money first, and those put aside.
 * @param activityId asks for what touches the records of one activity; some of others may come along.
 */
export async function warningsOf(
  db: Database | Tx,
  actor: Actor,
  region: Region,
  activityId?: number,
): Promise<Sorted> {
  const [found, dismissals, period] = await Promise.all([
    findings(db, { ...region, activityId }),
    dismissalsIn(db, region),
    readablePeriod(db, actor, region),
  ])
  const reader = { regionId: region.id, mayView: (id: number) => mayViewFunding(actor, { id }), period }
  const warnings = warningsFrom(found, reader).map((each) => ({ ...each, facts: fingerprint(each.facts) }))
  return sortedBy(warnings, dismissals)
}

async function dismissalsIn(db: Database | Tx, region: Pick<Region, 'id'>): Promise<Dismissal[]> {
  const { rows } = await sql<Dismissal>`
    select w.id, w.rule, w.subject, w.facts, w.reason, p.name as by, w.dismissed_at as at
    from warning_dismissals w left join people p on p.id = w.dismissed_by
    where w.region_id = ${region.id} and w.restored_at is null order by w.id`.execute(db)
  return rows
}

/** Those that nobody put aside: for marks on other pages. */
export const openWarnings = async (
  db: Database,
  actor: Actor,
  region: Region,
  activityId?: number,
): Promise<Sorted['open']> => (await warningsOf(db, actor, region, activityId)).open
