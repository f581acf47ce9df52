import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import { addJob } from '../../../../platform/jobs/jobs.ts'
import { checkLinks } from '../course/commands.ts'

/** Has the links of what is public looked at once a week; the dead each day, as a server may be back tomorrow. */
export async function checkAgain(tx: Tx): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select distinct l.version_id as version from item_links l join items i on i.public_version_id = l.version_id
    where l.checked_at < now() - case when l.status between 1 and 399 then interval '7 days' else interval '1 day' end`.execute(
    tx,
  )
  for (const { version } of rows) await addJob(tx, checkLinks, { version }, { key: `${checkLinks} ${version}` })
  return rows.length
}

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
