import { sql } from 'kysely'
import { transaction, type Database, type Tx } from '../../../../platform/database/database.ts'
import { drawCard, type CardWords } from '../../../../platform/files/card.ts'
import { forgetBytes, keepFile } from '../../../../platform/files/files.ts'
import { fingerprint } from '../../../../platform/fingerprint.ts'

/** The kept picture of what is written on a card of a version, drawn when it is not there or says something else. */
export async function cardOf(db: Database, directory: string, version: number, words: CardWords): Promise<number> {
  const drawnFrom = fingerprint(JSON.stringify(words))
  const kept = await keptCard(db, version)
  if (kept?.drawnFrom === drawnFrom) return kept.file
  return keepCard(db, directory, version, drawnFrom, await drawCard(words))
}

interface KeptCard {
  readonly file: number
  readonly sha256: string
  readonly drawnFrom: string
}

async function keptCard(db: Database | Tx, version: number): Promise<KeptCard | null> {
  const { rows } = await sql<KeptCard>`
    select c.file_id as file, f.sha256, c.drawn_from as "drawnFrom" from item_cards c join files f on f.id = c.file_id
    where c.version_id = ${version}`.execute(db)
  return rows[0] ?? null
}

/** Keeps it instead of what was there. Of two that drew the same, the first keeps it. */
export async function keepCard(
  db: Database,
  directory: string,
  version: number,
  drawnFrom: string,
  content: Buffer,
): Promise<number> {
  const { file, replaced } = await transaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`card ${version}`}, 0))`.execute(tx)
    const before = await keptCard(tx, version)
    if (before?.drawnFrom === drawnFrom) return { file: before.file, replaced: null }
    const { id } = await keepFile(tx, directory, {
      name: 'deelbeeld.png',
      content,
      mediaType: 'image/png',
      uploadedBy: null,
    })
    await sql`
      insert into item_cards (version_id, drawn_from, file_id) values (${version}, ${drawnFrom}, ${id})
      on conflict (version_id) do update set drawn_from = excluded.drawn_from, file_id = excluded.file_id`.execute(tx)
    if (before) await sql`delete from files where id = ${before.file}`.execute(tx)
    return { file: id, replaced: before }
  })
  if (replaced) await forgetBytes(db, directory, replaced.sha256)
  return file
}
