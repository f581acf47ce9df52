import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { filesById, type StoredFile } from '../../../../platform/files/files.ts'

/** The files on an activity, in the order that they came. */
export async function attachmentsOf(db: Database, activityId: number): Promise<StoredFile[]> {
  const { rows } = await sql<{ id: number }>`
    select file_id as id from activity_files where activity_id = ${activityId} order by file_id`.execute(db)
  const files = await filesById(
    db,
    rows.map(({ id }) => id),
  )
  return files.sort((a, b) => a.id - b.id)
}
