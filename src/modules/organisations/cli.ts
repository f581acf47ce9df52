// What `spoorboek import schools` does: the same reading, difference and writing as on screen.
import { transaction, type Database } from '../../platform/database/database.ts'
import { keepFile } from '../../platform/files/files.ts'
import { readBook } from '../../platform/spreadsheet/read.ts'
import { readRefusalTexts } from '../../platform/spreadsheet/refusal-texts.ts'
import type { IsoDate } from '../../platform/time.ts'
import { applyImport, countsOf, startImport } from './schools/commands.ts'
import { noteText, problemText, readingRefusalText } from './schools/messages.ts'
import { differenceWith, type Counts } from './schools/queries.ts'
import { readSchools } from './schools/rows/rules.ts'
import type { Reading, Source } from './schools/rules.ts'

export interface SchoolImportResult {
  readonly source: Source
  readonly counts: Counts
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  /** What was left out of rows that take part. */
  readonly notes: readonly string[]
}

/** Reads a list of schools and, unless `dryRun`, takes it over. A file that is no list of schools is refused whole. */
export async function importSchoolsFile(
  db: Database,
  given: {
    file: { name: string; content: Buffer }
    filesDirectory: string
    day: IsoDate
    dryRun: boolean
  },
): Promise<{ ok: true; result: SchoolImportResult } | { ok: false; reason: string }> {
  const { file } = given
  const read = await readBook(file.content, file.name)
  if (!read.ok) return { ok: false, reason: readRefusalTexts('nl')[read.reason] }
  const reading = readSchools(read.book)
  if (!reading.ok) return { ok: false, reason: readingRefusalText('nl', reading) }
  const found = await differenceWith(db, reading)
  const counts = countsOf(found, reading)
  if (!given.dryRun && counts.new + counts.changed + counts.gone + found.restated.length > 0) {
    await transaction(db, async (tx) => {
      const kept = { name: file.name, content: file.content, mediaType: 'application/octet-stream', uploadedBy: null }
      const { id: fileId } = await keepFile(tx, given.filesDirectory, kept)
      const id = await startImport(tx, null, reading.source, fileId)
      await applyImport(tx, null, { id }, reading, null, given.day)
    })
  }
  const notes = reading.notes.map((note) => noteText('nl', note))
  return { ok: true, result: { source: reading.source, counts, refused: refusedRows(reading), notes } }
}

const refusedRows = (reading: Reading): SchoolImportResult['refused'] =>
  reading.refused.flatMap(({ row, problems }) =>
    problems.map(({ column, problem }) => ({ row, column, reason: problemText('nl', problem) })),
  )
