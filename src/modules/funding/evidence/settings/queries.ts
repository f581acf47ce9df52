import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Asking, Keeping } from './rules.ts'

/** What is asked for now or from a later day on. */
export async function askings(db: Database): Promise<Asking[]> {
  const { rows } = await sql<Asking>`
    select entry_kind as "entryKind", evidence_kind as kind, valid_from as from, valid_until as until
    from evidence_asked where valid_until is null order by 1, 2`.execute(db)
  return rows
}

export async function keepings(db: Database): Promise<Keeping[]> {
  const { rows } = await sql<Keeping>`select kind, keep_years as years, source from evidence_kinds`.execute(db)
  return rows
}
