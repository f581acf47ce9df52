// What `spoorboek import companies` does: the same reading, difference and writing as on screen.
import { transaction, type Database, type Tx } from '../../../platform/database/database.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { likelyById } from '../duplicates/queries.ts'
import { importAtOnce } from './commands.ts'
import { undecided, type Difference } from './difference/rules.ts'
import { companyMessages, fileRefusalText, noteText, problemText, readingRefusalText } from './messages.ts'
import { companyPageMessages } from './page/messages.ts'
import { countsOf, differenceWith, mappingFor, type Counts, type Owner } from './queries.ts'
import { readCompanies } from './rows/rules.ts'
import type { Reading } from './rules.ts'

export interface CompanyImportResult {
  readonly counts: Counts
  readonly refused: readonly { readonly row: number; readonly column: string; readonly reason: string }[]
  /** What was left out of rows that take part. */
  readonly notes: readonly string[]
}

/**
 * Reads a spreadsheet of companies and, unless `dryRun`, takes it over. A row that may be an organisation that is there
 * is refused: nobody is here to decide.
 */
export async function importCompaniesFile(
  db: Database,
  given: {
    owner: Owner
    file: { name: string; content: Buffer }
    filesDirectory: string
    day: IsoDate
    dryRun: boolean
  },
): Promise<{ ok: true; result: CompanyImportResult } | { ok: false; reason: string }> {
  const { owner, file, day } = given
  const read = await readBook(file.content, file.name)
  if (!read.ok) return { ok: false, reason: fileRefusalText('nl', read.reason) }
  const meant = await mappingFor(db, owner, read.book)
  if (!meant.ok) return { ok: false, reason: fileRefusalText('nl', meant.reason) }
  const reading = readCompanies(read.book, meant.mapping)
  if (!reading.ok) return { ok: false, reason: readingRefusalText('nl', reading) }
  const kept = { name: file.name, content: file.content, mediaType: 'application/octet-stream', uploadedBy: null }
  const keep = async (tx: Tx) => (await keepFile(tx, given.filesDirectory, kept)).id
  const { found, counts } = given.dryRun
    ? await dryRun(db, owner, reading, day)
    : await transaction(db, (tx) => importAtOnce(tx, { owner, reading, from: day, day }, meant.mapping, keep))
  const refused = [...refusedRows(reading), ...(await doubtfulRows(db, found))].sort((a, b) => a.row - b.row)
  const notes = [...reading.notes, ...found.repeated].map((note) => noteText('nl', note))
  return { ok: true, result: { counts: { ...counts, refused: counts.refused + undecided(found) }, refused, notes } }
}

async function dryRun(
  db: Database,
  owner: Owner,
  reading: Reading,
  day: IsoDate,
): Promise<{ found: Difference; counts: Counts }> {
  const found = await differenceWith(db, owner, reading, null, day)
  const joining = owner ? found.added.length + found.matched.filter(({ joins }) => joins).length : 0
  return { found, counts: { ...countsOf(found, reading), members: joining } }
}

const refusedRows = (reading: Reading): CompanyImportResult['refused'] =>
  reading.refused.flatMap(({ row, problems }) =>
    problems.map(({ field, column, problem }) => ({
      row,
      column: column || companyMessages('nl').fields[field],
      reason: `${'text' in problem ? `“${problem.text}” ` : ''}${problemText('nl', problem)}`,
    })),
  )

async function doubtfulRows(db: Database, { doubtful }: Difference): Promise<CompanyImportResult['refused']> {
  const likely = await likelyById(
    db,
    doubtful.flatMap((each) => each.likely),
  )
  return doubtful.map(({ row, likely: ids }) => ({
    row: row.row,
    column: companyMessages('nl').fields.name,
    reason: companyPageMessages('nl').decideOnScreen(
      ids.flatMap((id) => {
        const other = likely.get(id)
        return other ? [[other.name, other.place].filter(Boolean).join(', ')] : []
      }),
    ),
  }))
}
