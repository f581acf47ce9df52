import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { SiteId } from '../queries.ts'

/** Whether who wrote a text of this site may publish it without anybody else; not unless somebody said so. */
export async function authorAlone(db: Database | Tx, site: SiteId): Promise<boolean> {
  const { rows } = await sql<{ alone: boolean }>`
    select author_alone as alone from publishing_rules where region_id is not distinct from ${site}::bigint`.execute(db)
  return rows[0]?.alone ?? false
}
