// Keeping words that mean the same. A word stands in one row only, so that nobody has to wonder which one counts.
import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { plain } from '../../../../platform/search/plain.ts'
import { allSynonyms } from './queries.ts'

export type Kept =
  | { readonly ok: true }
  /** The word stands in another row already. */
  | { readonly ok: false; readonly reason: 'known'; readonly word: string; readonly row: string }
  /** Somebody else changed the row while this one was being changed. */
  | { readonly ok: false; readonly reason: 'changed'; readonly row: string }

export interface Keeping {
  readonly words: readonly string[]
  /** Null: a new row. */
  readonly id: number | null
  /** The words that the row had when its change was begun. */
  readonly seen: string
}

export async function keepSynonyms(tx: Tx, actor: Person, { words, id, seen }: Keeping): Promise<Kept> {
  // Who adds at the same time must see what the other added.
  await sql`lock table search_synonyms in share row exclusive mode`.execute(tx)
  const rows = await allSynonyms(tx)
  const own = rows.find((row) => row.id === id)
  if (own ? textOf(own.words) === textOf(words) : rows.some((row) => textOf(row.words) === textOf(words)))
    return { ok: true }
  if (own && textOf(own.words) !== seen) return { ok: false, reason: 'changed', row: textOf(own.words) }
  for (const row of rows) {
    const word = row === own ? undefined : words.find((each) => row.words.some((one) => plain(one) === plain(each)))
    if (word) return { ok: false, reason: 'known', word, row: textOf(row.words) }
  }
  const saved = own
    ? sql<{ id: number }>`update search_synonyms set words = ${words}, changed_by = ${actor.id}, changed_at = now()
        where id = ${own.id} returning id`
    : sql<{ id: number }>`insert into search_synonyms (words, changed_by) values (${words}, ${actor.id}) returning id`
  await deed(tx, actor, 'synonyms.kept', only((await saved.execute(tx)).rows).id, words)
  return { ok: true }
}

/** Twice is once. */
export async function removeSynonyms(tx: Tx, actor: Person, id: number): Promise<void> {
  const { rows } = await sql<{ words: string[] }>`
    delete from search_synonyms where id = ${id} returning words`.execute(tx)
  for (const { words } of rows) await deed(tx, actor, 'synonyms.removed', id, words)
}

export const textOf = (words: readonly string[]): string => words.join(', ')

const deed = (tx: Tx, actor: Person, action: string, id: number, words: readonly string[]): Promise<void> =>
  record(tx, actor, { action, regionId: null, subject: { kind: 'synonyms', id }, details: { words: textOf(words) } })
