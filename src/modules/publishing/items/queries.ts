import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { RichText } from '../../../platform/rich-text/document.ts'
import { itemPath } from '../paths.ts'
import { aboutFound, isAbout } from './facets/queries.ts'
import type { About, ListFacet } from './facets/rules.ts'
import { nothing } from './facets/rules.ts'
import type { FieldValues, Kind } from './kinds/rules.ts'
import { filesColumn, keptFilesColumn } from './files/queries.ts'
import type { ItemFile, KeptItemFile } from './files/rules.ts'
import {
  keptPicturesColumn,
  pictureColumn,
  shownPicture,
  type DrawnPicture,
  type KeptPicture,
  type ShownPicture,
} from './pictures/queries.ts'
import type { ItemState, Licence } from './rules.ts'

/** A region by its number, or null for the national site. */
export type SiteId = number | null

export interface PublishedItem {
  readonly id: number
  readonly kind: Kind
  readonly title: string
  readonly lead: string
  readonly language: 'nl' | 'en'
  /** Of its own site, wherever it is shown. */
  readonly href: string
  readonly publishedAt: Date
  readonly correctedAt: Date | null
  /** Null: told by the nation. */
  readonly region: { readonly slug: string; readonly name: string } | null
  readonly picture: ShownPicture | null
  readonly themes: readonly string[]
}

export interface Wanted {
  /** What this site tells and has taken over; absent: all sites. */
  readonly site?: SiteId
  /** What this site tells itself. */
  readonly home?: SiteId
  readonly kinds?: readonly Kind[] | undefined
  readonly about?: Partial<Record<ListFacet, readonly string[]>> | undefined
  readonly limit?: number
  readonly offset?: number
  readonly except?: number
  /** Those that come behind this one, the newest first. */
  readonly behind?: number | undefined
  /** Of these only. */
  readonly among?: readonly number[] | undefined
}

interface PublishedRow extends Omit<PublishedItem, 'href' | 'region' | 'picture'> {
  readonly slug: string
  readonly regionSlug: string | null
  readonly regionName: string | null
  readonly picture: DrawnPicture | null
}

/** What everybody may read, newest first. */
export async function publishedItems(db: Database | Tx, wanted: Wanted = {}): Promise<PublishedItem[]> {
  const { limit = 20, offset = 0 } = wanted
  return publishedWhere(db, publicWhere(wanted), sql`i.published_at desc, i.id desc`, limit, offset)
}

/** @param before what `where` and `order` may name: a clause that begins with `with` */
export async function publishedWhere(
  db: Database | Tx,
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
  offset: number,
  before: RawBuilder<unknown> = sql``,
): Promise<PublishedItem[]> {
  const { rows } = await sql<PublishedRow>`
    ${before} select i.id, i.kind, v.title, v.lead, i.language, i.slug, i.published_at as "publishedAt", i.corrected_at as "correctedAt", r.slug as "regionSlug",
      r.name as "regionName", ${pictureColumn} as picture,
      array(select value from item_facets f where f.version_id = v.id and f.facet = 'theme' order by value) as themes
    from items i join item_versions v on v.id = i.public_version_id left join regions r on r.id = i.site_region_id
    where ${where} order by ${order} limit ${limit} offset ${offset}`.execute(db)
  return rows.map(({ slug, regionSlug, regionName, picture, ...row }) => ({
    ...row,
    href: itemPath(regionSlug, slug),
    region: regionSlug === null ? null : { slug: regionSlug, name: regionName ?? '' },
    picture: picture && shownPicture(picture),
  }))
}

const shownAt = (site: SiteId): RawBuilder<unknown> => sql`(i.site_region_id is not distinct from ${site}::bigint
  or exists (select from item_offers o
    where o.item_id = i.id and o.to_region_id is not distinct from ${site}::bigint and o.state = 'accepted'))`

