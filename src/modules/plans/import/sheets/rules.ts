// The sheets beside the activities: recognised by their tab and heads, read row by row into fields of one text each.
import {
  cellAt,
  cellText,
  describeColumns,
  emptyCell,
  excerpt,
  recogniseMapping,
  type Book,
  type Sheet,
} from '../../../../platform/cells.ts'
import type { Head, OtherSheet } from '../../export/rules.ts'
import type { FoundProblem, RefusedRow, SheetReading, SheetRow, SheetsReading } from '../rules.ts'
import { isTotalWord } from '../totals/rules.ts'
import { readers } from './cells/rules.ts'
import { kindOfTab, sheetFields, sheetWords } from './words/rules.ts'

/** @param main index of the sheet with the activities. */
export function readSheets(book: Book, main: number): SheetsReading {
  const sheets: SheetReading[] = []
  const skipped: string[] = []
  for (const [index, sheet] of book.sheets.entries()) {
    if (index === main || sheet.hidden || sheet.rows.every((row) => row.length === 0)) continue
    const kind = kindOfTab(sheet.name)
    const read = kind && !sheets.some((each) => each.sheet === kind) ? readSheet(sheet, kind) : null
    if (read) sheets.push(read)
    else skipped.push(sheet.name)
  }
  return { sheets, skipped }
}

/** Null when its heads are not those of the kind that its tab names. */
function readSheet(sheet: Sheet, kind: OtherSheet): SheetReading | null {
  const book = { sheets: [sheet] }
  const found = recogniseMapping(book, sheetWords[kind])
  if (!found.ok) return null
  const { mapping } = found
  const { required } = sheetFields[kind]
  if (required.some((each) => !each.some((head) => mapping.columns.includes(head)))) return null
  const headers = describeColumns(book, mapping).map(({ header }) => header)
  const columns = mapping.columns.flatMap((head, at) => (head ? [{ head, at, header: headers[at] ?? '' }] : []))
  const rows: SheetRow[] = []
  const refused: RefusedRow<Head>[] = []
  for (let row = mapping.headerUntil + 1; row <= sheet.rows.length; row++) {
    const cells = columns.map((column) => ({ ...column, cell: cellAt(sheet, row, column.at) }))
    const filled = cells.filter(({ cell }) => cell.kind !== 'empty')
    const [first] = filled
    if (!first || (filled.length <= 3 && isTotalWord(cellText(first.cell)))) continue
    const read = readRow(cells)
    const title = excerpt(cellText(cells.find(({ head }) => head === sheetFields[kind].name)?.cell ?? emptyCell))
    if (read.problems.length) refused.push({ row, title, problems: read.problems })
    else rows.push({ row, values: read.values })
  }
  return { sheet: kind, tab: sheet.name, rows, refused }
}

function readRow(cells: readonly { head: Head; header: string; cell: ReturnType<typeof cellAt> }[]) {
  const values: Partial<Record<Head, string | null>> = {}
  const problems: FoundProblem<Head>[] = []
  for (const { head, header, cell } of cells) {
    const read = readers[head]?.(cell)
    if (!read) continue
    if (!read.ok) problems.push({ field: head, column: header, problem: read.problem })
    else {
      values[head] = read.value.text
      // `4 lab` names its unit too; a column of its own goes before it.
      if (read.value.unit !== undefined) values.unit ??= read.value.unit
    }
  }
  return { values, problems }
}
