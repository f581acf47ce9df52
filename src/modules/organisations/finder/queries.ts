// From a postcode, a place or a name to the regions that work there.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionsOn } from '../queries.ts'
import type { Region } from '../rules.ts'
import { readAsked, together, type Asked, type Found, type Hit } from './rules.ts'

/** The regions that answer to what was typed, the surest first; null when it says too little to look for. */
export async function findRegions(db: Database, typed: string, day: IsoDate): Promise<Found<Region>[] | null> {
  const asked = readAsked(typed)
  if (!asked) return null
  const hits = asked.kind === 'postcode' ? await byPostcode(db, asked, day) : await byWords(db, asked, day)
  return hits.length ? together(hits, await regionsOn(db, day)) : []
}

/** Where a region works on a day: the municipalities it names, and those of its schools. */
const areas = (day: IsoDate): RawBuilder<unknown> => sql`(
  select region_id, municipality_code from region_municipalities
  where valid_from <= ${day} and (valid_until is null or valid_until >= ${day})
  union
  select rm.region_id, o.municipality_code from region_members rm join organisations o on o.id = rm.organisation_id
  where o.kind in ('school', 'mbo') and o.municipality_code is not null and o.closed_on is null
    and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
)`

/** A postcode numbers a neighbourhood: where nobody of the register has it, the nearest number that somebody has. */
async function byPostcode(db: Database, asked: Asked & { kind: 'postcode' }, day: IsoDate): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with nearest as (
      select left(postcode, 4) as digits, (postcode = ${asked.digits + asked.letters}) as exact
      from organisations
      where postcode like ${`${asked.digits.slice(0, 2)}%`} and municipality_code is not null
      order by (postcode = ${asked.digits + asked.letters}) desc, abs(left(postcode, 4)::int - ${Number(asked.digits)}), digits
      limit 1
    ), there as (
      select distinct o.municipality_code, n.digits from organisations o join nearest n on left(o.postcode, 4) = n.digits
      where o.postcode like n.digits || '%' and (not n.exact or o.postcode = ${asked.digits + asked.letters})
    )
    select coalesce(a.region_id, r.id) as "regionId",
      case when a.region_id is null then json_build_object('kind', 'province', 'name', m.province)
      else json_build_object('kind', 'postcode', 'postcode', t.digits, 'near', t.digits <> ${asked.digits},
        'municipality', m.name) end as reason
    from there t join municipalities m on m.code = t.municipality_code
    left join ${areas(day)} a on a.municipality_code = t.municipality_code
    left join regions r on a.region_id is null and r.province = m.province and r.valid_from <= ${day}
      and (r.valid_until is null or r.valid_until >= ${day})
    where coalesce(a.region_id, r.id) is not null`.execute(db)
  return rows
}

/** First what is called so, then who has the words in their name, then what looks like it. */
async function byWords(db: Database, { text, names }: Asked & { kind: 'words' }, day: IsoDate): Promise<Hit[]> {
  const called = (name: RawBuilder<unknown>) => sql`lower(${name}) = any(${names}::text[])`
  const alike = (name: RawBuilder<unknown>) => sql`similarity(${name}, ${text}) > 0.4`
  const searches = [
    () => byProvinceAndCity(db, text, called, day),
    () => byName(db, text, called, day),
    () => byOrganisation(db, text, day),
    () => byName(db, text, alike, day),
    () => byProvince(db, alike, day),
  ]
  for (const search of searches) {
    const hits = await search()
    if (hits.length) return hits
  }
  return byPlaceOfProvince(db, names, day)
}

type Called = (name: RawBuilder<unknown>) => RawBuilder<unknown>

/** Regions, municipalities and places with a name. */
async function byName(db: Database, text: string, called: Called, day: IsoDate): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select r.id as "regionId", json_build_object('kind', 'region') as reason from regions r
    where ${called(sql`r.name`)} or r.slug = lower(${text})
    union all
    select a.region_id, json_build_object('kind', 'municipality', 'name', m.name)
    from municipalities m join ${areas(day)} a on a.municipality_code = m.code where ${called(sql`m.name`)}
    union all
    select a.region_id, json_build_object('kind', 'place', 'name', p.place, 'municipality', m.name)
    from (
      select distinct place, municipality_code from organisations
      where place is not null and municipality_code is not null and ${called(sql`place`)}
    ) p join municipalities m on m.code = p.municipality_code
    join ${areas(day)} a on a.municipality_code = p.municipality_code where m.name <> p.place`.execute(db)
  return rows
}

/** Organisations with every word in their name or place: the regions where they take part, else where they stand. */
async function byOrganisation(db: Database, text: string, day: IsoDate): Promise<Hit[]> {
  const words = text.split(' ').filter((word) => word.length > 1)
  if (!words.length) return []
  const named = sql.join(
    words.map((word) => sql`concat_ws(' ', name, place) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )
  const { rows } = await sql<Hit>`
    with there as (
      select id, name, place, municipality_code from organisations
      where merged_into is null and closed_on is null and ${named} and name ilike any(${words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)}::text[])
      order by similarity(name, ${text}) desc, id limit 20
    )
    select rm.region_id as "regionId", json_build_object('kind', 'member', 'name', t.name, 'place', t.place) as reason
    from there t join region_members rm on rm.organisation_id = t.id
    where rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
    union all
    select a.region_id, json_build_object('kind', 'nearby', 'name', t.name, 'place', t.place, 'municipality', m.name)
    from there t join municipalities m on m.code = t.municipality_code
    join ${areas(day)} a on a.municipality_code = t.municipality_code
    where not exists (
      select from region_members rm where rm.organisation_id = t.id
        and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day}))`.execute(db)
  return rows
}

const inProvinces = (provinces: RawBuilder<unknown>, day: IsoDate): RawBuilder<Hit> => sql<Hit>`
  select r.id as "regionId", json_build_object('kind', 'province', 'name', r.province) as reason from regions r
  where r.valid_from <= ${day} and (r.valid_until is null or r.valid_until >= ${day}) and r.province in (${provinces})`

async function byProvince(db: Database, called: Called, day: IsoDate): Promise<Hit[]> {
  const provinces = sql`select province from regions where ${called(sql`province`)}`
  return (await inProvinces(provinces, day).execute(db)).rows
}

/** Utrecht and Groningen are provinces and cities: the region of the city comes first, and says why. */
async function byProvinceAndCity(db: Database, text: string, called: Called, day: IsoDate): Promise<Hit[]> {
  const province = await byProvince(db, called, day)
  if (!province.length) return []
  const there = new Set(province.map(({ regionId }) => regionId))
  const city = (await byName(db, text, called, day)).filter(({ regionId }) => there.has(regionId))
  return [...city, ...province]
}

/** A place that we know, where no region works: the regions of its province. */
async function byPlaceOfProvince(db: Database, names: readonly string[], day: IsoDate): Promise<Hit[]> {
  const provinces = sql`
    select province from municipalities where lower(name) = any(${names}::text[])
    union select province from organisations where lower(place) = any(${names}::text[]) and province is not null`
  return (await inProvinces(provinces, day).execute(db)).rows
}
