import type { Database } from '../database/database.ts'
import { NotFound } from '../errors.ts'
import { fileById, streamFile } from './files.ts'
import { file, type FileReply } from '../http/route.ts'

/** Sends a kept file; ask only for one of a record that the actor was allowed to load. @throws NotFound */
export async function keptFile(db: Database, directory: string, id: number | null): Promise<FileReply> {
  const found = id === null ? null : await fileById(db, id)
  if (!found) throw new NotFound()
  return file(streamFile(directory, found.sha256), found.mediaType, found.name)
}
