import type { Database } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { fileById, streamFile } from '../../../platform/files/files.ts'
import { file, type FileReply } from '../../../platform/http/route.ts'

/** Sends a piece of evidence; ask only for one of a record that the actor was allowed to load. @throws NotFound */
export async function evidenceFile(db: Database, directory: string, id: number | null): Promise<FileReply> {
  const found = id === null ? null : await fileById(db, id)
  if (!found) throw new NotFound()
  return file(streamFile(directory, found.sha256), found.mediaType, found.name)
}
