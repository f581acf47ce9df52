// What collections say of one item: which it is part of, and where on a path its reader is.
import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { collectionPath, stepAddress } from '../paths.ts'
import { entriesOf, publicCollection, shownEntries, type ShownEntry } from '../queries.ts'
import type { CollectionForm } from '../rules.ts'

export interface PartOf {
  readonly title: string
  readonly href: string
  readonly form: CollectionForm
}

export interface StepAt {
  readonly title: string
  readonly href: string
}

export interface Walk extends PartOf {
  /** From one. */
  readonly place: number
  readonly count: number
  readonly back: StepAt | null
  readonly next: StepAt | null
}

/** Public collections that an item is in, the newest first. */
export async function collectionsWith(db: Database, item: number): Promise<PartOf[]> {
  const { rows } = await sql<{ title: string; slug: string; regionSlug: string | null; form: CollectionForm }>`
    select c.title, c.slug, c.form, r.slug as "regionSlug"
    from collection_items ci join collections c on c.id = ci.collection_id left join regions r on r.id = c.site_region_id
    where ci.item_id = ${item} and c.published_at is not null order by c.published_at desc, c.id desc limit 6`.execute(
    db,
  )
  return rows.map(({ title, slug, regionSlug, form }) => ({ title, form, href: collectionPath(regionSlug, slug) }))
}

/**
 * Where the reader of an item is on the path that their address names (`leerpad`, or `emmen/leerpad` of a region); null
 * where it names none that has this item.
 */
export async function walkThrough(db: Database, item: number, path: string | null): Promise<Walk | null> {
  const [, region = null, slug] = /^(?:([a-z0-9-]+)\/)?([a-z0-9-]+)$/.exec(path ?? '') ?? []
  if (!slug) return null
  const { rows } = await sql<{ id: number }>`select id from regions where slug = ${region}`.execute(db)
  const site = rows[0]?.id ?? null
  const collection = region !== null && site === null ? null : await publicCollection(db, site, slug)
  if (!collection) return null
  const entries = shownEntries(await entriesOf(db, collection.id))
  const at = entries.findIndex((entry) => entry.item === item)
  if (at < 0) return null
  const step = (entry: ShownEntry | undefined): StepAt | null =>
    entry ? { title: entry.shown.title, href: stepAddress(entry.shown.href, region, slug) } : null
  return {
    title: collection.title,
    href: collectionPath(region, slug),
    form: collection.form,
    place: at + 1,
    count: entries.length,
    back: step(entries[at - 1]),
    next: step(entries[at + 1]),
  }
}
