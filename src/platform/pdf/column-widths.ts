// Widths of table columns, decided before typst sees the table: measuring 2,000 rows there costs seconds, and a table of
// many columns must never run off the paper.
import type { PdfTable } from './document.ts'

export interface TableMeasures {
  /** A table that would be unreadably small on upright paper gets lying pages of its own. */
  readonly lying: boolean
  /** Size of the letters in points: wide tables are set smaller. */
  readonly size: number
  /** Width of each column in em of that size; together they fill the paper. */
  readonly widths: readonly number[]
  /** Whether some column is too narrow for its longest word. */
  readonly hyphenate: boolean
}

const averageLetter = 0.58
const cellPadding = 1.4
const widestNeed = 24 * averageLetter + cellPadding // longer words are split
const points = 2.8346 // in a millimetre
const uprightWidth = 166 * points
const lyingWidth = 253 * points
const usualSize = 9.5
const smallestUpright = 8
const smallest = 6.5

/** Every column gets the room that its longest word or number needs; what is left goes to columns of longer texts. */
export function tableMeasures(table: PdfTable): TableMeasures {
  const needs = table.columns.map((column, at) => need(table, at, column.numeric ?? false))
  const shares = table.columns.map((column, at) => (column.numeric ? 0 : textShare(table, at)))
  const needed = sum(needs)
  const lying = uprightWidth / needed < smallestUpright
  const paper = lying ? lyingWidth : uprightWidth
  const size = Math.max(smallest, Math.min(usualSize, paper / needed))
  const available = paper / size
  const tight = needed > available + 0.01
  const widths =
    tight || sum(shares) === 0 ? needs.map((width) => (width / needed) * available) : spread(needs, shares, available)
  return { lying, size: round(size), widths: widths.map(round), hyphenate: tight || Math.max(...needs) >= widestNeed }
}

function need(table: PdfTable, at: number, numeric: boolean): number {
  const head = longestWord(table.columns[at]?.head ?? '')
  let longest = Math.max(head, 3)
  for (const row of table.totals ? [...table.rows, table.totals] : table.rows) {
    const cell = row[at] ?? ''
    longest = Math.max(longest, numeric ? cell.length : longestWord(cell))
  }
  return Math.min(longest * averageLetter + cellPadding, widestNeed)
}

function longestWord(text: string): number {
  return Math.max(...text.split(/[\s-]/).map((word) => word.length))
}

// First every text column grows towards its share of the paper; one that needs more than its share keeps its need.
function spread(needs: readonly number[], shares: readonly number[], available: number): number[] {
  const growing = new Set([...shares.keys()].filter((at) => (shares[at] ?? 0) > 0))
  for (;;) {
    const taken = sum(needs.filter((_, at) => !growing.has(at)))
    const unit = (available - taken) / sum(shares.filter((_, at) => growing.has(at)))
    const tooWide = [...growing].filter((at) => (needs[at] ?? 0) > unit * (shares[at] ?? 0))
    if (tooWide.length === 0) return needs.map((width, at) => (growing.has(at) ? unit * (shares[at] ?? 0) : width))
    for (const at of tooWide) growing.delete(at)
  }
}

// The square root keeps one long explanation from starving the columns beside it.
function textShare(table: PdfTable, at: number): number {
  const average = sum(table.rows.map((row) => (row[at] ?? '').length)) / (table.rows.length || 1)
  return Math.sqrt(Math.min(Math.max(average, table.columns[at]?.head.length ?? 0, 6), 160))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0)
const round = (value: number): number => Math.round(value * 100) / 100
