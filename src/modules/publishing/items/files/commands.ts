import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import { keepFile } from '../../../../platform/files/files.ts'
import { hangBeside, locked } from '../commands.ts'
import { mostFiles, type Purpose } from './rules.ts'

export interface FileGiven {
  readonly name: string
  readonly content: Buffer
  readonly mediaType: string
}

/** Keeps a file, for texts of this item only. The bytes were looked at before: see `welcomeFiles`. */
export async function keepItemFile(
  tx: Tx,
  actor: Person | null,
  item: number,
  directory: string,
  given: FileGiven,
): Promise<number> {
  const file = await keepFile(tx, directory, { ...given, uploadedBy: actor?.id ?? null })
  await sql`
    insert into item_files (item_id, file_id, name, media_type, bytes)
    values (${item}, ${file.id}, ${file.name}, ${file.mediaType}, ${file.bytes}) on conflict do nothing`.execute(tx)
  return file.id
}

/** Puts a kept file beside the text: that is a version, and waits to be published like every other. */
export async function attachFile(
  tx: Tx,
  actor: Person,
  id: number,
  { file, words, purpose }: { readonly file: number; readonly words: string; readonly purpose: Purpose },
): Promise<Outcome<object, 'full'>> {
  const item = await locked(tx, id)
  const { files, kept } = item.version
  const known = kept.find((each) => each.file === file)
  if (!known) throw new NotFound()
  const others = files.filter((each) => each.file !== file)
  if (others.length >= mostFiles) return refuse('full')
  await hangBeside(tx, actor, item, { files: [...others, { ...known, words, purpose }] })
  return { ok: true }
}

/** Takes a file away from beside the text. Twice is once. */
export async function detachFile(tx: Tx, actor: Person, id: number, file: number): Promise<void> {
  const item = await locked(tx, id)
  const left = item.version.files.filter((each) => each.file !== file)
  if (left.length < item.version.files.length) await hangBeside(tx, actor, item, { files: left })
}
