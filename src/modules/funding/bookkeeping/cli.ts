// What `spoorboek import costs` does: the same reading, difference and booking as on screen.
import { describeColumns } from '../../../platform/cells.ts'
import { transaction, type Database, type Tx } from '../../../platform/database/database.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { formats } from '../../../platform/i18n.ts'
import { plainAmount } from '../../../platform/money.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import type { Region } from '../../organisations/public.ts'
import { importAtOnce } from './commands.ts'
import type { Difference } from './difference/rules.ts'
import { bookMessages, fileRefusalText, noteText, problemText, readingRefusalText } from './messages.ts'
import { countsOf, differenceWith, mappingFor } from './queries.ts'
import { readEntries } from './rows/rules.ts'
import type { Field, Reading } from './rules.ts'
import { closedUntil } from '../ledger/closing/queries.ts'

export interface CostImportResult {
  readonly new: number
  readonly unchanged: number
  /** Not in the plan, or no costs. */
  readonly outside: number
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  readonly totals: { readonly costs: string; readonly currency: string }
  /** What was passed over. */
  readonly notes: readonly string[]
}

/**
 * Reads a bookkeeping export and, unless `dryRun`, books it. An entry whose code belongs to no activity yet is refused:
 * nobody is here to say where it belongs.
 */
export async function importCostsFile(
  db: Database,
  given: {
    region: Region
    file: { name: string; content: Buffer }
    /** Name of a kept set of columns; null: as recognised. */
    mapping: string | null
    filesDirectory: string
    dryRun: boolean
  },
): Promise<{ ok: true; result: CostImportResult } | { ok: false; reason: string }> {
  const { region, file } = given
  const read = await readBook(file.content, file.name)
  if (!read.ok) return { ok: false, reason: fileRefusalText('nl', read.reason) }
  const meant = await mappingFor(db, region, read.book, given.mapping)
  if (!meant.ok) return { ok: false, reason: fileRefusalText('nl', meant.reason) }
  const reading = readEntries(read.book, meant.mapping)
  if (!reading.ok) return { ok: false, reason: readingRefusalText('nl', reading) }
  const found = await differenceWith(db, region, reading)
  const kept = { name: file.name, content: file.content, mediaType: 'application/octet-stream', uploadedBy: null }
  const keep = async (tx: Tx) => (await keepFile(tx, given.filesDirectory, kept)).id
  const counts = given.dryRun
    ? countsOf(found, reading)
    : await transaction(db, (tx) => importAtOnce(tx, region, reading, meant, keep))
  const heads = describeColumns(read.book, meant.mapping)
  const headOf = (field: Field): string =>
    heads.find((column) => column.field === field)?.header ?? bookMessages('nl').fields[field]
  const closed = await closedUntil(db, region)
  return {
    ok: true,
    result: {
      new: counts.new,
      unchanged: counts.unchanged,
      outside: counts.outside,
      refused: refusedRows(reading, found, headOf, closed),
      totals: { costs: plainAmount(counts.cents), currency: region.currency },
      notes: reading.notes.map((note) => noteText('nl', note)),
    },
  }
}

function refusedRows(
  reading: Reading,
  found: Difference,
  headOf: (field: Field) => string,
  closed: string | null,
): CostImportResult['refused'] {
  const t = bookMessages('nl')
  const f = formats('nl')
  return [
    ...reading.refused.flatMap(({ row, problems }) =>
      problems.map(({ field, column, problem }) => ({
        row,
        column: column || t.fields[field],
        reason: `${'text' in problem ? `“${problem.text}” ` : ''}${problemText('nl', problem)}`,
      })),
    ),
    ...found.closed.map(({ row, date }) => ({
      row,
      column: headOf('date'),
      reason: `${f.date(date)} ${t.closed(f.longDate(closed ?? date))}`,
    })),
    ...found.undecided.map(({ row, code }) => ({
      row,
      column: headOf('project'),
      reason: `${code ? `“${code}” ` : ''}${t.unplaced}`,
    })),
  ].sort((one, other) => one.row - other.row)
}
