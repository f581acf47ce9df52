import { sql } from 'kysely'
import { transaction, type Database } from '../../../../platform/database/database.ts'
import { drawCard, type CardWords } from '../../../../platform/files/card.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import { fingerprint } from '../../../../platform/fingerprint.ts'

/**
 * The kept picture of what is written on a card of a version, drawn when it is not there or says something else. Two who
 * ask at once may both draw it; what is kept is the same.
 */
export async function cardOf(db: Database, directory: string, version: number, words: CardWords): Promise<number> {
  const drawnFrom = fingerprint(JSON.stringify(words))
  const { rows } = await sql<{ file: number }>`
    select file_id as file from item_cards where version_id = ${version} and drawn_from = ${drawnFrom}`.execute(db)
  if (rows[0]) return rows[0].file
  const content = await drawCard(words)
  return transaction(db, async (tx) => {
    const { id } = await keepFile(tx, directory, {
      name: 'deelbeeld.png',
      content,
      mediaType: 'image/png',
      uploadedBy: null,
    })
    await sql`
      insert into item_cards (version_id, drawn_from, file_id) values (${version}, ${drawnFrom}, ${id})
      on conflict (version_id) do update set drawn_from = excluded.drawn_from, file_id = excluded.file_id`.execute(tx)
    return id
  })
}
