import ExcelJS from 'exceljs'
import { emptyCell, type Book, type Cell, type Sheet } from '../cells.ts'
import { refuse, type Outcome } from '../errors.ts'
import { storable } from '../text.ts'
import { limits, type ReadRefusal } from './limits.ts'
import { cleanWorkbook, type Block } from './workbook-parts.ts'
import { unpack } from './zip.ts'

export async function readXlsx(bytes: Buffer): Promise<Outcome<{ book: Book }, ReadRefusal>> {
  const unpacked = await unpack(bytes)
  if (!unpacked.ok) return unpacked
  try {
    const cleaned = cleanWorkbook(unpacked.parts)
    if (!cleaned.ok) return cleaned
    const workbook = new ExcelJS.Workbook()
    // Its types name an older Buffer; any bytes will do.
    await workbook.xlsx.load(cleaned.clean as unknown as ExcelJS.Buffer)
    const sheets: Sheet[] = []
    for (const [index, { name, hidden, merges }] of cleaned.heads.entries()) {
      const worksheet = workbook.getWorksheet(String(index + 1))
      if (!worksheet) return refuse('unreadable')
      const read = rowsOf(worksheet)
      if (!read.ok) return read
      fillMerges(read.rows, merges)
      sheets.push({ name, hidden, rows: read.rows })
    }
    return { ok: true, book: { sheets } }
  } catch {
    return refuse('unreadable')
  }
}

function rowsOf(worksheet: ExcelJS.Worksheet): Outcome<{ rows: Cell[][] }, 'tooManyRows' | 'tooManyColumns'> {
  const rows: Cell[][] = []
  const richTexts = new WeakMap<object, string>()
  let refusal: 'tooManyRows' | 'tooManyColumns' | null = null
  worksheet.eachRow((row, number) => {
    if (refusal) return
    const cells: Cell[] = []
    row.eachCell((cell, column) => {
      const value = cellOf(cell, richTexts)
      if (value.kind === 'empty') return
      if (column > limits.columns) refusal = 'tooManyColumns'
      else {
        while (cells.length < column - 1) cells.push(emptyCell)
        cells[column - 1] = value
      }
    })
    if (cells.length === 0) return
    if (number > limits.rows) refusal = 'tooManyRows'
    else {
      while (rows.length < number - 1) rows.push([])
      rows[number - 1] = cells
    }
  })
  return refusal ? refuse(refusal) : { ok: true, rows }
}

function cellOf(cell: ExcelJS.Cell, richTexts: WeakMap<object, string>): Cell {
  // The types promise a format, but a cell without one has none.
  const format = (cell.numFmt as string | undefined) ?? ''
  if (cell.type !== ExcelJS.ValueType.Formula) return valueOf(cell.value, richTexts, format)
  const result = cell.result as ExcelJS.CellValue
  if (result === undefined || result === null) return textCell(`=${cell.formula ?? ''}`)
  return valueOf(result, richTexts, format)
}

function valueOf(value: ExcelJS.CellValue, richTexts: WeakMap<object, string>, format: string): Cell {
  if (value === null || value === undefined) return emptyCell
  if (typeof value === 'string') return textCell(value)
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value } : noNumber
  if (typeof value === 'boolean') return textCell(value ? 'TRUE' : 'FALSE')
  if (value instanceof Date) return dateCell(value, format)
  if ('error' in value) return { kind: 'error', text: value.error }
  if (!('richText' in value)) return emptyCell
  const known = richTexts.get(value)
  if (known !== undefined) return textCell(known)
  const text = richText(value)
  richTexts.set(value, text) // many cells may share one long text: join it once
  return textCell(text)
}

const noNumber: Cell = { kind: 'error', text: '#NUM!' }

/** The most that a cell can hold in a spreadsheet program. */
const longestText = 32_767

/** A text may hold anything: programs write `_x0000_` for a character that XML cannot. */
function textCell(text: string): Cell {
  const kept = storable(text.slice(0, longestText))
  return kept.trim() === '' ? emptyCell : { kind: 'text', text: kept }
}

function richText(value: ExcelJS.CellRichTextValue): string {
  let text = ''
  for (const run of value.richText) {
    text += (run as { text?: string } | undefined)?.text ?? '' // an empty run has no text, whatever its type says
    if (text.length > longestText) break
  }
  return text
}

/** Moments come as UTC. A time without a day (`14:30`) lies before the first year and is given as text. */
function dateCell(moment: Date, format: string): Cell {
  if (Number.isNaN(moment.getTime())) return noNumber
  const year = moment.getUTCFullYear()
  if (year < 1900) return textCell(moment.toISOString().slice(11, 16))
  if (year > 9999) return noNumber
  const date = moment.toISOString().slice(0, 10)
  const parts = format.replace(/\[[^\]]*\]|"[^"]*"/g, '').toLowerCase()
  if (parts.includes('d') || !parts.includes('y')) return { kind: 'date', date }
  return { kind: 'date', date, shows: parts.includes('m') ? 'month' : 'year' }
}

/** Every cell of a merged block takes the value of the top left one, as far as the sheet has content at all. */
function fillMerges(rows: Cell[][], merges: readonly Block[]): void {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  let room: number = limits.cells
  for (const { top, left, bottom, right } of merges) {
    const master = rows[top]?.[left] ?? emptyCell
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      for (let column = left; column <= Math.min(right, width - 1) && room > 0; column++) {
        if (row === top && column === left) continue
        room -= 1
        place(rows[row] ?? [], column, master)
      }
    }
  }
}

function place(row: Cell[], column: number, master: Cell): void {
  if (master.kind === 'empty' && column >= row.length) return
  while (row.length < column) row.push(emptyCell)
  row[column] = { ...master, merged: true }
}
