import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { IsoDate } from '../../platform/time.ts'
import { mayEnter } from './policy.ts'
import { seesEveryRegion, type MemberRole, type OrganisationKind, type Region } from './rules.ts'
import type { OrganisationTables } from './tables.ts'

const regionColumns = [
  'regions.id',
  'slug',
  'regions.name',
  'site_name as siteName',
  'province',
  'currency',
  'time_zone as timeZone',
  'languages',
  'accent',
  sql<string | null>`(select left(f.sha256, 16) from files f where f.id = regions.logo_file_id)`.as('logo'),
  'valid_from as validFrom',
  'valid_until as validUntil',
] as const

/** A region as the public knows it. */
export async function regionBySlug(db: Database, slug: string): Promise<Region | null> {
  const row = await db
    .withTables<OrganisationTables>()
    .selectFrom('regions')
    .select(regionColumns)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? null
}

export async function regionById(db: Database, id: number): Promise<Region | null> {
  const row = await db
    .withTables<OrganisationTables>()
    .selectFrom('regions')
    .select(regionColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** A region whose workspace the actor may enter; null otherwise. */
export async function regionFor(db: Database, actor: Actor, slug: string): Promise<Region | null> {
  const region = await regionBySlug(db, slug)
  return region && mayEnter(actor, region) ? region : null
}

/** Every region that exists on a day, by name. */
export async function regionsOn(db: Database, day: IsoDate): Promise<Region[]> {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('regions')
    .select(regionColumns)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', day)]))
    .orderBy('name')
    .execute()
}

/** The regions whose workspace the actor may enter. */
export async function regionsFor(db: Database, actor: Actor, day: IsoDate): Promise<Region[]> {
  if (actor.kind === 'visitor') return []
  if (seesEveryRegion(actor)) return regionsOn(db, day)
  return (await regionsOn(db, day)).filter((region) => mayEnter(actor, region))
}

export interface Member {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly place: string | null
  readonly role: MemberRole
}

/** How many take part in any region on a day, each counted once. */
export async function countMembers(db: Database, day: IsoDate): Promise<ReadonlyMap<OrganisationKind, number>> {
  const { rows } = await sql<{ kind: OrganisationKind; count: number }>`
    select o.kind, count(*) as count from organisations o
    where exists (select from region_members m where m.organisation_id = o.id
      and m.valid_from <= ${day} and (m.valid_until is null or m.valid_until >= ${day}))
    group by o.kind`.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** Who takes part in the region on a day: schools first, then by name. */
export async function membersOf(db: Database, region: Region, day: IsoDate): Promise<Member[]> {
  return db
    .withTables<OrganisationTables>()
    .selectFrom('region_members')
    .innerJoin('organisations', 'organisations.id', 'region_members.organisation_id')
    .select(['organisations.id', 'kind', 'name', 'place', 'role'])
    .where('region_id', '=', region.id)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', day)]))
    .orderBy(sql`array_position(array['school', 'mbo', 'government', 'branch', 'network', 'company', 'other'], kind)`)
    .orderBy('name')
    .execute()
}

/** Names by id, for modules that keep only the id. */
export async function organisationNames(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  if (!ids.length) return new Map()
  const rows = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisations')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export interface Contact {
  readonly name: string
  readonly email: string
}

/** Whom the region last wrote to at an organisation, or a spreadsheet named; else whom the nation knows there. */
export async function contactOf(
  db: Database,
  region: Pick<Region, 'id'>,
  organisationId: number,
): Promise<Contact | null> {
  const { rows } = await sql<Contact>`
    select name, email from contacts
    where organisation_id = ${organisationId} and (region_id is null or region_id = ${region.id})
    order by region_id nulls last, id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** An organisation as its page names it; one that was merged says into which. */
export interface Entry {
  readonly id: number
  readonly kind: OrganisationKind
  readonly name: string
  readonly mergedInto: number | null
}

export async function entryById(db: Database, id: number): Promise<Entry | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await db
    .withTables<OrganisationTables>()
    .selectFrom('organisations')
    .select(['id', 'kind', 'name', 'merged_into as mergedInto'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
