import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'

/** Asks whether an address answers; 0 when nothing does. */
export type AskAddress = (address: string) => Promise<number>

/** Looks at the outside links of a version, one by one, and notes what their servers answer. */
export async function checkLinksOf(db: Database, version: number, ask: AskAddress): Promise<number> {
  const { rows } = await sql<{ address: string }>`
    select address from item_links where version_id = ${version} and
      (checked_at is null or checked_at < now() - interval '1 day') order by address`.execute(db)
  for (const { address } of rows) {
    const status = await ask(address)
    await sql`
      update item_links set status = ${status}, checked_at = now()
      where version_id = ${version} and address = ${address}`.execute(db)
  }
  return rows.length
}
