import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { deed, locked } from '../commands.ts'

/** Says something of an item. The same words again within a minute are a second click. */
export async function remark(tx: Tx, actor: Person, id: number, words: string): Promise<void> {
  const item = await locked(tx, id)
  const { rows } = await sql`
    insert into item_comments (item_id, person_id, author_name, words, number)
    select ${id}, ${actor.id}, ${actor.name}, ${words}, ${item.version.number}
    where not exists (select from item_comments where item_id = ${id} and person_id = ${actor.id} and words = ${words}
      and said_at > now() - interval '1 minute')
    returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, item, 'item.remarked')
}

/** Says that a remark is dealt with; twice is once. */
export async function settleRemark(tx: Tx, actor: Person, id: number, remarkId: number): Promise<void> {
  const item = await locked(tx, id)
  const { rows } = await sql`
    update item_comments set settled_at = now(), settled_by = ${actor.name}
    where id = ${remarkId} and item_id = ${id} and settled_at is null returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, item, 'item.remarkSettled', { remark: remarkId })
}
