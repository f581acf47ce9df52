import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { readPicture, type Picture, type PictureRefusal } from '../../../../platform/files/pictures.ts'
import type { Upload } from '../../../../platform/http/route.ts'

export type PictureProblem = PictureRefusal | 'missing' | 'empty' | 'tooLarge'

/** What was sent, as a picture that will do or with the reason why not. */
export function pictureIn(upload: Upload | undefined): Outcome<{ name: string; picture: Picture }, PictureProblem> {
  if (!upload?.ok) return refuse(upload?.reason ?? 'missing')
  const read = readPicture(upload.content)
  return read.ok ? { ok: true, name: upload.name, picture: read.picture } : read
}