/** Which of `items i` everybody may read, and are wanted. */
export function publicWhere({ site, home, kinds, about, except, among, behind }: Wanted): RawBuilder<unknown> {
  const chosen = Object.entries(about ?? {}).filter(([, values]) => values.length > 0)
  return sql.join(
    [
      sql`i.public_version_id is not null`,
      ...(site === undefined ? [] : [shownAt(site)]),
      ...(home === undefined ? [] : [sql`i.site_region_id is not distinct from ${home}::bigint`]),
      ...(kinds ? [sql`i.kind = any (${[...kinds]}::text[])`] : []),
      ...chosen.map(([facet, values]) => isAbout(facet as ListFacet, values)),
      ...(except === undefined ? [] : [sql`i.id <> ${except}`]),
      ...(behind === undefined
        ? []
        : [sql`(i.published_at, i.id) < (select published_at, id from items where id = ${behind})`]),
      ...(among ? [sql`i.id = any (${[...among]}::bigint[])`] : []),
    ],
    sql` and `,
  )
}

export interface Counts {
  readonly total: number
  readonly kinds: ReadonlyMap<string, number>
  readonly facets: ReadonlyMap<ListFacet, ReadonlyMap<string, number>>
}

/** How many there are, and of what: within what is chosen, so that no choice leads to nothing. */
export async function countItems(db: Database, wanted: Wanted): Promise<Counts> {
  const { rows } = await sql<{ facet: ListFacet | 'kind' | 'total'; value: string; count: number }>`
    with found as (select i.kind, i.public_version_id as version from items i where ${publicWhere(wanted)})
    select 'total' as facet, '' as value, count(*) as count from found
    union all select 'kind', kind, count(*) from found group by kind
    union all select a.facet, a.value, count(*) from ${aboutFound} a group by 1, 2 order by 1, 3 desc, 2`.execute(db)
  const of = (facet: string): Map<string, number> =>
    new Map(rows.filter((row) => row.facet === facet).map(({ value, count }) => [value, count]))
  const facets = [...new Set(rows.map(({ facet }) => facet))].filter(
    (facet): facet is ListFacet => facet !== 'kind' && facet !== 'total',
  )
  return {
    total: of('total').get('') ?? 0,
    kinds: of('kind'),
    facets: new Map(facets.map((facet) => [facet, of(facet)])),
  }
}

export interface ItemVersion {
  readonly id: number
  readonly number: number
  readonly title: string
  readonly lead: string
  readonly body: RichText
  readonly fields: FieldValues
  readonly about: About
  readonly organisations: readonly { readonly id: number; readonly name: string; readonly place: string | null }[]
  readonly picture: DrawnPicture | null
  /** All that texts of the item may show. */
  readonly pictures: readonly KeptPicture[]
  /** Of the region's plan that it is about; an idea is told nobody. */
  readonly activities: readonly { readonly id: number; readonly title: string }[]
  /** Beside the text, in their order. */
  readonly files: readonly ItemFile[]
  /** All that texts of the item may give along. */
  readonly kept: readonly KeptItemFile[]
  readonly savedBy: { readonly id: string; readonly name: string } | null
  readonly savedAt: Date
}

/** An item with one of its versions. */
export interface Item {
  readonly id: number
  readonly siteId: SiteId
  readonly kind: Kind
  readonly slug: string
  readonly language: 'nl' | 'en'
  readonly state: ItemState
  readonly licence: Licence
  readonly owner: { readonly id: string; readonly name: string } | null
  readonly reviewOn: string | null
  /** When somebody said that all is still right. */
  readonly reviewedOn: string | null
  readonly publicNumber: number | null
  readonly publishedAt: Date | null
  readonly correctedAt: Date | null
  readonly publishFrom: Date | null
  readonly withdrawAt: Date | null
  readonly version: ItemVersion
}

const newest = sql`(select * from item_versions where item_id = i.id order by number desc limit 1)`
const shownToAll = sql`(select * from item_versions where id = i.public_version_id)`

async function itemWhere(db: Database | Tx, where: RawBuilder<unknown>, version = newest): Promise<Item | null> {
  return (await itemsWhere(db, where, version))[0] ?? null
}

