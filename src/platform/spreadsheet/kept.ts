import { readFile } from 'node:fs/promises'
import type { Book } from '../cells.ts'
import { pathOf } from '../files/files.ts'
import { readBook } from './read.ts'

/** A file that was read when it was sent, read anew: it never changes, the way of reading it may. */
export async function keptBook(
  directory: string,
  given: { readonly sha256: string; readonly fileName: string },
): Promise<Book> {
  const read = await readBook(await readFile(pathOf(directory, given.sha256)), given.fileName)
  if (!read.ok) throw new Error(`a file that was read at upload cannot be read now: ${read.reason}`)
  return read.book
}
