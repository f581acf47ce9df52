import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Held } from '../membership/rules.ts'
import type { NetworkKind, NetworkRole, OrganisationKind } from '../rules.ts'
import type { OrganisationTables } from '../tables.ts'
import type { NetworksQuery } from './schema.ts'

const holds = (table: string, day: IsoDate): RawBuilder<unknown> =>
  sql`${sql.ref(`${table}.valid_from`)} <= ${day}
    and (${sql.ref(`${table}.valid_until`)} is null or ${sql.ref(`${table}.valid_until`)} >= ${day})`

export interface ListedNetwork {
  readonly id: number
  readonly name: string
  readonly networkKind: NetworkKind | null
  readonly place: string | null
  readonly province: string | null
  /** The regions that it takes part in on the day. */
  readonly regions: readonly { readonly slug: string; readonly name: string }[]
  /** Who takes part in it on the day, by kind. */
  readonly members: Readonly<Partial<Record<OrganisationKind, number>>>
}

/** Where a network is, or lies: its own province, or that of its municipality. */
const provinceOf = sql`coalesce(o.province, m.province)`

/** The open networks that answer to the query, by name. */
export async function networksOn(db: Database, query: NetworksQuery, day: IsoDate): Promise<ListedNetwork[]> {
  const conditions = [sql`o.kind = 'network' and o.merged_into is null and o.closed_on is null`]
  for (const word of query.zoek.split(/\s+/).filter(Boolean).slice(0, 8))
    conditions.push(sql`concat_ws(' ', o.name, o.place) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (query.soort) conditions.push(sql`o.network_kind = ${query.soort}`)
  if (query.provincie)
    conditions.push(sql`(${provinceOf} = ${query.provincie} or exists (
      select from region_members rm join regions r on r.id = rm.region_id
      where rm.organisation_id = o.id and r.province = ${query.provincie} and ${holds('rm', day)}))`)
  if (query.regio)
    conditions.push(sql`exists (
      select from region_members rm join regions r on r.id = rm.region_id
      where rm.organisation_id = o.id and r.slug = ${query.regio} and ${holds('rm', day)})`)
  const { rows } = await sql<ListedNetwork>`
    select o.id, o.name, o.network_kind as "networkKind", o.place, ${provinceOf} as province,
      coalesce((
        select json_agg(json_build_object('slug', r.slug, 'name', r.name) order by r.name)
        from region_members rm join regions r on r.id = rm.region_id
        where rm.organisation_id = o.id and ${holds('rm', day)}
      ), '[]') as regions,
      coalesce((
        select json_object_agg(kind, count) from (
          select t.kind, count(*) from network_members nm join organisations t on t.id = nm.organisation_id
          where nm.network_id = o.id and ${holds('nm', day)} group by t.kind
        ) each
      ), '{}') as members
    from organisations o left join municipalities m on m.code = o.municipality_code
    where ${sql.join(conditions, sql` and `)}
    order by o.name, o.id`.execute(db)
  return rows
}

export interface NetworkMember extends Held<NetworkRole> {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly place: string | null
}

/** Everybody who takes part in a network or did, coordinators first; who stopped comes last. */
export async function membersOfNetwork(db: Database, network: number, day: IsoDate): Promise<NetworkMember[]> {
  const { rows } = await sql<NetworkMember>`
    select o.id, o.kind, o.name, o.place, nm.role, nm.valid_from as from, nm.valid_until as until
    from network_members nm join organisations o on o.id = nm.organisation_id
    where nm.network_id = ${network}
    order by (nm.valid_until >= ${day}) is false, nm.role,
      array_position(array['school', 'mbo', 'company', 'branch', 'government', 'network', 'other'], o.kind), o.name,
      nm.valid_from`.execute(db)
  return rows
}

export interface InNetwork extends Held<NetworkRole> {
  readonly id: number
  readonly name: string
  readonly networkKind: NetworkKind | null
}

/** The networks that an organisation takes part in, or did; those of the day first. */
export async function networksWith(db: Database, organisation: number, day: IsoDate): Promise<InNetwork[]> {
  const { rows } = await sql<InNetwork>`
    select o.id, o.name, o.network_kind as "networkKind", nm.role, nm.valid_from as from, nm.valid_until as until
    from network_members nm join organisations o on o.id = nm.network_id
    where nm.organisation_id = ${organisation}
    order by (nm.valid_until >= ${day}) is false, o.name, nm.valid_from`.execute(db)
  return rows
}

/** When one organisation took part in a network, and as what. */
export async function heldInNetwork(
  db: Database | Tx,
  network: number,
  organisation: number,
): Promise<Held<NetworkRole>[]> {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('network_members')
    .select(['role', 'valid_from as from', 'valid_until as until'])
    .where('network_id', '=', network)
    .where('organisation_id', '=', organisation)
    .orderBy('valid_from')
    .execute()
}
