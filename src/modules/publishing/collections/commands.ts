// Making, ordering and showing collections. Who may is decided where the address is; each verb locks what it changes.
import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { SiteId } from '../items/queries.ts'
import { freeSlug, slugOf } from '../items/rules.ts'
import { moved } from '../sites/rules.ts'
import { collectionSlugs, lockCollection, type Collection } from './queries.ts'
import { mostItems, withinParts, type CollectionForm } from './rules.ts'
import type { CollectionGiven } from './schema.ts'

export interface NewCollection {
  readonly title: string
  readonly form: CollectionForm
  readonly language: 'nl' | 'en'
  /** Names of the parts to begin with. */
  readonly parts: readonly string[]
}

export async function addCollection(tx: Tx, actor: Person, site: SiteId, given: NewCollection): Promise<number> {
  // Two who begin the same title at once must not get one address.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`collections ${site}`}, 0))`.execute(tx)
  const slug = freeSlug(slugOf(given.title), await collectionSlugs(tx, site))
  const { id } = await sql<{ id: number }>`
    insert into collections (site_region_id, slug, form, title, language, parts, created_by)
    values (${site}, ${slug}, ${given.form}, ${given.title}, ${given.language}, ${[...given.parts]}::text[], ${actor.id})
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await deed(tx, actor, { id, siteId: site }, 'collection.begun', { title: given.title })
  return id
}

/** @throws NotFound */
async function locked(tx: Tx, id: number): Promise<Collection> {
  const collection = await lockCollection(tx, id)
  if (!collection) throw new NotFound()
  return collection
}

/** Nothing is written when somebody else changed it since the form was opened. */
export async function changeCollection(
  tx: Tx,
  actor: Person,
  id: number,
  given: CollectionGiven,
): Promise<Outcome<object, 'changedMeanwhile'>> {
  const collection = await locked(tx, id)
  if (collection.version !== given.version) return refuse('changedMeanwhile')
  const { title, lead, form, language, parts, picture } = given
  await sql`
    update collections set title = ${title}, lead = ${lead}, form = ${form}, language = ${language},
      parts = ${parts}::text[], version = version + 1, changed_at = now(),
      picture_item_id = (select item_id from collection_items where collection_id = ${id} and item_id = ${picture})
    where id = ${id}`.execute(tx)
  await deed(tx, actor, collection, 'collection.changed', { title })
  return { ok: true }
}

/** Puts something public at the end; what is in it already stays where it is. */
export async function addToCollection(
  tx: Tx,
  actor: Person,
  id: number,
  item: number,
): Promise<Outcome<object, 'full' | 'notPublic'>> {
  const collection = await locked(tx, id)
  const { rows } = await sql<{ count: number; isIn: boolean; isPublic: boolean }>`
    select count(*)::int as count, coalesce(bool_or(item_id = ${item}), false) as "isIn",
      exists (select from items where id = ${item} and public_version_id is not null) as "isPublic"
    from collection_items where collection_id = ${id}`.execute(tx)
  const { count, isIn, isPublic } = only(rows)
  if (isIn) return { ok: true }
  if (!isPublic) return refuse('notPublic')
  if (count >= mostItems) return refuse('full')
  await sql`
    insert into collection_items (collection_id, item_id, position)
    select ${id}, ${item}, coalesce(max(position), 0) + 1 from collection_items where collection_id = ${id}`.execute(tx)
  await touched(tx, actor, collection, 'collection.itemAdded', item)
  return { ok: true }
}

export async function changeEntry(
  tx: Tx,
  actor: Person,
  id: number,
  item: number,
  given: { readonly note: string; readonly minutes: number | null; readonly parts: readonly number[] },
): Promise<void> {
  const collection = await locked(tx, id)
  const parts = withinParts(given.parts, collection.parts.length)
  const { rows } = await sql`
    update collection_items set note = ${given.note}, minutes = ${given.minutes}, parts = ${parts}::int[]
    where collection_id = ${id} and item_id = ${item} returning item_id`.execute(tx)
  if (!rows.length) throw new NotFound()
  await touched(tx, actor, collection, 'collection.itemChanged', item)
}

/** One up, one down, or to a place from nought. */
export async function moveEntry(
  tx: Tx,
  actor: Person,
  id: number,
  item: number,
  to: 'up' | 'down' | number,
): Promise<void> {
  const collection = await locked(tx, id)
  const { rows } = await sql<{ id: number }>`
    select item_id as id from collection_items where collection_id = ${id} order by position, item_id`.execute(tx)
  const order = moved(rows, item, to)
  if (order === rows) return
  await sql`
    update collection_items ci set position = o.position
    from unnest(${order.map((each) => each.id)}::bigint[]) with ordinality o (item_id, position)
    where ci.collection_id = ${id} and ci.item_id = o.item_id and ci.position <> o.position`.execute(tx)
  await touched(tx, actor, collection, 'collection.itemMoved', item)
}

/** Takes an item out of the collection; twice is once. */
export async function removeEntry(tx: Tx, actor: Person, id: number, item: number): Promise<void> {
  const collection = await locked(tx, id)
  const { rows } = await sql`
    delete from collection_items where collection_id = ${id} and item_id = ${item} returning item_id`.execute(tx)
  if (rows.length) await touched(tx, actor, collection, 'collection.itemRemoved', item)
}

/** Shows it to everybody, or no longer; a collection without anything to read stays where it is. */
export async function showCollection(
  tx: Tx,
  actor: Person,
  id: number,
  show: boolean,
  now: Date,
): Promise<Outcome<object, 'empty'>> {
  const collection = await locked(tx, id)
  if ((collection.publishedAt !== null) === show) return { ok: true }
  const { rows } = await sql`
    select from collection_items ci join items i on i.id = ci.item_id
    where ci.collection_id = ${id} and i.public_version_id is not null limit 1`.execute(tx)
  if (show && !rows.length) return refuse('empty')
  await sql`update collections set published_at = ${show ? now : null} where id = ${id}`.execute(tx)
  await deed(tx, actor, collection, show ? 'collection.published' : 'collection.withdrawn', {})
  return { ok: true }
}

/** Throws away what nobody reads; the items themselves stay. What is public is withdrawn first. */
export async function dropCollection(tx: Tx, actor: Person, id: number): Promise<Outcome<object, 'isPublic'>> {
  const collection = await locked(tx, id)
  if (collection.publishedAt) return refuse('isPublic')
  await sql`delete from collections where id = ${id}`.execute(tx)
  await deed(tx, actor, collection, 'collection.dropped', { title: collection.title })
  return { ok: true }
}

async function touched(tx: Tx, actor: Person, collection: Collection, action: string, item: number): Promise<void> {
  await sql`update collections set changed_at = now() where id = ${collection.id}`.execute(tx)
  await deed(tx, actor, collection, action, { item })
}

async function deed(
  tx: Tx,
  actor: Person,
  { id, siteId }: Pick<Collection, 'id' | 'siteId'>,
  action: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: siteId, subject: { kind: 'collection', id }, details })
}
