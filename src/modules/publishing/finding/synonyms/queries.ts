import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'

export interface Synonyms {
  readonly id: number
  readonly words: readonly string[]
}

/** In the order of their first word. */
export async function allSynonyms(db: Database | Tx): Promise<Synonyms[]> {
  const { rows } = await sql<Synonyms>`select id, words from search_synonyms order by lower(words[1]), id`.execute(db)
  return rows
}

export const synonymWords = async (db: Database): Promise<readonly (readonly string[])[]> =>
  (await allSynonyms(db)).map(({ words }) => words)
