// Multipart forms: fields as text, files in memory up to a limit. A file that is too large is an answer to the form,
// not an error page: the rest of it is drained and thrown away.
import type { FastifyRequest } from 'fastify'
import '@fastify/multipart'
import { storable } from '../text.ts'

export const largestUpload = 10 * 1024 * 1024
const largestField = 64 * 1024

export interface UploadedFile {
  readonly ok: true
  readonly name: string
  readonly content: Buffer
}
export type Upload = UploadedFile | { readonly ok: false; readonly reason: 'missing' | 'empty' | 'tooLarge' }

class UnreadableForm extends Error {
  override readonly name = 'UnreadableForm'
  readonly statusCode = 400
}

export interface Multipart {
  readonly fields: Record<string, string>
  readonly files: Record<string, Upload>
}

export async function readMultipart(request: FastifyRequest, fileFields: readonly string[]): Promise<Multipart> {
  const fields: Record<string, string> = {}
  const files: Record<string, Upload> = Object.fromEntries(
    fileFields.map((name) => [name, { ok: false, reason: 'missing' }]),
  )
  const limits = { fileSize: largestUpload, files: fileFields.length, fields: 100, fieldSize: largestField }
  for await (const part of readable(request.parts({ limits }))) {
    if (part.type === 'field') fields[part.fieldname] = typeof part.value === 'string' ? storable(part.value) : ''
    else {
      const upload = await readFile(part.file, part.filename)
      if (fileFields.includes(part.fieldname)) files[part.fieldname] = upload
    }
  }
  return { fields, files }
}

async function readFile(stream: AsyncIterable<Buffer> & { truncated: boolean }, name: string): Promise<Upload> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  if (stream.truncated) return { ok: false, reason: 'tooLarge' }
  const content = Buffer.concat(chunks)
  if (!name) return { ok: false, reason: 'missing' }
  return content.length ? { ok: true, name, content } : { ok: false, reason: 'empty' }
}

// A form that breaks off or that no browser would send is a bad request, never a fault of ours.
async function* readable<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  try {
    yield* parts
  } catch (error) {
    throw typeof (error as { statusCode?: unknown }).statusCode === 'number' ? error : new UnreadableForm()
  }
}
