// Files people send: recognised by content, kept on disk under the hash of their bytes, known by a row.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { sql } from 'kysely'
import { only, transaction, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'
import { refuse, type Outcome } from '../errors.ts'

/** What may serve as evidence. Nothing that a browser would run. */
export const evidenceTypes: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]

/** What a form that was signed on paper comes back as. */
export const paperTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']

export interface StoredFile {
  readonly id: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/** Checks the content against the kinds that are welcome; the name and what a browser says of it prove nothing. */
export async function recogniseFile(
  content: Buffer,
  welcome: readonly string[],
): Promise<Outcome<{ mediaType: string }, 'kindNotWelcome'>> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  return found && welcome.includes(found.mime) ? { ok: true, mediaType: found.mime } : refuse('kindNotWelcome')
}

/**
 * Puts the bytes on disk and a row in the database. The bytes come first and are there for good: a row never points
 * at nothing, and bytes without a row do no harm.
 */
export async function keepFile(
  tx: Tx,
  directory: string,
  given: { name: string; content: Buffer; mediaType: string; uploadedBy: string | null },
): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(given.content).digest('hex')
  await holdBytes(tx, sha256)
  await writeOnce(pathOf(directory, sha256), given.content)
  const row = {
    sha256,
    name: safeName(given.name),
    media_type: given.mediaType,
    bytes: given.content.length,
    uploaded_by: given.uploadedBy,
  }
  const { id } = await tx
    .withTables<PlatformTables>()
    .insertInto('files')
    .values(row)
    .returning('id')
    .execute()
    .then(only)
  return { id, name: row.name, mediaType: row.media_type, bytes: row.bytes, sha256 }
}

/** Who keeps the same bytes and who lets go of them wait for each other. */
async function holdBytes(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx)
}

/** Takes bytes off the disk that no row names any more. Twice is once. */
export async function forgetBytes(db: Database, directory: string, sha256: string): Promise<void> {
  await transaction(db, async (tx) => {
    await holdBytes(tx, sha256)
    const named = await sql`select from files where sha256 = ${sha256} limit 1`.execute(tx)
    if (!named.rows.length) await rm(pathOf(directory, sha256), { force: true })
  })
}

/** No rights are looked at here: ask only for a file of something that the actor was allowed to load. */
export async function fileById(db: Database, id: number): Promise<StoredFile | null> {
  const row = await db
    .withTables<PlatformTables>()
    .selectFrom('files')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes, sha256: row.sha256 } : null
}

export async function filesById(db: Database, ids: readonly number[]): Promise<StoredFile[]> {
  if (!ids.length) return []
  const rows = await db.withTables<PlatformTables>().selectFrom('files').selectAll().where('id', 'in', ids).execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
  }))
}

/** Whether the bytes are there that a row promises. */
export async function hasBytes(directory: string, sha256: string): Promise<boolean> {
  return stat(pathOf(directory, sha256)).then(
    () => true,
    () => false,
  )
}

export function streamFile(directory: string, sha256: string): NodeJS.ReadableStream {
  return createReadStream(pathOf(directory, sha256))
}

export function pathOf(directory: string, sha256: string): string {
  return join(directory, sha256.slice(0, 2), sha256)
}

async function writeOnce(path: string, content: Buffer): Promise<void> {
  if (
    await stat(path).then(
      (found) => found.size === content.length,
      () => false,
    )
  )
    return
  await mkdir(dirname(path), { recursive: true })
  const unfinished = `${path}.${randomUUID()}`
  const handle = await open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, path)
}

// The name is shown and sent back in a header: no folders, no control characters.
function safeName(name: string): string {
  const bare = name
    .replace(/^.*[\\/]/, '')
    .replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '_')
    .trim()
  return [...bare].slice(-255).join('') || 'bestand'
}
