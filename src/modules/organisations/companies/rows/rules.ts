// A sheet and a mapping to companies, refused rows and notes.
import {
  cellAt,
  cellText,
  describeColumns,
  emptyCell,
  excerpt,
  fold,
  mappingFault,
  oneLine,
  type Book,
  type Cell,
} from '../../../../platform/cells.ts'
import {
  companyFields,
  requiredFields,
  type CompanyField,
  type CompanyRow,
  type Contact,
  type Field,
  type FoundProblem,
  type Mapping,
  type Note,
  type Reading,
  type ReadingRefusal,
  type RefusedRow,
} from '../rules.ts'
import { readCell, splitPostcode, splitStreet } from '../values/rules.ts'

/** Reads every row below the header. Never throws: a row with a problem is refused with all that is wrong with it. */
export function readCompanies(book: Book, mapping: Mapping): ({ readonly ok: true } & Reading) | ReadingRefusal {
  const sheet = book.sheets[mapping.sheet]
  if (!sheet) return { ok: false, reason: 'sheetMissing' }
  const fault = mappingFault(mapping, requiredFields)
  if (fault) return fault
  const heads = describeColumns(book, mapping).map(({ header }) => header)
  const rows: CompanyRow[] = []
  const refused: RefusedRow[] = []
  const notes: Note[] = []
  for (let row = mapping.headerUntil + 1; row <= sheet.rows.length; row++) {
    const cells = mapping.columns.map((_field, column) => cellAt(sheet, row, column))
    if (cells.every((cell) => cell.kind === 'empty' || cell.merged)) continue
    if (isHeader(cells, heads)) {
      notes.push({ code: 'headerRepeated', row, text: '' })
      continue
    }
    const read = readRow(row, cells, mapping, heads)
    notes.push(...read.notes)
    if (read.problems.length) refused.push({ row, name: read.name, problems: read.problems })
    else rows.push(read.company)
  }
  if (rows.length + refused.length === 0) return { ok: false, reason: 'noRows' }
  return { ok: true, rows, refused, notes }
}

function isHeader(cells: readonly Cell[], heads: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.kind !== 'empty')
  return (
    filled.length > 1 &&
    cells.every((cell, column) => cell.kind === 'empty' || fold(cellText(cell)) === fold(heads[column] ?? ''))
  )
}

interface ReadRow {
  readonly name: string
  readonly company: CompanyRow
  readonly problems: readonly FoundProblem[]
  readonly notes: readonly Note[]
}

function readRow(row: number, cells: readonly Cell[], mapping: Mapping, heads: readonly string[]): ReadRow {
  const cellOf = (field: Field): Cell => cells[mapping.columns.indexOf(field)] ?? emptyCell
  const problems: FoundProblem[] = []
  const notes: Note[] = []
  const values: Partial<Record<Field, string>> = {}
  const name = excerpt(cellText(cellOf('name')))
  for (const [column, field] of mapping.columns.entries()) {
    if (field === null) continue
    const cell = cellOf(field)
    const both = field === 'postcode' ? splitPostcode(oneLine(cellText(cell))) : null
    if (both) {
      values.postcode = both.postcode
      values.place ??= both.place
      continue
    }
    const read = readCell(field, cell)
    if (!read.ok) problems.push({ field, column: heads[column] ?? '', problem: read.problem })
    else if (read.value !== null) values[field] = read.value
    if (read.ok && read.note) notes.push({ code: read.note, row, text: excerpt(cellText(cell)) })
  }
  if (values.name === undefined && !problems.some(({ field }) => field === 'name'))
    problems.push({
      field: 'name',
      column: heads[mapping.columns.indexOf('name')] ?? '',
      problem: { code: 'nameMissing' },
    })
  const contact = contactOf(values)
  if (!contact && (values.contactName ?? values.contactEmail))
    notes.push({ code: 'contactIncomplete', row, text: excerpt(values.contactName ?? values.contactEmail ?? '') })
  return { name, company: companyOf(row, values, contact ? [contact] : []), problems, notes }
}

/** Only with a name and an address can we write to somebody. */
const contactOf = ({ contactName, contactEmail }: Partial<Record<Field, string>>): Contact | null =>
  contactName && contactEmail ? { name: contactName, email: contactEmail } : null

function companyOf(row: number, read: Partial<Record<Field, string>>, contacts: readonly Contact[]): CompanyRow {
  const values: Partial<Record<CompanyField, string>> & { name: string } = { name: read.name ?? '' }
  for (const field of companyFields) {
    const value = read[field]
    if (value !== undefined) values[field] = value
  }
  if (values.street !== undefined && values.houseNumber === undefined) {
    const { street, houseNumber } = splitStreet(values.street)
    values.street = street
    if (houseNumber !== null) values.houseNumber = houseNumber
  }
  return { row, values, contacts }
}
