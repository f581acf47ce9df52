import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { likelyDoubles, type Likely } from '../duplicates/queries.ts'
import { listed } from '../register/queries.ts'
import { registerQuery } from '../register/schema.ts'
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

export interface Sought {
  readonly found: readonly Likely[]
  /** Nothing is called so: these are of nearly that name. */
  readonly nearly: boolean
  readonly more: boolean
}

const soughtAtOnce = 20

/** Organisations by name, place or code, closed ones too. */
export async function soughtFor(db: Database, typed: string, day: IsoDate): Promise<Sought> {
  if (!typed) return { found: [], nearly: false, more: false }
  const span = { limit: soughtAtOnce + 1, offset: 0 }
  const rows = await listed(db, registerQuery.parse({ zoek: typed, stand: 'alle' }), day, span)
  if (!rows.length) return { found: await likelyDoubles(db, { name: typed, place: null }), nearly: true, more: false }
  const found = rows.map((row): Likely => ({ ...row, kvk: null, closed: row.closedOn !== null }))
  return { found: found.slice(0, soughtAtOnce), nearly: false, more: found.length > soughtAtOnce }
}
