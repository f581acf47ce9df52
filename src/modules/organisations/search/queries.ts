// Organisations, regions and people by what somebody typed, as far as the actor may know of them.
import { sql, type RawBuilder } from 'kysely'
import type { Actor, Role } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import { readAsked, type Term } from '../../../platform/search/asked.ts'
import { answers, bestFirst, grades, nearest, type Found, type Search } from '../../../platform/search/matching.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { mayEnter } from '../policy.ts'
import { regionsFor, regionsOn } from '../queries.ts'
import type { OrganisationKind, Region } from '../rules.ts'
import { factsOf, roleWords } from './rules.ts'

type Counted<Hit> = Hit & { readonly total: number }

export interface OrganisationHit {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly place: string | null
  readonly code: string | null
  readonly closedOn: IsoDate | null
  readonly regions: readonly string[]
}

/** The register is open to whoever works with Spoorboek. */
export async function searchOrganisations(
  db: Database,
  actor: Actor,
  search: Search,
  day: IsoDate,
): Promise<Found<OrganisationHit>> {
  if (actor.kind !== 'person') return nothing
  const text = sql<string>`o.search_text`
  const graded = sql`
    select o.id, o.closed_on is not null as closed, ${grades(text, search, otherwise)} from organisations o
    where o.merged_into is null and ${answers(text, search, otherwise)}`
  const { rows } = await sql<Counted<OrganisationHit>>`
    with found as (${nearest(graded, search)}),
    shown as (
      select *, row_number() over (order by closed, ${bestFirst(search)}, id) as rank from found
      order by closed, ${bestFirst(search)}, id limit ${search.limit} offset ${search.offset}
    )
    select o.id, o.kind, o.name, o.place, o.code, o.closed_on as "closedOn", s.total, array(
      select r.name from region_members rm join regions r on r.id = rm.region_id
      where rm.organisation_id = o.id and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
      order by r.name) as regions
    from shown s join organisations o on o.id = s.id order by s.rank`.execute(db)
  return found(rows)
}

export interface MemberHit {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly place: string | null
  readonly regions: readonly { readonly slug: string; readonly name: string }[]
}

/** Who takes part in a region, which everybody may know; `only` in this one. */
export async function searchMembers(
  db: Database,
  search: Search,
  day: IsoDate,
  only: number | null,
): Promise<Found<MemberHit>> {
  const text = sql<string>`o.search_text`
  const now = sql`rm.organisation_id = o.id and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})`
  const graded = sql`
    select o.id, ${grades(text, search, otherwise)} from organisations o
    where o.merged_into is null and o.closed_on is null and ${answers(text, search, otherwise)}
      and exists (select from region_members rm where ${now} and (${only}::bigint is null or rm.region_id = ${only}))`
  const { rows } = await sql<Counted<MemberHit>>`
    with found as (${nearest(graded, search)}),
    shown as (
      select *, row_number() over (order by ${bestFirst(search)}, id) as rank from found
      order by ${bestFirst(search)}, id limit ${search.limit} offset ${search.offset}
    )
    select o.id, o.kind, o.name, o.place, s.total, (
      select coalesce(json_agg(json_build_object('slug', r.slug, 'name', r.name) order by r.name), '[]')
      from region_members rm join regions r on r.id = rm.region_id where ${now}) as regions
    from shown s join organisations o on o.id = s.id order by s.rank`.execute(db)
  return found(rows)
}

/** The first that answer to what somebody is typing; when none is called so, what looks like it. */
export async function suggestOrganisations(
  db: Database,
  actor: Actor,
  typed: string,
  day: IsoDate,
): Promise<readonly OrganisationHit[]> {
  const asked = readAsked(typed)
  if (!asked) return []
  for (const how of ['exact', 'loose', 'alike'] as const) {
    const { hits } = await searchOrganisations(db, actor, { asked, how, limit: 20, offset: 0 }, day)
    if (hits.length) return hits
  }
  return []
}

