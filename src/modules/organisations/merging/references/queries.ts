import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { referencesTo } from './commands.ts'

export interface StrayReference {
  readonly table: string
  readonly column: string
  readonly count: number
}

const joinedByHand = [
  { table: 'region_members', column: 'organisation_id' },
  { table: 'network_members', column: 'organisation_id' },
  { table: 'network_members', column: 'network_id' },
]

/** Rows that refer to an organisation that became another; those of which the other had the same stay behind rightly. */
export async function strayReferences(db: Database): Promise<StrayReference[]> {
  const found: StrayReference[] = []
  for (const { table, column } of [...joinedByHand, ...(await referencesTo(db))]) {
    const { rows } = await sql<{ count: number }>`
      select (select count(*) from ${sql.table(table)} t join organisations o on o.id = t.${sql.ref(column)}
          where o.merged_into is not null)
        - (select coalesce(sum((r->>'doubles')::int), 0)
          from organisation_merges m, jsonb_array_elements(m.moved->'references') r
          where m.undone_at is null and r->>'table' = ${table} and r->>'column' = ${column}) as count`.execute(db)
    const count = rows[0]?.count ?? 0
    if (count !== 0) found.push({ table, column, count })
  }
  return found
}
