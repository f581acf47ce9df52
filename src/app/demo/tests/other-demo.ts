import { sql } from 'kysely'
import { createTestDatabase } from '../../../../test/setup/database.ts'
import { connect, type Connection } from '../../../platform/database/database.ts'
import { makeDemo, type MadeDemo } from '../demo.ts'

const tables = `people role_assignments regions organisations region_members contacts plans goals activities activity_goals
  activity_partners budget_lines planned_contributions contributions contribution_lines confirmation_links costs audit_log`

/** A fingerprint of all rows of each table. */
export async function printOf({ db }: Connection): Promise<Record<string, string>> {
  const prints = tables.split(/\s+/).map(async (table) => {
    const { rows } = await sql<{ print: string }>`
      select md5(string_agg(t::text, E'\n' order by t::text collate "C")) as print from ${sql.table(table)} t`.execute(
      db,
    )
    return [table, rows[0]!.print] as const
  })
  return Object.fromEntries(await Promise.all(prints))
}

export async function inNewDatabase<Result>(
  day: string,
  look: (connection: Connection, made: MadeDemo) => Promise<Result>,
): Promise<Result> {
  const other = await createTestDatabase()
  const connected = connect(other.url, { name: 'demo-test' })
  try {
    return await look(connected, await makeDemo(connected.db, { today: day }))
  } finally {
    await connected.close()
    await other.drop()
  }
}
