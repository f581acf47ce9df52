// Recognises the sheet, the header and the field of each column.
import { cellAt, cellText, type Book, type Cell, type Sheet } from '../../../../platform/cells.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { Field, Mapping } from '../rules.ts'
import { excerpt, fold } from '../values/rules.ts'
import { fieldOf, type Meaning } from '../words/rules.ts'

export interface ColumnInFile {
  /** As in the file; of a header of two rows `Kosten (P x Q): aantal`. Empty when the column has no header. */
  readonly header: string
  /** The first filled cells below the header, at most three, cut at 80 characters. */
  readonly samples: readonly string[]
  readonly field: Field | null
}

export interface Recognition {
  readonly mapping: Mapping
  readonly columns: readonly ColumnInFile[]
}

/**
 * The best guess at where the activities are; a reader may correct it. Hidden sheets are never guessed. A file in
 * which no header is found gives its first filled row as the header, with no column recognised.
 */
export function recogniseMapping(book: Book): Outcome<Recognition, 'nothingToRead'> {
  let best: Guess | null = null
  for (const [index, sheet] of book.sheets.entries()) {
    if (sheet.hidden) continue
    const guess = guessHeader(sheet, index)
    if (guess && (!best || guess.score > best.score)) best = guess
  }
  return best
    ? { ok: true, mapping: best.mapping, columns: describeColumns(book, best.mapping) }
    : refuse('nothingToRead')
}

/** The columns as a mapping sees them, for the form in which it is corrected. */
export function describeColumns(book: Book, mapping: Mapping): readonly ColumnInFile[] {
  const sheet = book.sheets[mapping.sheet]
  if (!sheet) return []
  return headerTexts(sheet, mapping.headerFrom, mapping.headerUntil, widthOf(sheet)).map((heads, column) => ({
    header: heads.join(': '),
    samples: samplesBelow(sheet, mapping.headerUntil, column),
    field: mapping.columns[column] ?? null,
  }))
}

interface Guess {
  readonly mapping: Mapping
  readonly score: number
}

const searchedRows = 40
const highestHeader = 3

function guessHeader(sheet: Sheet, index: number): Guess | null {
  const first = sheet.rows.findIndex((row) => row.some((cell) => cell.kind !== 'empty')) + 1
  if (first === 0) return null
  const width = widthOf(sheet)
  let best: Guess = { score: 0, mapping: { sheet: index, headerFrom: first, headerUntil: first, columns: [] } }
  for (let from = first; from <= Math.min(sheet.rows.length, first + searchedRows); from++) {
    for (let until = from; until < from + highestHeader && isHeaderRow(sheet.rows[until - 1]); until++) {
      const columns = assign(headerTexts(sheet, from, until, width).map(fieldOf))
      const known = columns.filter((field) => field !== null)
      // A header has a title or a goal; a higher one must earn its rows, or it would swallow the first activity.
      const score = known.length - (until - from) * 0.5 + (known.includes('title') ? 2 : 0)
      if (known.length >= 2 && score > best.score) {
        best = { score, mapping: { sheet: index, headerFrom: from, headerUntil: until, columns } }
      }
    }
  }
  return best
}

/** Text only, and short: a row with a number or a date in it is an activity. */
function isHeaderRow(row: readonly Cell[] | undefined): boolean {
  const filled = row?.filter((cell) => cell.kind !== 'empty') ?? []
  return filled.length > 0 && filled.every((cell) => cell.kind === 'text' && cell.text.length <= 120)
}

/** Each field goes to the column that means it most, from the left. */
function assign(meanings: readonly (Meaning | null)[]): (Field | null)[] {
  const columns: (Field | null)[] = meanings.map(() => null)
  for (const strength of [3, 2, 1]) {
    for (const [column, meaning] of meanings.entries()) {
      if (meaning?.strength === strength && !columns.includes(meaning.field)) columns[column] = meaning.field
    }
  }
  return columns
}

/** The distinct header texts of each column, from top to bottom; a group head counts for the columns it spans. */
function headerTexts(sheet: Sheet, from: number, until: number, width: number): string[][] {
  const groups = Array.from({ length: Math.max(0, until - from) }, (_, index) =>
    spread(sheet, from + index, until, width),
  )
  return Array.from({ length: width }, (_, column) => {
    const heads: string[] = []
    for (let row = from; row <= until; row++) {
      const text = groups[row - from]?.[column] ?? headText(cellAt(sheet, row, column))
      if (text !== '' && fold(text) !== fold(heads.at(-1) ?? '')) heads.push(text)
    }
    return heads
  })
}

/** Without merged cells (as in CSV) a group head stands only above its first column: the next take it over. */
function spread(sheet: Sheet, row: number, until: number, width: number): string[] {
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    const own = headText(cellAt(sheet, row, column))
    const below = headText(cellAt(sheet, until, column))
    const previousBelow = column > 0 ? headText(cellAt(sheet, until, column - 1)) : ''
    // a head with nothing below it is a whole header and no group
    group = own !== '' ? own : below !== '' && previousBelow !== '' ? group : ''
    return group
  })
}

const widthOf = (sheet: Sheet): number => sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0)

const headText = (cell: Cell): string => excerpt(cellText(cell))

function samplesBelow(sheet: Sheet, headerUntil: number, column: number): string[] {
  const samples: string[] = []
  for (let row = headerUntil + 1; row <= sheet.rows.length && samples.length < 3; row++) {
    const cell = cellAt(sheet, row, column)
    const text = excerpt(cellText(cell))
    if (text !== '' && !cell.merged) samples.push(text)
  }
  return samples
}
