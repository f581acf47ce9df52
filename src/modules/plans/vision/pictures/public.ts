import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { readFile } from 'node:fs/promises'
import { pathOf } from '../../../../platform/files/files.ts'
import { picturesIn, type RichText } from '../../../../platform/rich-text/document.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { keptPictures } from '../queries.ts'
import { readPicture, type Picture, type PictureRefusal } from '../../../../platform/files/pictures.ts'
import type { Upload } from '../../../../platform/http/route.ts'

export type PictureProblem = PictureRefusal | 'missing' | 'empty' | 'tooLarge'

/** What was sent, as a picture that will do or with the reason why not. */
export function pictureIn(upload: Upload | undefined): Outcome<{ name: string; picture: Picture }, PictureProblem> {
  if (!upload?.ok) return refuse(upload?.reason ?? 'missing')
  const read = readPicture(upload.content)
  return read.ok ? { ok: true, name: upload.name, picture: read.picture } : read
}

/** More bytes than this make a document that nobody can send by mail; the pictures after it are told of in words. */
const mostBytes = 40_000_000

/** The pictures of texts with what is in them, for a document. */
export async function photosIn(
  db: Database,
  directory: string,
  visionId: number,
  texts: readonly RichText[],
): Promise<Map<number, Picture>> {
  const kept = await keptPictures(db, visionId, texts.flatMap(picturesIn))
  const photos = new Map<number, Picture>()
  let left = mostBytes
  for (const { id, sha256, bytes } of kept) {
    if (bytes > left) continue
    left -= bytes
    const read = readPicture(await readFile(pathOf(directory, sha256)))
    if (read.ok) photos.set(id, read.picture)
  }
  return photos
}
