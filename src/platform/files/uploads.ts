import type { Tx } from '../database/database.ts'
import { evidenceTypes, keepFile, recogniseFile } from './files.ts'
import type { FieldError, Upload } from '../http/route.ts'

/** What to say of a file that will not do. */
export interface UploadTexts {
  readonly missing: string
  readonly empty: string
  readonly tooLarge: string
  readonly kind: string
}

export type Kept =
  | { readonly ok: true; readonly store: (tx: Tx, directory: string, uploadedBy: string | null) => Promise<number[]> }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** Looks at an uploaded file before anything is written; `store` writes it. No file is fine unless required. */
export async function keepUpload(
  upload: Upload | undefined,
  texts: UploadTexts,
  options: { required?: boolean; welcome?: readonly string[] } = {},
): Promise<Kept> {
  const refused = (text: string): Kept => ({ ok: false, errors: [{ field: 'file', text }] })
  if (!upload || (!upload.ok && upload.reason === 'missing'))
    return options.required ? refused(texts.missing) : { ok: true, store: async () => [] }
  if (!upload.ok) return refused(texts[upload.reason])
  const kind = await recogniseFile(upload.content, options.welcome ?? evidenceTypes)
  if (!kind.ok) return refused(texts.kind)
  const { name, content } = upload
  return {
    ok: true,
    store: async (tx, directory, uploadedBy) => [
      (await keepFile(tx, directory, { name, content, mediaType: kind.mediaType, uploadedBy })).id,
    ],
  }
}
