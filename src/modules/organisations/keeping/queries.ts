import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { OrganisationKind } from '../rules.ts'
import type { Details } from './details/rules.ts'

/** An organisation as it can be changed. */
export interface Kept {
  readonly id: number
  readonly details: Details & { readonly kind: OrganisationKind; readonly name: string }
  readonly version: number
  /** Fields that a person set by hand. */
  readonly own: readonly string[]
  /** A national list names it. */
  readonly listed: boolean
  readonly mergedInto: number | null
  /** The regions that it takes part in now. */
  readonly regionIds: readonly number[]
}

/** Null when it does not exist. `lock` keeps others from changing it until the transaction ends. */
export async function keptById(db: Database | Tx, id: number, lock = false): Promise<Kept | null> {
  if (!Number.isSafeInteger(id)) return null
  // The day of the database is near enough for who may do what: an access has no clock.
  const { rows } = await sql<Kept & { latitude: number | null; longitude: number | null }>`
    select o.id, o.version, o.own_fields as own, o.merged_into as "mergedInto", o.latitude, o.longitude,
      exists (select from organisation_sources s where s.organisation_id = o.id) as listed,
      array(select region_id from region_members m where m.organisation_id = o.id
        and (m.valid_until is null or m.valid_until >= current_date)) as "regionIds",
      json_build_object('kind', o.kind, 'networkKind', o.network_kind, 'name', o.name, 'code', o.code,
        'boardNumber', o.board_number, 'kvk', o.kvk, 'branchCode', o.branch_code, 'street', o.street,
        'houseNumber', o.house_number, 'postcode', o.postcode, 'place', o.place,
        'municipalityCode', o.municipality_code, 'province', o.province, 'phone', o.phone, 'website', o.website,
        'education', nullif(array_to_string(o.education, ','), ''), 'denomination', o.denomination,
        'profiles', nullif(array_to_string(o.profiles, ','), ''), 'closedOn', o.closed_on,
        'learningPaths', nullif(array_to_string(o.learning_paths, ','), '')) as details
    from organisations o where o.id = ${id} ${lock ? sql`for update of o` : sql``}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { latitude, longitude, ...rest } = row
  const coordinates = latitude === null || longitude === null ? null : `${latitude}, ${longitude}`
  return { ...rest, regionIds: rest.regionIds.map(Number), details: { ...rest.details, coordinates } }
}

export interface InKept {
  readonly kept: Kept
}

/** The organisation that an address names; everybody who works here may know of it. */
export async function keptFor(db: Database, actor: Actor, given: string | undefined): Promise<InKept | null> {
  const kept = actor.kind === 'person' ? await keptById(db, Number(given)) : null
  return kept && { kept }
}

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly province: string
}

/** Those that the national lists named, by province and name. */
export async function municipalitiesIn(db: Database): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    select code, name, coalesce(province, '–') as province from municipalities order by province, name`.execute(db)
  return rows
}

export async function provinceOfMunicipality(db: Database | Tx, code: string): Promise<string | null> {
  const { rows } = await sql<{
    province: string | null
  }>`select province from municipalities where code = ${code}`.execute(db)
  return rows[0]?.province ?? null
}

/** Who changed the organisation last, for a second person who had the form open. */
export async function lastChangerOf(db: Database, id: number): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select p.name from organisation_changes c left join people p on p.id = c.person_id
    where c.organisation_id = ${id} order by c.id desc limit 1`.execute(db)
  return rows[0]?.name ?? null
}
