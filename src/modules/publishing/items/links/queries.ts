import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { SiteId } from '../queries.ts'

/** Public items of this owner with a link to where nothing answers, by number. */
export async function itemsWithDeadLinks(db: Database, site: SiteId, owner: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select i.id from items i
    where i.site_region_id is not distinct from ${site}::bigint and i.owner_id = ${owner}
      and exists (select from item_links l
        where l.version_id = i.public_version_id and (l.status = 0 or l.status in (404, 410) or l.status >= 500))
    order by i.id`.execute(db)
  return rows.map(({ id }) => id)
}
