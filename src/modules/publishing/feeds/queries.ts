import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { nothing, type About } from '../items/facets/rules.ts'
import { publishedItems, type PublishedItem, type Wanted } from '../items/queries.ts'
import type { Licence } from '../items/rules.ts'

export interface OpenItem extends PublishedItem {
  readonly licence: Licence
  readonly correctedAt: Date | null
  readonly about: About
}

interface More {
  readonly id: number
  readonly licence: Licence
  readonly correctedAt: Date | null
  readonly about: Partial<About>
}

/** What everybody may read, with what other programs ask of it. */
export async function openItems(db: Database, wanted: Wanted): Promise<OpenItem[]> {
  const items = await publishedItems(db, wanted)
  const { rows } = await sql<More>`
    select i.id, i.licence, i.corrected_at as "correctedAt", (
      select coalesce(json_object_agg(facet, chosen), '{}') from (select facet, json_agg(value order by value) as chosen
        from item_facets where version_id = i.public_version_id group by facet) f) as about
    from items i where i.id = any (${items.map(({ id }) => id)}::bigint[])`.execute(db)
  const more = new Map(rows.map((row) => [row.id, row]))
  return items.flatMap((item) => {
    const known = more.get(item.id)
    return known ? [{ ...item, ...known, about: { ...nothing, ...known.about } }] : []
  })
}
