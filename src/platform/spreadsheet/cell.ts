// What a spreadsheet holds, free of any file format.
import type { IsoDate } from '../time.ts'

/** `merged`: the value is not the cell's own but that of the top left cell of the merged block it lies in. */
interface Placed {
  readonly merged?: true
}

/**
 * One cell. A formula is its result; a formula without a result is text that begins with `=`. An error cell holds the
 * sign that a spreadsheet program shows, such as `#REF!`. Everything in a CSV file is text or empty. A date that
 * `shows` only its month was most often typed so: the program made `sept 2026` into the first of September.
 */
export type Cell = Placed &
  (
    | { readonly kind: 'empty' }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'date'; readonly date: IsoDate; readonly shows?: 'month' | 'year' }
    | { readonly kind: 'error'; readonly text: string }
  )

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** `rows[0]` is row 1 of the spreadsheet program, `rows[0][0]` is A1. Rows end at their last filled cell. */
  readonly rows: readonly (readonly Cell[])[]
}

export interface Book {
  readonly sheets: readonly Sheet[]
}

export const emptyCell: Cell = { kind: 'empty' }

/** The cell at a row number as the spreadsheet program shows it (from 1) and a column index (from 0). */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.[column] ?? emptyCell
}

/** The cell as a person would type it: dates as `16-03-2026` or `03-2026`, numbers with a point, nothing for an empty cell. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'number':
      return String(cell.value)
    case 'date':
      if (cell.shows)
        return cell.shows === 'year' ? cell.date.slice(0, 4) : `${cell.date.slice(5, 7)}-${cell.date.slice(0, 4)}`
      return `${cell.date.slice(8, 10)}-${cell.date.slice(5, 7)}-${cell.date.slice(0, 4)}`
    case 'text':
    case 'error':
      return cell.text.trim()
  }
}

/** Every run of spaces and line ends as one space. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

/** A file's own words in a message: one line, at most 80 characters. */
export function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 400))
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

/**
 * The form in which two texts are the same to a reader: without case, accents, quotes, punctuation and extra spaces.
 * `Girls’ Day` and `girls' day` fold to one; `po-vo` and `po vo` too. A text of nothing but punctuation is itself.
 */
export function fold(text: string): string {
  const known = foldedTexts.get(text)
  if (known !== undefined) return known
  const found = folded(text)
  if (text.length > 200) return found
  if (foldedTexts.size >= 5_000) foldedTexts.clear()
  foldedTexts.set(text, found)
  return found
}

/** The names of a plan are compared with each other over and over. */
const foldedTexts = new Map<string, string>()

function folded(text: string): string {
  // Most texts hold no accents, and for those folding takes a tenth of the time.
  const bare = /^[ -~\s]*$/.test(text)
    ? text
        .toLowerCase()
        .replace(/['`"]/g, '')
        .replace(/[^a-z0-9+#]+/g, ' ')
        .trim()
    : text
        .normalize('NFD')
        .replace(/[\p{M}'’‘`´"“”„]/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
        .trim()
  return bare === '' ? text.trim() : bare
}
