import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'

/** Of `items i` and `item_versions v`: what texts of the item may give along, and what stands beside this version. */
export const keptFilesColumn = sql`(
  select coalesce(json_agg(json_build_object('file', f.file_id, 'name', f.name, 'mediaType', f.media_type,
    'bytes', f.bytes)), '[]') from item_files f where f.item_id = i.id)`
export const filesColumn = sql`(
  select coalesce(json_agg(json_build_object('file', f.file_id, 'name', f.name, 'mediaType', f.media_type,
    'bytes', f.bytes, 'words', vf.words, 'purpose', vf.purpose) order by vf.position), '[]')
  from item_version_files vf join item_files f on f.file_id = vf.file_id and f.item_id = v.item_id
  where vf.version_id = v.id)`

/** The kept files that texts of an item may give along. */
export async function filesOf(db: Database | Tx, item: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`select file_id as id from item_files where item_id = ${item}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Whether everybody may take this file along: what the site shows now gives it. */
export async function isPublicFile(db: Database, site: number | null, file: number): Promise<boolean> {
  if (!Number.isSafeInteger(file)) return false
  const { rows } = await sql`
    select from item_files f join items i on i.id = f.item_id join item_versions v on v.id = i.public_version_id
    where f.file_id = ${file} and i.site_region_id is not distinct from ${site}::bigint
      and (exists (select from item_version_files vf where vf.version_id = v.id and vf.file_id = ${file})
        or v.body @> ${JSON.stringify({ content: [{ type: 'attachment', attrs: { file } }] })}::jsonb) limit 1`.execute(
    db,
  )
  return rows.length > 0
}
