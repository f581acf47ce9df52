import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { noteWork } from '../../commands.ts'
import type { Region } from '../../../organisations/public.ts'

/** Hangs kept files on an activity. */
export async function attachFiles(
  tx: Tx,
  actor: Person,
  region: Region,
  activityId: number,
  store: () => Promise<readonly number[]>,
): Promise<void> {
  await noteWork(tx, activityId)
  for (const fileId of await store()) {
    await sql`insert into activity_files (activity_id, file_id) values (${activityId}, ${fileId})`.execute(tx)
    await deed(tx, actor, region, activityId, 'activity.fileAdded', fileId)
  }
}

/** Takes a file off an activity; the file itself stays kept. Twice is once. */
export async function detachFile(
  tx: Tx,
  actor: Person,
  region: Region,
  activityId: number,
  fileId: number,
): Promise<void> {
  await noteWork(tx, activityId)
  const gone = await sql`
    delete from activity_files where activity_id = ${activityId} and file_id = ${fileId} returning file_id`.execute(tx)
  if (gone.rows.length) await deed(tx, actor, region, activityId, 'activity.fileRemoved', fileId)
}

async function deed(tx: Tx, actor: Person, region: Region, id: number, action: string, file: number): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'activity', id }, details: { file } })
}
