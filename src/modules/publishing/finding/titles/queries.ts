// What is public by its title alone, in the way that the register and the plans are searched.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { answers, bestFirst, grades, nearest, type Found, type Search } from '../../../../platform/search/matching.ts'
import { collectionPath } from '../../collections/paths.ts'
import { publishedItems, type PublishedItem, type SiteId } from '../../items/queries.ts'

type Row = { readonly id: number; readonly total: number }

/** Articles for who searches everything of the workspace. */
export async function searchTitles(db: Database, search: Search): Promise<Found<PublishedItem>> {
  const text = sql<string>`i.search_title`
  const graded = sql`
    select i.id, ${grades(text, search)} from items i where i.public_version_id is not null and ${answers(text, search)}`
  const { rows } = await ranked<Row>(sql`f.id, f.total`, graded, search).execute(db)
  const among = rows.map(({ id }) => id)
  const items = await publishedItems(db, { among, limit: among.length })
  const order = (item: PublishedItem): number => among.indexOf(item.id)
  return { total: rows[0]?.total ?? 0, hits: items.sort((one, other) => order(one) - order(other)) }
}

export interface CollectionHit {
  readonly title: string
  readonly lead: string
  readonly href: string
}

/** Collections of a site; undefined: of all. */
export async function searchCollections(
  db: Database,
  search: Search,
  site: SiteId | undefined,
): Promise<Found<CollectionHit>> {
  const text = sql<string>`c.text`
  const here = site === undefined ? sql`true` : sql`site_region_id is not distinct from ${site}::bigint`
  // Made once: they are few, and each word is held against it.
  const graded = sql`
    select c.id, ${grades(text, search)} from (
      select id, search_text(title || ' ' || lead) as text from collections
      where published_at is not null and ${here} offset 0
    ) c where ${answers(text, search)}`
  const columns = sql`f.total, c.title, c.lead, c.slug, (select slug from regions r where r.id = c.site_region_id) as region`
  const { rows } = await ranked<Row & CollectionHit & { slug: string; region: string | null }>(
    columns,
    graded,
    search,
    sql`join collections c on c.id = f.id`,
  ).execute(db)
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.map(({ title, lead, slug, region }) => ({ title, lead, href: collectionPath(region, slug) })),
  }
}

const ranked = <Hit>(
  columns: RawBuilder<unknown>,
  graded: RawBuilder<unknown>,
  search: Search,
  beside: RawBuilder<unknown> = sql``,
): RawBuilder<Hit> => sql<Hit>`
  select ${columns} from (${nearest(graded, search)}) f ${beside}
  order by ${bestFirst(search)}, f.id desc limit ${search.limit} offset ${search.offset}`
