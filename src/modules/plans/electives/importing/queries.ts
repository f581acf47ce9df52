import { hash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import { detailsOf, nationalElectives } from '../queries.ts'
import { electiveDifference, type ElectiveDifference, type ElectiveReading } from './rules.ts'

export interface ElectiveCounts {
  readonly new: number
  readonly changed: number
  readonly same: number
  readonly refused: number
}

export interface ElectiveImport {
  readonly id: number
  readonly fileName: string
  readonly sha256: string
  readonly uploadedAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
  readonly counts: ElectiveCounts | null
}

export async function electiveImportOf(db: Database, id: number): Promise<ElectiveImport | null> {
  if (!Number.isSafeInteger(id)) return null
  const [given] = await imports(db, sql`where i.id = ${id}`)
  return given ?? null
}

/** The newest first. */
export const electiveImports = (db: Database, count: number): Promise<ElectiveImport[]> =>
  imports(db, sql`order by i.id desc limit ${count}`)

async function imports(db: Database, which: RawBuilder<unknown>): Promise<ElectiveImport[]> {
  const { rows } = await sql<ElectiveImport>`
    select i.id, f.name as "fileName", f.sha256, i.uploaded_at as "uploadedAt", i.applied_at as "appliedAt",
      i.undone_at as "undoneAt", i.counts
    from elective_imports i join files f on f.id = i.file_id ${which}`.execute(db)
  return rows
}

/** What the file would change in the list as it stands. */
export async function differenceWith(db: Database | Tx, reading: ElectiveReading): Promise<ElectiveDifference> {
  const listed = await nationalElectives(db)
  return electiveDifference(
    reading,
    listed.map((each) => ({ id: each.id, version: each.version, details: detailsOf(each) })),
  )
}

export const countsOf = (found: ElectiveDifference, { refused }: ElectiveReading): ElectiveCounts => ({
  new: found.added.length,
  changed: found.changed.length,
  same: found.same,
  refused: refused.length,
})

/** The same for the same difference, to notice a list that changed between preview and click. */
export const fingerprintOf = (found: ElectiveDifference): string => hash('md5', JSON.stringify(found))
