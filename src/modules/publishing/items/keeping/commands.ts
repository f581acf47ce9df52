// What belongs to an item and to no version of it: whose it is, how others may use it, and its address.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { deed, holdAddresses, locked } from '../commands.ts'
import type { Item } from '../queries.ts'
import type { Licence } from '../rules.ts'

export interface Kept {
  readonly ownerId: string | null
  readonly licence: Licence
  readonly reviewOn: string | null
  /** The last part of its address. */
  readonly slug: string
}

export async function keepItem(
  tx: Tx,
  actor: Person,
  id: number,
  { ownerId, licence, reviewOn, slug }: Kept,
): Promise<Outcome<object, 'addressTaken'>> {
  const item = await locked(tx, id)
  const moves = item.slug !== slug
  if (moves && !(await moveItem(tx, item, slug))) return refuse('addressTaken')
  if (moves) await deed(tx, actor, item, 'item.moved', { from: item.slug, to: slug })
  if ((item.owner?.id ?? null) === ownerId && item.licence === licence && item.reviewOn === reviewOn)
    return { ok: true }
  await sql`
    update items set owner_id = ${ownerId}, licence = ${licence}, review_on = ${reviewOn}, changed_at = now()
    where id = ${id}`.execute(tx)
  await deed(tx, actor, item, 'item.kept', { licence, reviewOn })
  return { ok: true }
}

/** Gives an item another address. One that readers may have leads on to it; that of another item stays of that item. */
async function moveItem(tx: Tx, item: Item, slug: string): Promise<boolean> {
  await holdAddresses(tx, item.siteId)
  const { rows } = await sql`
    select from items where slug = ${slug} and site_region_id is not distinct from ${item.siteId}::bigint
    union all select from item_addresses
    where slug = ${slug} and site_region_id is not distinct from ${item.siteId}::bigint and item_id <> ${item.id}`.execute(
    tx,
  )
  if (rows.length) return false
  await sql`delete from item_addresses where item_id = ${item.id} and slug = ${slug}`.execute(tx)
  if (item.publishedAt)
    await sql`
      insert into item_addresses (site_region_id, slug, item_id) values (${item.siteId}, ${item.slug}, ${item.id})
      on conflict do nothing`.execute(tx)
  await sql`update items set slug = ${slug}, changed_at = now() where id = ${item.id}`.execute(tx)
  return true
}
