import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { OrganisationKind, Region } from '../rules.ts'
import type { OrganisationTables } from '../tables.ts'
import type { MembershipOf } from './rules.ts'

/** Every membership of the region, of all times. */
export async function membershipsOf(db: Database | Tx, region: Pick<Region, 'id'>): Promise<MembershipOf[]> {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('region_members')
    .select(['organisation_id as organisationId', 'role', 'valid_from as from', 'valid_until as until'])
    .where('region_id', '=', region.id)
    .orderBy('valid_from')
    .orderBy('organisation_id')
    .execute()
}

export interface Former {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly place: string | null
  readonly until: IsoDate
}

/** Who took part before and does so no more, the last to leave first. */
export async function formerMembersOf(db: Database, region: Pick<Region, 'id'>, day: IsoDate): Promise<Former[]> {
  const { rows } = await sql<Former>`
    select o.id, o.kind, o.name, o.place, max(m.valid_until) as until
    from region_members m join organisations o on o.id = m.organisation_id
    where m.region_id = ${region.id}
    group by o.id
    having bool_and(m.valid_until is not null and m.valid_until < ${day})
    order by until desc, o.name`.execute(db)
  return rows
}
