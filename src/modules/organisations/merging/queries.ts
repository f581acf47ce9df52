import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { JoinedMemberships } from './memberships/commands.ts'
import type { JoinedNetworks } from './networks/commands.ts'
import type { MovedRows } from './references/commands.ts'
import type { ListRow } from './rules.ts'

/** All that an undo needs. */
export interface Moved {
  readonly references: readonly MovedRows[]
  readonly memberships: JoinedMemberships
  /** Absent from merges of before there were networks with members. */
  readonly networks?: JoinedNetworks
  /** Rows of lists, with whom they belonged to before and after. */
  readonly lists: readonly { readonly row: ListRow; readonly to: number }[]
  /** Old and new of the fields of the one that stays. */
  readonly fields: Readonly<Record<string, readonly [string | null, string | null]>>
  readonly own: { readonly before: readonly string[]; readonly after: readonly string[] }
}

export interface Merge {
  readonly id: number
  readonly stays: number
  readonly goes: number
  readonly staysName: string
  readonly goesName: string
  /** Null: somebody who is forgotten. */
  readonly mergedBy: string | null
  readonly mergedAt: Date
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
  readonly moved: Moved
}

const columns = sql`
  m.id, m.survivor_id as stays, m.loser_id as goes, s.name as "staysName", l.name as "goesName",
  by.name as "mergedBy", m.merged_at as "mergedAt", un.name as "undoneBy", m.undone_at as "undoneAt", m.moved`
const tables = sql`
  organisation_merges m join organisations s on s.id = m.survivor_id join organisations l on l.id = m.loser_id
  left join people by on by.id = m.merged_by left join people un on un.id = m.undone_by`

export async function mergeById(db: Database | Tx, id: number): Promise<Merge | null> {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<Merge>`select ${columns} from ${tables} where m.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What was merged into the organisation and still is, the newest first. */
export async function mergesInto(db: Database | Tx, id: number): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select ${columns} from ${tables} where m.survivor_id = ${id} and m.undone_at is null order by m.id desc`.execute(db)
  return rows
}

/** Rows of national lists that speak of one of these. */
export async function listRowsOf(db: Database | Tx, ids: readonly number[]): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select source, code, organisation_id as "organisationId" from organisation_sources
    where organisation_id = any(${[...ids]}::bigint[]) order by source, code`.execute(db)
  return rows
}