async function itemsWhere(
  db: Database | Tx,
  where: RawBuilder<unknown>,
  version: RawBuilder<unknown>,
): Promise<Item[]> {
  const person = (id: string, name: string) =>
    sql`case when ${sql.ref(id)} is null then null else json_build_object('id', ${sql.ref(id)}, 'name', ${sql.ref(name)}) end`
  const { rows } = await sql<
    Omit<Item, 'version'> & { version: Omit<ItemVersion, 'about'> & { about: Partial<About> } }
  >`
    select i.id, i.site_region_id as "siteId", i.kind, i.slug, i.language, i.state, i.licence, i.review_on as "reviewOn",
      i.reviewed_on as "reviewedOn",
      ${person('o.id', 'o.name')} as owner, (select number from item_versions where id = i.public_version_id) as "publicNumber",
      i.published_at as "publishedAt", i.corrected_at as "correctedAt", i.publish_from as "publishFrom",
      i.withdraw_at as "withdrawAt",
      json_build_object('id', v.id, 'number', v.number, 'title', v.title, 'lead', v.lead, 'body', v.body,
        'fields', v.fields, 'savedAt', v.saved_at, 'savedBy', ${person('p.id', 'p.name')}, 'picture', ${pictureColumn},
        'pictures', ${keptPicturesColumn}, 'activities', (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title) order by a.title), '[]')
          from item_activities ia join activities a on a.id = ia.activity_id
          where ia.version_id = v.id and a.fixed_state is distinct from 'idea'),
        'files', ${filesColumn}, 'kept', ${keptFilesColumn},
        'about', (select coalesce(json_object_agg(facet, chosen), '{}') from
          (select facet, json_agg(value order by value) as chosen from item_facets where version_id = v.id group by facet) f),
        'organisations', (select coalesce(json_agg(json_build_object('id', org.id, 'name', org.name, 'place', org.place)
            order by org.name), '[]')
          from item_organisations io join organisations org on org.id = io.organisation_id where io.version_id = v.id)
      ) as version
    from items i join lateral ${version} v on true left join people o on o.id = i.owner_id
      left join people p on p.id = v.saved_by
    where ${where}`.execute(db)
  return rows.map(({ version: given, ...item }) => ({
    ...item,
    version: { ...given, savedAt: new Date(given.savedAt), about: { ...nothing, ...given.about } },
  }))
}

/** For who keeps the site: with the newest version, whatever its state. */
export async function deskItem(db: Database | Tx, site: SiteId, id: number): Promise<Item | null> {
  if (!Number.isSafeInteger(id)) return null
  return itemWhere(db, sql`i.id = ${id} and i.site_region_id is not distinct from ${site}::bigint`)
}

/** As `deskItem`; nobody else changes it until the transaction ends. */
export async function lockItem(tx: Tx, id: number): Promise<Item | null> {
  await sql`select from items where id = ${id} for update`.execute(tx)
  return itemWhere(tx, sql`i.id = ${id}`)
}

/** An item with one of the versions that it ever had. */
export async function itemAt(db: Database | Tx, id: number, number: number): Promise<Item | null> {
  if (!Number.isSafeInteger(number)) return null
  return itemWhere(
    db,
    sql`i.id = ${id}`,
    sql`(select * from item_versions where item_id = i.id and number = ${number})`,
  )
}

/** What everybody reads of these; those that nobody reads are left out. */
export async function publicItems(db: Database, ids: readonly number[]): Promise<Item[]> {
  return ids.length ? itemsWhere(db, sql`i.id = any (${[...ids]}::bigint[])`, shownToAll) : []
}

/** What everybody reads at an address. */
export async function publicItem(db: Database, site: SiteId, slug: string): Promise<Item | null> {
  return itemWhere(db, sql`i.slug = ${slug} and i.site_region_id is not distinct from ${site}::bigint`, shownToAll)
}

/** What everybody reads of an item, by its number. */
export const publicVersion = (db: Database | Tx, id: number): Promise<Item | null> =>
  itemWhere(db, sql`i.id = ${id}`, shownToAll)

/** Addresses that a site has given out, also those of before. */
export async function slugsOf(db: Database | Tx, site: SiteId): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from items where site_region_id is not distinct from ${site}::bigint
    union select slug from item_addresses where site_region_id is not distinct from ${site}::bigint`.execute(db)
  return new Set(rows.map(({ slug }) => slug))
}

/** Where an address of before leads to now; null when it never led anywhere public. */
export async function movedItem(db: Database, site: SiteId, slug: string): Promise<string | null> {
  const { rows } = await sql<{ slug: string }>`
    select i.slug from item_addresses a join items i on i.id = a.item_id
    where a.slug = ${slug} and a.site_region_id is not distinct from ${site}::bigint
      and i.site_region_id is not distinct from ${site}::bigint and i.public_version_id is not null`.execute(db)
  return rows[0]?.slug ?? null
}
