// What `spoorboek import schools` and `import boundaries` do: the same reading, difference and writing as on screen.
import { z } from 'zod'
import { transaction, type Database, type Tx } from '../../platform/database/database.ts'
import { keepFile } from '../../platform/files/files.ts'
import { pointsOf, readBoundaries } from '../../platform/geo/boundaries.ts'
import type { IsoDate } from '../../platform/time.ts'
import { replaceBoundaries, replaceLabourMarket } from './map/commands.ts'
import { mapMessages } from './map/messages.ts'
import { countsOf, importAtOnce } from './schools/commands.ts'
import { listRefusalText, noteText, problemText, schoolMessages } from './schools/messages.ts'
import { differenceWith, readList, type Counts } from './schools/queries.ts'
import type { Reading, Source } from './schools/rules.ts'

export { importCompaniesFile, type CompanyImportResult } from './companies/cli.ts'

export interface SchoolImportResult {
  readonly source: Source
  readonly counts: Counts
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  /** What was left out of rows that take part. */
  readonly notes: readonly string[]
}

/**
 * Reads a list of schools and, unless `dryRun`, takes it over. Refused whole: a file that is no list of schools, and,
 * without `closeMany`, one that would close so many schools that it looks cut off.
 */
export async function importSchoolsFile(
  db: Database,
  given: {
    file: { name: string; content: Buffer }
    filesDirectory: string
    day: IsoDate
    dryRun: boolean
    closeMany: boolean
  },
): Promise<{ ok: true; result: SchoolImportResult } | { ok: false; reason: string }> {
  const { file, day, dryRun, closeMany } = given
  const reading = await readList(file.content, file.name)
  if (!reading.ok) return { ok: false, reason: listRefusalText('nl', reading) }
  const kept = { name: file.name, content: file.content, mediaType: 'application/octet-stream', uploadedBy: null }
  const keep = async (tx: Tx) => (await keepFile(tx, given.filesDirectory, kept)).id
  const { ok, counts } = dryRun
    ? { ok: true, counts: countsOf(await differenceWith(db, reading), reading) }
    : await transaction(db, (tx) => importAtOnce(tx, reading, keep, { day, closing: closeMany ? 'many' : 'few' }))
  if (!ok) return { ok, reason: schoolMessages('nl').closesMany(counts.gone) }
  const notes = reading.notes.map((note) => noteText('nl', note))
  return { ok: true, result: { source: reading.source, counts, refused: refusedRows(reading), notes } }
}

const refusedRows = (reading: Reading): SchoolImportResult['refused'] =>
  reading.refused.flatMap(({ row, problems }) =>
    problems.map(({ column, problem }) => ({ row, column, reason: problemText('nl', problem) })),
  )

export type BoundaryImportResult =
  | { readonly kind: 'municipalities'; readonly areas: number; readonly points: number }
  | { readonly kind: 'labourMarket'; readonly areas: number; readonly regions: number }

/** Boundaries of municipalities (GeoJSON), or the list that puts each in a labour-market region. */
export async function importBoundariesFile(
  db: Database,
  given: { file: { name: string; content: Buffer }; dryRun: boolean },
): Promise<{ ok: true; result: BoundaryImportResult } | { ok: false; reason: string }> {
  const { file, dryRun } = given
  const labour = readLabourMarket(file.content)
  if (labour) {
    if (!dryRun) await transaction(db, (tx) => replaceLabourMarket(tx, labour))
    return { ok: true, result: { kind: 'labourMarket', areas: labour.size, regions: new Set(labour.values()).size } }
  }
  const read = readBoundaries(file.content)
  if (!read.ok) return { ok: false, reason: mapMessages('nl').refused[read.reason] }
  const { boundaries, areas } = read
  if (!dryRun) await transaction(db, (tx) => replaceBoundaries(tx, { boundaries, areas, fileName: file.name }))
  return { ok: true, result: { kind: 'municipalities', areas: areas.length, points: pointsOf(boundaries) } }
}

/** `{"gemeenten": {"0114": "Drenthe"}}`, as the national list of areas is published; null when it is something else. */
function readLabourMarket(content: Buffer): Map<string, string> | null {
  if (content.length > 1_000_000) return null
  try {
    return new Map(Object.entries(labourMarketFile.parse(JSON.parse(content.toString('utf8'))).gemeenten))
  } catch {
    return null
  }
}

const labourMarketFile = z.object({
  gemeenten: z.record(z.string().regex(/^\d{4}$/), z.string().trim().min(1).max(100)),
})
