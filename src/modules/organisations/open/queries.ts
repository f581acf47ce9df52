// What the register tells everybody: no people, no contacts, and of companies only that they take part and where.
import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { organisationAnswer, organisationsQuery, regionAnswer } from './schema.ts'

type RegionRow = Omit<z.input<typeof regionAnswer>, 'url'>
type OrganisationRow = z.input<typeof organisationAnswer>

const holds = (table: string, day: IsoDate): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.valid_from`)} <= ${day} and (${sql.ref(`${table}.valid_until`)} is null or ${sql.ref(`${table}.valid_until`)} >= ${day})`

/** Regions that existed on a day, with where they worked then. */
export async function openRegions(
  db: Database,
  day: IsoDate,
  only: { readonly province?: string | undefined; readonly slug?: string | undefined } = {},
): Promise<RegionRow[]> {
  const { rows } = await sql<RegionRow>`
    select r.slug, r.name, r.province, r.registration_number as "registrationNumber", r.currency,
      r.time_zone as "timeZone", r.languages, r.valid_from as "validFrom", r.valid_until as "validUntil",
      coalesce((
        select json_agg(json_build_object('code', m.code, 'name', m.name) order by m.name)
        from region_municipalities rm join municipalities m on m.code = rm.municipality_code
        where rm.region_id = r.id and ${holds('rm', day)}
      ), '[]') as municipalities
    from regions r
    where ${only.slug === undefined ? holds('r', day) : sql`r.slug = ${only.slug}`}
      and ${only.province ? sql`r.province = ${only.province}` : sql`true`}
    order by r.name`.execute(db)
  return rows
}

/** Companies stand there only while they take part somewhere, and without their address: it may be somebody's home. */
const isOpen = (table: 'o' | 't', day: IsoDate): RawBuilder<unknown> => sql`
  ${sql.ref(`${table}.merged_into`)} is null and (${sql.ref(`${table}.kind`)} <> 'company' or exists (
    select from region_members rm where rm.organisation_id = ${sql.ref(`${table}.id`)} and ${holds('rm', day)}))`

const columns = (day: IsoDate): RawBuilder<unknown> => {
  const unlessCompany = (column: string) => sql`case when o.kind <> 'company' then ${sql.ref(`o.${column}`)} end`
  return sql`o.id, o.kind, o.name, o.code, o.education, o.profiles, o.learning_paths as "learningPaths", ${unlessCompany('street')} as street,
    ${unlessCompany('house_number')} as "houseNumber", ${unlessCompany('postcode')} as postcode, o.place,
    o.municipality_code as "municipalityCode", o.province, (
      select l.name from labour_market_areas l where l.municipality_code = o.municipality_code
    ) as "labourMarketRegion", ${unlessCompany('latitude')} as latitude, ${unlessCompany('longitude')} as longitude,
    ${unlessCompany('website')} as website,
    o.closed_on as "closedOn", coalesce((
      select json_agg(r.slug order by r.slug) from region_members rm join regions r on r.id = rm.region_id
      where rm.organisation_id = o.id and ${holds('rm', day)}
    ), '[]') as regions, o.network_kind as "networkKind", case when o.kind = 'network' then coalesce((
      select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'name', t.name, 'role', nm.role) order by t.id)
      from network_members nm join organisations t on t.id = nm.organisation_id
      where nm.network_id = o.id and ${holds('nm', day)} and ${isOpen('t', day)}
    ), '[]') end as members`
}

export async function openOrganisations(
  db: Database,
  query: z.output<typeof organisationsQuery>,
  day: IsoDate,
): Promise<{ total: number; organisations: OrganisationRow[] }> {
  const conditions = [isOpen('o', day)]
  if (query.closed === 'false') conditions.push(sql`o.closed_on is null`)
  if (query.kind) conditions.push(sql`o.kind = ${query.kind}`)
  if (query.education) conditions.push(sql`${query.education} = any(o.education)`)
  if (query.province) conditions.push(sql`o.province = ${query.province}`)
  if (query.region)
    conditions.push(sql`exists (
      select from region_members rm join regions r on r.id = rm.region_id
      where rm.organisation_id = o.id and r.slug = ${query.region} and ${holds('rm', day)})`)
  const where = sql.join(conditions, sql` and `)
  const [counted, found] = await Promise.all([
    sql<{ total: number }>`select count(*) as total from organisations o where ${where}`.execute(db),
    sql<OrganisationRow>`
      select ${columns(day)} from organisations o where ${where}
      order by o.id limit ${query.perPage} offset ${(query.page - 1) * query.perPage}`.execute(db),
  ])
  return { total: counted.rows[0]?.total ?? 0, organisations: found.rows }
}

export async function openOrganisation(db: Database, id: number, day: IsoDate): Promise<OrganisationRow | null> {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<OrganisationRow>`
    select ${columns(day)} from organisations o where o.id = ${id} and ${isOpen('o', day)}`.execute(db)
  return rows[0] ?? null
}
