// A sheet and a mapping to entries of the bookkeeping, refused rows and notes.
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
  longest,
  type BookRow,
  type Field,
  type FoundProblem,
  type Mapping,
  type Note,
  type Reading,
  type ReadingRefusal,
  type RefusedRow,
} from '../rules.ts'
import { credited, readCents, readDay, readSide, readText, type Read } from '../values/rules.ts'

/** Reads every row below the header. Never throws: a row with a problem is refused with all that is wrong with it. */
export function readEntries(book: Book, mapping: Mapping): ({ readonly ok: true } & Reading) | ReadingRefusal {
  const sheet = book.sheets[mapping.sheet]
  if (!sheet) return { ok: false, reason: 'sheetMissing' }
  const fault = mappingFault(mapping, ['date'])
  if (fault) return fault
  if (!amountFields.some((field) => mapping.columns.includes(field)))
    return { ok: false, reason: 'columnsMissing', fields: ['amount'] }
  const heads = describeColumns(book, mapping).map(({ header }) => header)
  const rows: BookRow[] = []
  const refused: RefusedRow[] = []
  const notes: Note[] = []
  const keys = new Map<string, number>()
  for (let row = mapping.headerUntil + 1; row <= sheet.rows.length; row++) {
    const cells = mapping.columns.map((_field, column) => cellAt(sheet, row, column))
    if (cells.every((cell) => cell.kind === 'empty' || cell.merged)) continue
    const passed = passedOver(row, cells, mapping, heads)
    const read = passed ?? readRow(row, cells, mapping, heads)
    if ('text' in read) notes.push(read)
    else if ('problems' in read) refused.push(read)
    else {
      // Two entries that are alike in everything are two, and the second of them is that in every export.
      const times = (keys.get(read.key) ?? 0) + 1
      keys.set(read.key, times)
      rows.push(times > 1 ? { ...read, key: `${read.key} #${times}` } : read)
    }
  }
  if (rows.length + refused.length === 0) return { ok: false, reason: 'noRows' }
  return { ok: true, rows, refused, notes }
}

const amountFields = ['amount', 'debit', 'credit'] as const

/** A head that is repeated, and sums and balances between the entries. */
function passedOver(row: number, cells: readonly Cell[], mapping: Mapping, heads: readonly string[]): Note | null {
  const filled = cells.flatMap((cell, column) => (cell.kind === 'empty' ? [] : [{ text: cellText(cell), column }]))
  if (filled.length > 1 && filled.every(({ text, column }) => fold(text) === fold(heads[column] ?? '')))
    return { code: 'headerRepeated', row, text: '' }
  const day = cells[mapping.columns.indexOf('date')] ?? emptyCell
  const total = filled.find(({ text }) =>
    /^(?:sub|eind)?tota|^(?:begin|eind)?saldo|^(?:opening|closing) balance/i.test(text),
  )
  return day.kind === 'empty' && total ? { code: 'total', row, text: excerpt(total.text) } : null
}

function readRow(
  row: number,
  cells: readonly Cell[],
  mapping: Mapping,
  heads: readonly string[],
): BookRow | RefusedRow | Note {
  const problems: FoundProblem[] = []
  const wrong = (field: Field, problem: FoundProblem['problem']): null => {
    problems.push({ field, column: heads[mapping.columns.indexOf(field)] ?? '', problem })
    return null
  }
  const read = <Value>(field: Field, how: (cell: Cell) => Read<Value>): Value | null => {
    const found = how(cells[mapping.columns.indexOf(field)] ?? emptyCell)
    return found.ok ? found.value : wrong(field, found.problem)
  }
  const text = (field: Field): string | null => read(field, readText)
  const date = read('date', readDay)
  const [supplier, account, accountName] = [text('supplier'), text('account'), text('accountName')]
  const description = text('description') ?? supplier ?? accountName
  const code = text('project') ?? text('costCentre')
  const cents = amountOf((field) => read(field, readCents), read('side', readSide))
  const isWrong = (...of: Field[]): boolean => problems.some(({ field }) => of.includes(field))
  if (date === null && !isWrong('date')) wrong('date', { code: 'dateMissing' })
  if (cents === null && !isWrong(...amountFields, 'side'))
    wrong(mapping.columns.includes('amount') ? 'amount' : 'debit', { code: 'amountMissing' })
  if (cents === 0 && !problems.length) return { code: 'zero', row, text: excerpt(description ?? '') }
  if (description === null && !isWrong('description')) wrong('description', { code: 'descriptionMissing' })
  if (problems.length || date === null || cents === null || description === null)
    return { row, name: excerpt(description ?? supplier ?? ''), problems }
  const entry = {
    ...{ row, date, cents, account, accountName },
    description: cut(description, longest.description),
    supplier: supplier && cut(supplier, longest.supplier),
    invoiceNumber: cutOrNull(text('invoiceNumber'), longest.invoiceNumber),
    code: cutOrNull(code, longest.code),
  }
  const numbered = { journal: text('journal'), number: text('entryNumber'), line: text('entryLine') }
  return { ...entry, account: cutOrNull(account, longest.code), key: keyOf(entry, numbered) }
}

/** What stands under one head, or under two; null when nothing stands there. */
function amountOf(
  cents: (field: (typeof amountFields)[number]) => number | null,
  side: 'debit' | 'credit' | null,
): number | null {
  const [amount, debit, credit] = [cents('amount'), cents('debit'), cents('credit')]
  if (amount !== null) return side === 'credit' ? credited(amount) : amount
  return debit === null && credit === null ? null : (debit ?? 0) - (credit ?? 0)
}

/**
 * The number of the entry in its journal and year, with its line or else its amount; without a number what a person
 * would know it by. Never the code or the account: those may be changed in the bookkeeping without a new entry.
 */
function keyOf(
  entry: Omit<BookRow, 'key'>,
  { journal, number, line }: { journal: string | null; number: string | null; line: string | null },
): string {
  const { date, cents, invoiceNumber, supplier, description } = entry
  const known = [invoiceNumber, supplier]
  const parts = number
    ? [date.slice(0, 4), journal, number, line ?? cents]
    : [date, cents, ...(known.some(Boolean) ? known : [description])]
  return parts.map((part) => fold(String(part ?? '')).replaceAll('/', ' ')).join('/')
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
const cutOrNull = (text: string | null, most: number): string | null => text && cut(oneLine(text), most)
