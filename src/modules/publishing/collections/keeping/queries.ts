import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { plain } from '../../../../platform/search/plain.ts'
import { publishedItems, type PublishedItem } from '../../items/queries.ts'

const most = 20
/** Of what nobody asked for. */
const mostNewest = 8

/** Public items of all sites with these words, those with them in the title first; without words the newest. */
export async function itemsToAdd(db: Database, words: string, collection: number): Promise<PublishedItem[]> {
  const each = words.split(/\s+/).filter(Boolean).slice(0, 6)
  const like = (word: string): string => `%${plain(word).replace(/[%_\\]/g, '\\$&')}%`
  const { rows } = await sql<{ id: number }>`
    select i.id from items i join item_versions v on v.id = i.public_version_id
    where i.search_text like all (${each.map(like)}::text[])
      and not exists (select from collection_items ci where ci.collection_id = ${collection} and ci.item_id = i.id)
    order by search_text(v.title) like all (${each.map(like)}::text[]) desc, i.published_at desc, i.id desc
    limit ${each.length ? most : mostNewest}`.execute(db)
  const found = await publishedItems(db, { among: rows.map(({ id }) => id), limit: most })
  return rows.flatMap(({ id }) => found.find((item) => item.id === id) ?? [])
}
