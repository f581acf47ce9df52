import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import { transaction, type Database } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import { forgetBytes, hasBytes, keepFile, streamFile } from '../../../platform/files/files.ts'
import type { Picture } from '../../../platform/files/pictures.ts'
import type { Logger } from '../../../platform/log/log.ts'
import type { PdfDocument } from '../../../platform/pdf/document.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { PdfFailed } from '../../../platform/pdf/typst-thread.ts'
import { keptDocument, subjectColumns, type Subject } from './queries.ts'

/** How long what could not be made is left alone. */
export const failedMinutes = 5

export interface Making {
  readonly subject: Subject
  readonly language: 'nl' | 'en'
  /** What the document says, with these pictures. */
  readonly document: (photos: ReadonlyMap<number, Picture>) => PdfDocument
  readonly photos: () => Promise<ReadonlyMap<number, Picture>>
  /** Versions that it is made of: a picture shows in the document by its number only. */
  readonly versions: readonly number[]
  readonly name: string
  readonly log: Logger
}

/** What is being made now, by what it says: who asks for the same waits for the same. */
const making = new Map<string, Promise<Made>>()
type Made = Outcome<{ content: Buffer }, 'busy' | 'failed'>

/** What could not be made is not tried again for a while: it would keep others waiting, and fail. */
const failures = new LRUCache<string, true>({ max: 1_000, ttl: failedMinutes * 60_000 })

/** The document as it was made for the first who asked, until what it says changes. */
export async function pdfOf(
  db: Database,
  directory: string,
  given: Making,
): Promise<Outcome<{ content: Buffer | NodeJS.ReadableStream }, 'busy' | 'failed'>> {
  const { subject, language, document, versions } = given
  const mark = fingerprint([document(new Map()), versions])
  const kept = await keptDocument(db, subject, language)
  if (kept?.fingerprint === mark && (await hasBytes(directory, kept.sha256)))
    return { ok: true, content: streamFile(directory, kept.sha256) }
  if (failures.has(mark)) return refuse('failed')
  const begun = making.get(mark) ?? make(db, directory, mark, given).finally(() => making.delete(mark))
  making.set(mark, begun)
  return begun
}

async function make(db: Database, directory: string, mark: string, given: Making): Promise<Made> {
  const { document, photos, log } = given
  let content: Buffer
  try {
    content = await renderPdf(document(await photos()), { isPatient: true })
  } catch (error) {
    if (error instanceof PdfFailed && error.reason === 'busy') return refuse('busy')
    log.error({ err: error }, 'document of a reader was not made')
    failures.set(mark, true)
    return refuse('failed')
  }
  await keepDocument(db, directory, mark, given, content)
  return { ok: true, content }
}

/** Keeps it instead of what was there. Of several servers that made the same, the first keeps it. */
export async function keepDocument(
  db: Database,
  directory: string,
  mark: string,
  { subject, language, name }: Pick<Making, 'subject' | 'language' | 'name'>,
  content: Buffer,
): Promise<void> {
  const { item, collection } = subjectColumns(subject)
  const replaced = await transaction(db, async (tx) => {
    const lock = `document ${item} ${collection} ${language}`
    await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx)
    const before = await keptDocument(tx, subject, language)
    if (before?.fingerprint === mark && (await hasBytes(directory, before.sha256))) return null
    const file = await keepFile(tx, directory, { name, content, mediaType: 'application/pdf', uploadedBy: null })
    await sql`
      insert into publishing_documents (item_id, collection_id, language, fingerprint, file_id)
      values (${item}, ${collection}, ${language}, ${mark}, ${file.id})
      on conflict (item_id, collection_id, language)
      do update set fingerprint = excluded.fingerprint, file_id = excluded.file_id, made_at = now()`.execute(tx)
    if (before) await sql`delete from files where id = ${before.fileId}`.execute(tx)
    return before
  })
  if (replaced) await forgetBytes(db, directory, replaced.sha256)
}
