import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/database.ts'
import { fingerprint } from '../../../platform/fingerprint.ts'
import { forgetBytes, hasBytes, keepFile, streamFile } from '../../../platform/files/files.ts'
import type { Picture } from '../../../platform/files/pictures.ts'
import type { PdfDocument } from '../../../platform/pdf/document.ts'
import { renderPdf } from '../../../platform/pdf/render-pdf.ts'
import { keptDocument, subjectColumns, type Subject } from './queries.ts'

export interface Making {
  readonly subject: Subject
  readonly language: 'nl' | 'en'
  /** What the document says, with these pictures. */
  readonly document: (photos: ReadonlyMap<number, Picture>) => PdfDocument
  readonly photos: () => Promise<ReadonlyMap<number, Picture>>
  /** Versions that it is made of: a picture shows in the document by its number only. */
  readonly versions: readonly number[]
  readonly name: string
}

/**
 * The document as it was made for the first who asked, until what it says changes. Two who ask first at the same moment
 * both wait; the same document gives the same bytes, so it does not matter whose is kept.
 */
export async function pdfOf(
  db: Database,
  directory: string,
  { subject, language, document, photos, versions, name }: Making,
): Promise<Buffer | NodeJS.ReadableStream> {
  const mark = fingerprint([document(new Map()), versions])
  const kept = await keptDocument(db, subject, language)
  if (kept?.fingerprint === mark && (await hasBytes(directory, kept.sha256))) return streamFile(directory, kept.sha256)
  const content = await renderPdf(document(await photos()))
  const { item, collection } = subjectColumns(subject)
  await transaction(db, async (tx) => {
    const file = await keepFile(tx, directory, { name, content, mediaType: 'application/pdf', uploadedBy: null })
    await sql`
      insert into publishing_documents (item_id, collection_id, language, fingerprint, file_id)
      values (${item}, ${collection}, ${language}, ${mark}, ${file.id})
      on conflict (item_id, collection_id, language)
      do update set fingerprint = excluded.fingerprint, file_id = excluded.file_id, made_at = now()`.execute(tx)
    if (kept)
      await sql`delete from files where id = ${kept.fileId} and not exists (
      select from publishing_documents where file_id = ${kept.fileId})`.execute(tx)
  })
  if (kept) await forgetBytes(db, directory, kept.sha256)
  return content
}
