import { sql } from 'kysely'
import { hasNationalRole, type Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'

export interface Readable {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** What part of the account somebody reads who is here as accountant only; null: all of it. */
export async function readablePeriod(db: Database, actor: Actor, region: Pick<Region, 'id'>): Promise<Readable | null> {
  if (actor.kind !== 'person' || hasNationalRole(actor, 'programmeTeam', 'administrator')) return null
  const roles = actor.grants.filter(({ regionId }) => regionId === region.id).map(({ role }) => role)
  if (!roles.length || roles.some((role) => role !== 'accountant')) return null
  const { rows } = await sql<Readable>`
    select from_on as from, until_on as until from accountant_periods
    where region_id = ${region.id} and person_id = ${actor.id}`.execute(db)
  return rows[0] ?? null
}
