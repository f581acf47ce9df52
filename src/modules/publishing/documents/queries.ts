import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { pathOf } from '../../../platform/files/files.ts'
import { readPicture, type Picture } from '../../../platform/files/pictures.ts'
import { picturesIn } from '../../../platform/rich-text/document.ts'
import type { Item } from '../items/queries.ts'

export interface KeptDocument {
  readonly fileId: number
  readonly sha256: string
  readonly fingerprint: string
}

/** What a document is of. */
export type Subject = { readonly item: number } | { readonly collection: number }

export const subjectColumns = (subject: Subject): { item: number | null; collection: number | null } => ({
  item: 'item' in subject ? subject.item : null,
  collection: 'collection' in subject ? subject.collection : null,
})

export async function keptDocument(
  db: Database | Tx,
  subject: Subject,
  language: string,
): Promise<KeptDocument | null> {
  const { item, collection } = subjectColumns(subject)
  const { rows } = await sql<KeptDocument>`
    select d.file_id as "fileId", f.sha256, d.fingerprint from publishing_documents d join files f on f.id = d.file_id
    where d.item_id is not distinct from ${item}::bigint and d.collection_id is not distinct from ${collection}::bigint
      and d.language = ${language}`.execute(db)
  return rows[0] ?? null
}

/** More bytes than this make a document that nobody sends by mail; the pictures after it are told of in words. */
const mostBytes = 12_000_000

/** The pictures of texts as they were drawn for a page, or as they came where they are small. */
export async function photosOf(db: Database, directory: string, items: readonly Item[]): Promise<Map<number, Picture>> {
  const wanted = items.flatMap(({ version }) => [
    ...(version.picture ? [version.picture.file] : []),
    ...picturesIn(version.body),
  ])
  if (!wanted.length) return new Map()
  const { rows } = await sql<{ id: number; sha256: string; bytes: number }>`
    select distinct on (w.id) w.id, f.sha256, f.bytes
    from unnest(${wanted}::bigint[]) w (id)
      left join picture_forms pf on pf.file_id = w.id and pf.cut = 'whole' and pf.media_type = 'image/webp' and pf.width <= 960
      join files f on f.id = coalesce(pf.drawn_file_id, w.id)
    order by w.id, pf.width desc`.execute(db)
  const photos = new Map<number, Picture>()
  let left = mostBytes
  for (const { id, sha256, bytes } of rows) {
    if (bytes > left) continue
    left -= bytes
    const read = await readFile(pathOf(directory, sha256)).then(readPicture, () => null)
    if (read?.ok) photos.set(id, read.picture)
  }
  return photos
}
