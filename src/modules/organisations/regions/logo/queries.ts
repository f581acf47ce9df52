import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'

export interface Logo {
  readonly sha256: string
  readonly mediaType: string
}

/** The picture that a region shows now. */
export async function logoOf(db: Database, regionId: number): Promise<Logo | null> {
  const { rows } = await sql<Logo>`
    select f.sha256, f.media_type as "mediaType" from regions r join files f on f.id = r.logo_file_id
    where r.id = ${regionId}`.execute(db)
  return rows[0] ?? null
}
