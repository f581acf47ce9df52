import { sql, type RawBuilder } from 'kysely'
import { only, type Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Entry } from '../queries.ts'
import type { MemberRole, OrganisationKind } from '../rules.ts'
import type { RegisterQuery } from './schema.ts'

export interface Listed {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly code: string | null
  readonly education: readonly string[]
  readonly postcode: string | null
  readonly place: string | null
  readonly municipality: string | null
  readonly province: string | null
  /** That of its municipality. */
  readonly labourMarket: string | null
  readonly website: string | null
  readonly closedOn: IsoDate | null
  readonly regions: readonly { readonly slug: string; readonly name: string }[]
}

const ordering: Readonly<Record<RegisterQuery['sorteer'], RawBuilder<unknown>>> = {
  '': sql`o.name, o.place nulls last, o.id`,
  '-naam': sql`o.name desc, o.place desc nulls last, o.id desc`,
  plaats: sql`o.place nulls last, o.name, o.id`,
  '-plaats': sql`o.place desc nulls last, o.name desc, o.id desc`,
  code: sql`o.code nulls last, o.name, o.id`,
  '-code': sql`o.code desc nulls last, o.name desc, o.id desc`,
}

/** A page of the register, with the regions that each takes part in on the day. */
export async function listed(
  db: Database,
  query: RegisterQuery,
  day: IsoDate,
  span: { readonly limit: number; readonly offset: number },
): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    with shown as (
      select * from organisations o where ${matching(query)}
      order by ${ordering[query.sorteer]} limit ${span.limit} offset ${span.offset}
    )
    select o.id, o.kind, o.name, o.code, o.education, o.postcode, o.place, o.website, o.closed_on as "closedOn",
      m.name as municipality, coalesce(o.province, m.province) as province, l.name as "labourMarket",
      coalesce((
        select json_agg(json_build_object('slug', r.slug, 'name', r.name) order by r.name)
        from region_members rm join regions r on r.id = rm.region_id
        where rm.organisation_id = o.id and rm.valid_from <= ${day}
          and (rm.valid_until is null or rm.valid_until >= ${day})
      ), '[]') as regions
    from shown o left join municipalities m on m.code = o.municipality_code
    left join labour_market_areas l on l.municipality_code = o.municipality_code
    order by ${ordering[query.sorteer]}`.execute(db)
  return rows
}

/** How many the register holds under the same filters, by kind; the kind itself is not filtered. */
export async function countsOf(db: Database, query: RegisterQuery): Promise<Map<OrganisationKind, number>> {
  const { rows } = await sql<{ kind: OrganisationKind; count: number }>`
    select kind, count(*) as count from organisations o where ${matching({ ...query, soort: '' })} group by kind`.execute(
    db,
  )
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** Its own, or that of its municipality: as the list shows it. */
const provinceOf = sql`coalesce(o.province, (select m.province from municipalities m where m.code = o.municipality_code))`

function matching(query: RegisterQuery): RawBuilder<unknown> {
  const conditions = [sql`o.merged_into is null`]
  // Each word somewhere: "nassau assen" finds the Dr. Nassau College in Assen.
  for (const word of query.zoek.split(/\s+/).filter(Boolean).slice(0, 8)) {
    const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`concat_ws(' ', o.name, o.place, o.code, o.postcode) ilike ${part}`)
  }
  if (query.soort) conditions.push(sql`o.kind = ${query.soort}`)
  if (query.onderwijs) conditions.push(sql`${query.onderwijs} = any(o.education)`)
  if (query.provincie) conditions.push(sql`${provinceOf} = ${query.provincie}`)
  if (query.arbeidsmarkt)
    conditions.push(sql`o.municipality_code in (
      select municipality_code from labour_market_areas where name = ${query.arbeidsmarkt})`)
  if (query.stand !== 'alle') conditions.push(query.stand ? sql`o.closed_on is not null` : sql`o.closed_on is null`)
  return sql.join(conditions, sql` and `)
}

/** The provinces that the register names. */
export async function provincesIn(db: Database): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select distinct ${provinceOf} as province from organisations o
    where merged_into is null and ${provinceOf} is not null order by 1`.execute(db)
  return rows.map(({ province }) => province)
}

/** The labour-market regions of the national list; none before it was imported. */
export async function labourMarketsIn(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct name from labour_market_areas order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

/** Numbers of everything that the filters show, in order; one more than `limit` says that there are too many. */
export async function idsShown(db: Database, query: RegisterQuery, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select o.id from organisations o where ${matching(query)}
    order by ${ordering[query.sorteer]} limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

export interface Organisation extends Listed {
  readonly boardNumber: string | null
  readonly denomination: string | null
  readonly kvk: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly phone: string | null
  readonly memberships: readonly {
    readonly slug: string
    readonly region: string
    readonly role: MemberRole
    readonly validFrom: IsoDate
    readonly validUntil: IsoDate | null
  }[]
}

/** One organisation, with every region that it was ever a member of: those of the day first. */
export async function organisationOf(db: Database, { id }: Pick<Entry, 'id'>, day: IsoDate): Promise<Organisation> {
  const { rows } = await sql<Organisation>`
    select o.id, o.kind, o.name, o.code, o.education, o.postcode, o.place, o.website, o.closed_on as "closedOn",
      m.name as municipality, coalesce(o.province, m.province) as province, l.name as "labourMarket",
      o.board_number as "boardNumber", o.denomination, o.kvk, o.street, o.house_number as "houseNumber", o.phone, '[]'::json as regions,
      coalesce((
        select json_agg(json_build_object('slug', r.slug, 'region', r.name, 'role', rm.role, 'validFrom', rm.valid_from,
          'validUntil', rm.valid_until) order by (rm.valid_until >= ${day}) is false, r.name, rm.valid_from)
        from region_members rm join regions r on r.id = rm.region_id where rm.organisation_id = o.id
      ), '[]') as memberships
    from organisations o left join municipalities m on m.code = o.municipality_code
    left join labour_market_areas l on l.municipality_code = o.municipality_code
    where o.id = ${id}`.execute(db)
  return only(rows)
}

export interface Change {
  readonly at: Date
  /** Null: an import, or somebody who is forgotten. */
  readonly by: string | null
  /** The file of the import that brought it. */
  readonly file: string | null
  /** Old and new value by field. */
  readonly fields: Readonly<Record<string, readonly [string | null, string | null]>>
}

/** What changed of an organisation, newest first. */
export async function changesOf(db: Database, id: number, count: number): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select c.at, p.name as by, f.name as file, c.fields
    from organisation_changes c
    left join people p on p.id = c.person_id
    left join register_imports i on i.id = c.import_id
    left join files f on f.id = i.file_id
    where c.organisation_id = ${id} and c.fields <> '{}' order by c.id desc limit ${count}`.execute(db)
  return rows
}

/** When the organisation came in, and with which file; null for one without an import. */
export async function originOf(db: Database, id: number): Promise<{ at: Date; file: string } | null> {
  const { rows } = await sql<{ at: Date; file: string }>`
    select i.applied_at as at, f.name as file from register_imports i join files f on f.id = i.file_id
    where i.id in (
      select made_by from organisation_sources where organisation_id = ${id}
      union all select made_by from organisations where id = ${id}
    ) order by i.id limit 1`.execute(db)
  return rows[0] ?? null
}
