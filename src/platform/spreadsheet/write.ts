import type ExcelJS from 'exceljs'
import type { IsoDate } from '../time.ts'

/**
 * `money` is integer cents, `date` an IsoDate, `number` as is, `link` the path of a file from where the sheet lies; null
 * leaves the cell empty.
 */
export interface Column {
  readonly header: string
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'link'
  /** In characters; without it the width follows the content. */
  readonly width?: number
  /** What its cells may hold: a drop-down list, also in the empty rows below. */
  readonly choices?: Choices
}

export interface Choices {
  readonly values: readonly string[]
  /** The list only suggests: other text may be typed. */
  readonly isOpen?: boolean
}

export type Value = string | number | null

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
}

export interface NamedTable extends Table {
  /** Shown on the tab; characters that a tab cannot hold are replaced and the name is cut at 31. */
  readonly name: string
}

/**
 * An xlsx file with typed columns and a header that stays in view. Text that a spreadsheet program might calculate
 * (it begins with `=`, `+`, `-`, `@`, tab or return) is stored as text in a cell that has the format of text: it is
 * shown as it is, and stays text when somebody edits the cell.
 */
export async function writeXlsx(sheets: readonly NamedTable[]): Promise<Buffer> {
  const { default: Excel } = await import('exceljs')
  const workbook = new Excel.Workbook()
  const taken = new Set<string>()
  const lists: List[] = []
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(tabName(sheet.name, taken), { views: [{ state: 'frozen', ySplit: 1 }] })
    addRow(
      worksheet,
      sheet.columns.map((column) => ({ value: column.header, kind: 'text' })),
    ).font = { bold: true }
    for (const row of sheet.rows) {
      const cells = sheet.columns.map((column, index) => ({ value: row[index] ?? null, kind: column.kind }))
      addRow(worksheet, cells)
    }
    for (const [index, column] of sheet.columns.entries()) {
      worksheet.getColumn(index + 1).width = column.width ?? contentWidth(sheet, index)
      if (column.choices?.values.length)
        lists.push({ worksheet, column: index + 1, rows: sheet.rows.length, ...column.choices })
    }
  }
  if (lists.length) addLists(workbook.addWorksheet(tabName('Lijsten', taken), { state: 'hidden' }), lists)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

interface List extends Choices {
  readonly worksheet: ExcelJS.Worksheet
  readonly column: number
  readonly rows: number
}

const roomBelow = 500

/** A list of words in the formula itself may have no comma and 255 characters: these stand on a sheet that nobody sees. */
function addLists(sheet: ExcelJS.Worksheet, lists: readonly List[]): void {
  for (const [index, { worksheet, column, rows, values, isOpen }] of lists.entries()) {
    for (const [row, value] of values.entries()) sheet.getCell(row + 1, index + 1).value = cellText(value)
    const from = sheet.getCell(1, index + 1).$col$row
    const until = sheet.getCell(values.length, index + 1).$col$row
    const first = worksheet.getCell(2, column).address
    const last = worksheet.getCell(rows + 1 + roomBelow, column).address
    rulesOf(worksheet).add(`${first}:${last}`, {
      type: 'list',
      allowBlank: true,
      showErrorMessage: !isOpen,
      formulae: [`'${sheet.name}'!${from}:${until}`],
    })
  }
}

/** One rule for a whole column; the types of the library know only a rule for each cell. */
const rulesOf = (worksheet: ExcelJS.Worksheet) =>
  (worksheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations

/**
 * A CSV file that Excel opens well: UTF-8 with a mark, CRLF, decimals after a comma when `;` separates. Text that a
 * spreadsheet program might calculate gets an apostrophe in front; reading takes it off again.
 */
export function writeCsv(table: Table, options: { readonly separator: ';' | ',' }): Buffer {
  const mark = options.separator === ';' ? ',' : '.'
  const lines = [
    table.columns.map((column) => csvText(column.header)),
    ...table.rows.map((row) => table.columns.map(({ kind }, index) => csvValue(kind, row[index] ?? null, mark))),
  ]
  return Buffer.from(`\ufeff${lines.map((cells) => `${cells.join(options.separator)}\r\n`).join('')}`)
}

interface OutCell {
  readonly value: Value
  readonly kind: Column['kind']
}

export function addRow(worksheet: Pick<ExcelJS.Worksheet, 'addRow'>, cells: readonly OutCell[]): ExcelJS.Row {
  const row = worksheet.addRow([])
  for (const [index, { value, kind }] of cells.entries()) {
    const cell = row.getCell(index + 1)
    if (value === null) continue
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) continue
      cell.value = kind === 'money' ? value / 100 : value
      if (kind === 'money') cell.numFmt = '#,##0.00'
    } else if (kind === 'date' && isDate(value)) {
      cell.value = new Date(`${value}T00:00:00Z`)
      cell.numFmt = 'dd-mm-yyyy'
    } else if (kind === 'link') {
      cell.value = { text: cellText(value), hyperlink: value.split('/').map(encodeURIComponent).join('/') }
      cell.font = { underline: true, color: { argb: 'FF0B5394' } }
    } else {
      cell.value = cellText(value)
      if (startsCalculation(value)) cell.numFmt = '@'
    }
  }
  return row
}

const isDate = (text: string): text is IsoDate => /^\d{4}-\d{2}-\d{2}$/.test(text)
const startsCalculation = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

/** Without what XML cannot hold, and no longer than a cell can be: else the program calls the file damaged. */
function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .slice(0, 32_767)
}

function contentWidth(sheet: Table, index: number): number {
  const texts = sheet.rows.slice(0, 200).map((row) => String(row[index] ?? '').length + 2)
  return Math.min(60, Math.max(10, (sheet.columns[index]?.header.length ?? 0) + 4, ...texts))
}

export function tabName(name: string, taken: Set<string>): string {
  const bare =
    name
      .replace(/[*?:\\/[\]]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || '1'
  let free = bare
  // "History" is a name that Excel keeps for itself.
  for (let n = 2; taken.has(free.toLowerCase()) || free.toLowerCase() === 'history'; n++) {
    free = `${bare.slice(0, 31 - String(n).length - 1)} ${n}`
  }
  taken.add(free.toLowerCase())
  return free
}

export function csvValue(kind: Column['kind'], value: Value, decimalMark: string): string {
  if (value === null) return ''
  if (typeof value === 'string') return csvText(value)
  if (!Number.isFinite(value)) return ''
  return (kind === 'money' ? (value / 100).toFixed(2) : plainNumber(value)).replace('.', decimalMark)
}

/** Never with an exponent, which a spreadsheet program in another language reads as text. */
function plainNumber(value: number): string {
  return /e/.test(String(value)) ? value.toFixed(10).replace(/\.?0+$/, '') : String(value)
}

export function csvText(text: string): string {
  const safe = startsCalculation(text) ? `'${text}` : text
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
