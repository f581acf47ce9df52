import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { MemberRole, OrganisationKind } from '../rules.ts'

/** A region with all that its keepers set. */
export interface RegionEntry {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly siteName: string
  readonly province: string
  readonly registrationNumber: string | null
  readonly currency: 'EUR' | 'USD'
  readonly timeZone: string
  readonly languages: readonly Locale[]
  readonly accent: string
  readonly logo: string | null
  readonly validFrom: IsoDate
  readonly validUntil: IsoDate | null
  readonly version: number
}

const columns = sql`r.id, r.slug, r.name, r.site_name as "siteName", r.province,
  r.registration_number as "registrationNumber", r.currency, r.time_zone as "timeZone", r.languages, r.accent,
  (select left(f.sha256, 16) from files f where f.id = r.logo_file_id) as logo,
  r.valid_from as "validFrom", r.valid_until as "validUntil", r.version`

export async function regionEntry(db: Database, slug: string): Promise<RegionEntry | null> {
  const { rows } = await sql<RegionEntry>`select ${columns} from regions r where slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export interface ListedRegion extends RegionEntry {
  readonly leadApplicant: string | null
  readonly supporters: readonly string[]
  /** Members on the day, by kind; vmbo schools apart. */
  readonly members: Readonly<Partial<Record<OrganisationKind, number>>>
  readonly vmboSchools: number
}

/** Every region of all times, with who took part on the day. */
export async function allRegions(db: Database, day: IsoDate): Promise<ListedRegion[]> {
  const { rows } = await sql<ListedRegion>`
    with there as (
      select rm.region_id, o.kind, o.name, rm.role, 'vmbo' = any(o.education) as vmbo
      from region_members rm join organisations o on o.id = rm.organisation_id
      where rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
    ), counted as (
      select region_id, jsonb_object_agg(kind, count) as members from (
        select region_id, kind, count(*) from there group by region_id, kind
      ) each group by region_id
    ), own as (
      select region_id, count(*) filter (where kind = 'school' and vmbo) as vmbo,
        string_agg(name, ', ' order by name) filter (where role = 'leadApplicant') as lead
      from there group by region_id
    )
    select ${columns}, own.lead as "leadApplicant", coalesce(c.members, '{}') as members,
      coalesce(own.vmbo, 0) as "vmboSchools",
      coalesce((
        select json_agg(p.name order by p.name) from role_assignments ra join people p on p.id = ra.person_id
        where ra.region_id = r.id and ra.role = 'supporter' and ra.valid_from <= ${day}
          and (ra.valid_until is null or ra.valid_until >= ${day})
      ), '[]') as supporters
    from regions r left join counted c on c.region_id = r.id left join own on own.region_id = r.id
    order by r.name, r.valid_from`.execute(db)
  return rows
}

export interface RegionMember {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly education: readonly string[]
  readonly place: string | null
  readonly role: MemberRole
  readonly validFrom: IsoDate
}

export interface Neighbour {
  readonly slug: string
  readonly name: string
  readonly fromDay: IsoDate
}

export interface RegionOnDay {
  readonly members: readonly RegionMember[]
  readonly municipalities: readonly { readonly code: string; readonly name: string }[]
  readonly supporters: readonly string[]
  readonly predecessors: readonly Neighbour[]
  readonly successors: readonly Neighbour[]
}

/** What was true of a region on a day; what came before and after it is true always. */
export async function regionOn(db: Database, region: Pick<RegionEntry, 'id'>, day: IsoDate): Promise<RegionOnDay> {
  const { rows } = await sql<RegionOnDay>`
    select
      coalesce((
        select json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'education', o.education,
          'place', o.place, 'role', rm.role, 'validFrom', rm.valid_from)
          order by array_position(array['leadApplicant', 'member', 'partner'], rm.role), o.name)
        from region_members rm join organisations o on o.id = rm.organisation_id
        where rm.region_id = ${region.id} and rm.valid_from <= ${day}
          and (rm.valid_until is null or rm.valid_until >= ${day})
      ), '[]') as members,
      coalesce((
        select json_agg(json_build_object('code', m.code, 'name', m.name) order by m.name)
        from region_municipalities a join municipalities m on m.code = a.municipality_code
        where a.region_id = ${region.id} and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until >= ${day})
      ), '[]') as municipalities,
      coalesce((
        select json_agg(p.name order by p.name) from role_assignments ra join people p on p.id = ra.person_id
        where ra.region_id = ${region.id} and ra.role = 'supporter' and ra.valid_from <= ${day}
          and (ra.valid_until is null or ra.valid_until >= ${day})
      ), '[]') as supporters,
      coalesce((
        select json_agg(json_build_object('slug', r.slug, 'name', r.name, 'fromDay', s.from_day) order by r.name)
        from region_successions s join regions r on r.id = s.predecessor_id where s.successor_id = ${region.id}
      ), '[]') as predecessors,
      coalesce((
        select json_agg(json_build_object('slug', r.slug, 'name', r.name, 'fromDay', s.from_day) order by r.name)
        from region_successions s join regions r on r.id = s.successor_id where s.predecessor_id = ${region.id}
      ), '[]') as successors`.execute(db)
  const [found] = rows
  if (!found) throw new Error('a query of one row gave none')
  return found
}

/** Codes of municipalities by name; the names that nobody has are told apart. */
export async function municipalityCodes(
  db: Database,
  names: readonly string[],
): Promise<{ codes: string[]; unknown: string[] }> {
  if (!names.length) return { codes: [], unknown: [] }
  const { rows } = await sql<{ code: string; name: string }>`
    select code, lower(name) as name from municipalities
    where lower(name) = any(${names.map((name) => name.toLowerCase())}::text[])`.execute(db)
  const known = new Map(rows.map(({ code, name }) => [name, code]))
  return {
    codes: names.flatMap((name) => known.get(name.toLowerCase()) ?? []),
    unknown: names.filter((name) => !known.has(name.toLowerCase())),
  }
}

export interface RegionsAround {
  /** What went over into these regions, and into those before. */
  readonly predecessors: readonly number[]
  /** Regions of the same provinces, of whatever time. */
  readonly sameProvince: readonly number[]
}

/** The regions that belong to these by history and by province. */
export async function regionsAround(db: Database, ids: readonly number[]): Promise<RegionsAround> {
  const { rows } = await sql<RegionsAround>`
    with recursive before as (
      select predecessor_id as id from region_successions where successor_id = any(${ids}::bigint[])
      union select s.predecessor_id from region_successions s join before b on s.successor_id = b.id
    )
    select coalesce((select json_agg(id) from before), '[]') as predecessors,
      coalesce((
        select json_agg(id) from regions
        where province in (select province from regions where id = any(${ids}::bigint[]))
      ), '[]') as "sameProvince"`.execute(db)
  const [found] = rows
  if (!found) throw new Error('a query of one row gave none')
  return found
}