function otherwise({ words }: Term): RawBuilder<boolean> | null {
  const facts = factsOf(words)
  if (!facts) return null
  const { education, kinds, province, code, kvk, postcode } = facts
  if (education) return sql`o.education && ${education}::text[]`
  if (kinds) return sql`o.kind = any(${kinds}::text[])`
  if (province) return sql`o.province = ${province}`
  if (kvk) return sql`o.kvk = ${kvk}`
  if (postcode) return sql`o.postcode like ${`${postcode}%`}`
  // Of an institution all establishments: their numbers stand between these two.
  return sql`o.code between ${code} and ${code?.padEnd(6, '9')}`
}

export interface RegionHit {
  readonly region: Region
  /** Whether the actor works there. */
  readonly mayEnter: boolean
}

/** Regions are public; who may enter one is led to its workspace. */
export async function searchRegions(
  db: Database,
  actor: Actor,
  search: Search,
  day: IsoDate,
): Promise<Found<RegionHit>> {
  const regions = await regionsOn(db, day)
  const text = sql<string>`c.text`
  const graded = sql`
    select c.id, ${grades(text, search)} from (
      select r.id, search_text('regio ' || concat_ws(' ', r.name, r.site_name, r.province, (
        select string_agg(m.name, ' ' order by m.name) from region_municipalities rm
        join municipalities m on m.code = rm.municipality_code
        where rm.region_id = r.id and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
      ))) as text
      from regions r where r.id = any(${regions.map(({ id }) => id)}::bigint[]) ${madeOnce}
    ) c where ${answers(text, search)}`
  const { rows } = await sql<Counted<{ id: number }>>`
    select f.id, f.total from (${nearest(graded, search)}) f
    order by ${bestFirst(search)}, id limit ${search.limit} offset ${search.offset}`.execute(db)
  const { total, hits } = found(rows)
  const shown = hits.flatMap(({ id }) => regions.filter((region) => region.id === id))
  return { total, hits: shown.map((region) => ({ region, mayEnter: mayEnter(actor, region) })) }
}

export interface PersonHit {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Only in regions whose team the actor may see. */
  readonly roles: readonly { readonly role: Role; readonly slug: string; readonly region: string }[]
}

/** Who has a role on the day in a region that the actor may enter; of others not even the name. */
export async function searchPeople(
  db: Database,
  actor: Actor,
  search: Search,
  day: IsoDate,
): Promise<Found<PersonHit>> {
  const regions = (await regionsFor(db, actor, day)).map(({ id }) => id)
  if (!regions.length) return nothing
  const text = sql<string>`c.text`
  // Half a team has an address at «techniek…»: addresses count for who types one.
  const address = search.asked.typed.includes('@') ? sql`p.email || ' '` : sql`''`
  const called = Object.entries(roleWords).map(([role, words]) => sql`(${role}, ${words})`)
  const graded = sql`
    select c.id, c.name, c.email, c.roles, ${grades(text, search)} from (
      select p.id, p.name, p.email,
        json_agg(json_build_object('role', a.role, 'slug', r.slug, 'region', r.name) order by r.name, a.id) as roles,
        search_text(p.name || ' ' || ${address} || string_agg(concat_ws(' ', r.name, w.words), ' ')) as text
      from role_assignments a join people p on p.id = a.person_id join regions r on r.id = a.region_id
      left join (values ${sql.join(called)}) as w(role, words) on w.role = a.role
      where a.region_id = any(${regions}::bigint[]) and a.valid_from <= ${day}
        and (a.valid_until is null or a.valid_until >= ${day})
      group by p.id ${madeOnce}
    ) c where ${answers(text, search)}`
  const { rows } = await sql<Counted<PersonHit>>`
    select f.id, f.name, f.email, f.roles, f.total from (${nearest(graded, search)}) f
    order by ${bestFirst(search)}, id limit ${search.limit} offset ${search.offset}`.execute(db)
  return found(rows)
}

/** Keeps PostgreSQL from making the text again for each pattern that it is held against. */
const madeOnce = sql`offset 0`

const nothing = { total: 0, hits: [] }

const found = <Hit>(rows: readonly Counted<Hit>[]): Found<Hit> => ({ total: rows[0]?.total ?? 0, hits: rows })
