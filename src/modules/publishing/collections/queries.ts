// Collections as their readers and their keepers have them.
import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { publishedItems, type PublishedItem, type SiteId } from '../items/queries.ts'
import type { ShownPicture } from '../items/pictures/queries.ts'
import { collectionPath } from './paths.ts'
import type { CollectionForm } from './rules.ts'

export interface Collection {
  readonly id: number
  readonly siteId: SiteId
  readonly slug: string
  readonly form: CollectionForm
  readonly title: string
  readonly lead: string
  readonly language: 'nl' | 'en'
  readonly parts: readonly string[]
  readonly pictureItem: number | null
  readonly publishedAt: Date | null
  readonly version: number
}

const columns = sql`c.id, c.site_region_id as "siteId", c.slug, c.form, c.title, c.lead, c.language, c.parts,
  c.picture_item_id as "pictureItem", c.published_at as "publishedAt", c.version`
const atSite = (site: SiteId): RawBuilder<unknown> => sql`c.site_region_id is not distinct from ${site}::bigint`

/** For who keeps the site, public or not. */
export async function keptCollection(db: Database, site: SiteId, id: number): Promise<Collection | null> {
  if (!Number.isSafeInteger(id)) return null
  return collectionWhere(db, sql`c.id = ${id} and ${atSite(site)}`)
}

/** Nobody else changes it until the transaction ends. */
export async function lockCollection(tx: Tx, id: number): Promise<Collection | null> {
  await sql`select from collections where id = ${id} for update`.execute(tx)
  return collectionWhere(tx, sql`c.id = ${id}`)
}

/** What everybody reads at an address. */
export async function publicCollection(db: Database, site: SiteId, slug: string): Promise<Collection | null> {
  return collectionWhere(db, sql`c.slug = ${slug} and ${atSite(site)} and c.published_at is not null`)
}

async function collectionWhere(db: Database | Tx, where: RawBuilder<unknown>): Promise<Collection | null> {
  const { rows } = await sql<Collection>`select ${columns} from collections c where ${where}`.execute(db)
  return rows[0] ?? null
}

export interface Entry {
  readonly item: number
  /** As everybody reads it, or read it last. */
  readonly title: string
  readonly parts: readonly number[]
  readonly note: string
  readonly minutes: number | null
  /** Null: nobody may read it now. */
  readonly shown: PublishedItem | null
}

/** In their order, those that were withdrawn as well. */
export async function entriesOf(db: Database | Tx, id: number): Promise<Entry[]> {
  const { rows } = await sql<Omit<Entry, 'shown'>>`
    select ci.item_id as item, ci.parts, ci.note, ci.minutes,
      coalesce((select title from item_versions where id = i.told_version_id), i.slug) as title
    from collection_items ci join items i on i.id = ci.item_id
    where ci.collection_id = ${id} order by ci.position, ci.item_id`.execute(db)
  const among = rows.map(({ item }) => item)
  const shown = new Map((await publishedItems(db, { among, limit: among.length })).map((item) => [item.id, item]))
  return rows.map((row) => ({ ...row, shown: shown.get(row.item) ?? null }))
}

/** An entry that everybody may read. */
export type ShownEntry = Entry & { readonly shown: PublishedItem }
export const shownEntries = (entries: readonly Entry[]): ShownEntry[] =>
  entries.filter((entry): entry is ShownEntry => entry.shown !== null)

/** The picture of a collection: of the item that was chosen for it, or of the first that has one. */
export function pictureOf({ pictureItem }: Pick<Collection, 'pictureItem'>, entries: readonly Entry[]) {
  const chosen = entries.find(({ item, shown }) => item === pictureItem && shown?.picture)
  return (chosen ?? entries.find(({ shown }) => shown?.picture))?.shown?.picture ?? null
}

export interface CollectionCard extends Collection {
  readonly href: string
  readonly count: number
  readonly minutes: number | null
  readonly region: { readonly slug: string; readonly name: string } | null
  readonly picture: ShownPicture | null
}

/** What a site shows of its own, the newest first; or all that it keeps. */
export async function collectionsOf(
  db: Database | Tx,
  wanted: { readonly site?: SiteId; readonly isPublic?: boolean },
): Promise<CollectionCard[]> {
  const { site, isPublic = true } = wanted
  const { rows } = await sql<
    Omit<CollectionCard, 'href' | 'picture' | 'region'> & {
      regionSlug: string | null
      regionName: string | null
      pictured: number | null
    }
  >`
    select ${columns}, r.slug as "regionSlug", r.name as "regionName",
      count(i.id)::int as count, sum(ci.minutes) filter (where i.id is not null)::int as minutes,
      (array_agg(i.id order by ci.item_id = c.picture_item_id desc nulls last, ci.position)
        filter (where v.picture_id is not null))[1] as pictured
    from collections c left join regions r on r.id = c.site_region_id
      left join collection_items ci on ci.collection_id = c.id
      left join items i on i.id = ci.item_id and i.public_version_id is not null
      left join item_versions v on v.id = i.public_version_id
    where ${site === undefined ? sql`true` : atSite(site)} and (${!isPublic} or c.published_at is not null)
    group by c.id, r.id order by c.published_at desc nulls first, c.id desc`.execute(db)
  const among = rows.flatMap(({ pictured }) => pictured ?? [])
  const pictures = new Map(
    (await publishedItems(db, { among, limit: among.length })).map(({ id, picture }) => [id, picture]),
  )
  return rows.map(({ regionSlug, regionName, pictured, ...row }) => ({
    ...row,
    href: collectionPath(regionSlug, row.slug),
    region: regionSlug === null ? null : { slug: regionSlug, name: regionName ?? '' },
    picture: (pictured !== null && pictures.get(pictured)) || null,
  }))
}

/** Addresses that collections of a site have. */
export async function collectionSlugs(db: Database | Tx, site: SiteId): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`select c.slug from collections c where ${atSite(site)}`.execute(db)
  return new Set(rows.map(({ slug }) => slug))
}
