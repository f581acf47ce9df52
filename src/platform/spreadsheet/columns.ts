// Recognises the sheet, the header and what each column holds, whatever kind of spreadsheet it is.
import { refuse, type Outcome } from '../errors.ts'
import { cellAt, cellText, excerpt, fold, type Book, type Cell, type Sheet } from './cell.ts'

/** Which column holds what; plain JSON, so that a reader can correct it in a form. */
export interface Mapping<Field extends string> {
  /** Index in `book.sheets`, from 0. */
  readonly sheet: number
  /** First and last row of the header, numbered as the spreadsheet program does, from 1. Rows below are read. */
  readonly headerFrom: number
  readonly headerUntil: number
  /** By column, from A. A column that is not there or null is not read. */
  readonly columns: readonly (Field | null)[]
}

export interface Meaning<Field extends string> {
  readonly field: Field
  /** 3: these very words; 2: among other words; 1: only by the head above it. The strongest column gets the field. */
  readonly strength: 1 | 2 | 3
}

/** How one kind of spreadsheet is recognised. */
export interface Vocabulary<Field extends string> {
  /** @param heads the header texts of one column from top to bottom: a group such as `Kosten`, then `aantal`. */
  readonly meaningOf: (heads: readonly string[]) => Meaning<Field> | null
  /** The field that every such spreadsheet has. */
  readonly main: Field
  /** What the first cells of a column say when its head says nothing. */
  readonly meaningOfSamples?: (samples: readonly string[]) => Field | null
}

export interface ColumnInFile<Field extends string> {
  /** As in the file; of a header of two rows `Kosten (P x Q): aantal`. Empty when the column has no header. */
  readonly header: string
  /** The first filled cells below the header, at most three, cut at 80 characters. */
  readonly samples: readonly string[]
  readonly field: Field | null
}

/**
 * The best guess at where the rows are; a reader may correct it. Hidden sheets are never guessed. A file in which no
 * header is found gives its first filled row as the header, with no column recognised by its head.
 */
export function recogniseMapping<Field extends string>(
  book: Book,
  words: Vocabulary<Field>,
): Outcome<{ mapping: Mapping<Field> }, 'nothingToRead'> {
  let best: Guess<Field> | null = null
  for (const [index, sheet] of book.sheets.entries()) {
    if (sheet.hidden) continue
    const guess = guessHeader(sheet, index, words)
    if (guess && (!best || guess.score > best.score)) best = guess
  }
  return best ? { ok: true, mapping: withSamples(book, best.mapping, words) } : refuse('nothingToRead')
}

/** The columns as a mapping sees them, for the form in which it is corrected. */
export function describeColumns<Field extends string>(
  book: Book,
  mapping: Mapping<Field>,
): readonly ColumnInFile<Field>[] {
  const sheet = book.sheets[mapping.sheet]
  if (!sheet) return []
  return headerTexts(sheet, mapping.headerFrom, mapping.headerUntil, widthOf(sheet)).map((heads, column) => ({
    header: heads.join(': '),
    samples: samplesBelow(sheet, mapping.headerUntil, column),
    field: mapping.columns[column] ?? null,
  }))
}

/** The heads of a file in one text, by which what they mean is remembered. */
export const headsOf = <Field extends string>(book: Book, mapping: Mapping<Field>): string =>
  describeColumns(book, mapping)
    .map(({ header }) => fold(header))
    .join('\n')

/** From a form with a select per column: `column-0`, `column-1` …; anything else that is sent is left alone. */
export function chosenColumns<Field extends string>(
  typed: Readonly<Record<string, string>>,
  fields: readonly Field[],
): (Field | null)[] {
  const chosen: (Field | null)[] = []
  for (const [name, value] of Object.entries(typed)) {
    const index = Number(/^column-(\d{1,3})$/.exec(name)?.[1] ?? Number.NaN)
    if (Number.isInteger(index) && index < 200) chosen[index] = fields.find((field) => field === value) ?? null
  }
  return Array.from(chosen, (field) => field ?? null)
}

/** The fields that a mapping lacks or names more than once; null when all is well. */
export function mappingFault<Field extends string>(
  { columns }: Mapping<Field>,
  required: readonly Field[],
): { readonly ok: false; readonly reason: 'columnsMissing' | 'fieldTwice'; readonly fields: readonly Field[] } | null {
  const mapped = columns.filter((field) => field !== null)
  const missing = required.filter((field) => !mapped.includes(field))
  if (missing.length > 0) return { ok: false, reason: 'columnsMissing', fields: missing }
  const twice = mapped.filter((field, index) => mapped.indexOf(field) !== index)
  return twice.length > 0 ? { ok: false, reason: 'fieldTwice', fields: [...new Set(twice)] } : null
}

interface Guess<Field extends string> {
  readonly mapping: Mapping<Field>
  readonly score: number
}

const searchedRows = 40
const highestHeader = 3

function guessHeader<Field extends string>(sheet: Sheet, index: number, words: Vocabulary<Field>): Guess<Field> | null {
  const first = sheet.rows.findIndex((row) => row.some((cell) => cell.kind !== 'empty')) + 1
  if (first === 0) return null
  const width = widthOf(sheet)
  let best: Guess<Field> = { score: 0, mapping: { sheet: index, headerFrom: first, headerUntil: first, columns: [] } }
  for (let from = first; from <= Math.min(sheet.rows.length, first + searchedRows); from++) {
    for (let until = from; until < from + highestHeader && isHeaderRow(sheet.rows[until - 1]); until++) {
      const columns = assign(headerTexts(sheet, from, until, width).map(words.meaningOf))
      const known = columns.filter((field) => field !== null)
      // A higher header must earn its rows, or it would swallow the first row of content.
      const score = known.length - (until - from) * 0.5 + (known.includes(words.main) ? 2 : 0)
      if (known.length >= 2 && score > best.score) {
        best = { score, mapping: { sheet: index, headerFrom: from, headerUntil: until, columns } }
      }
    }
  }
  return best
}

/** Text only, and short: a row with a number or a date in it is content. */
function isHeaderRow(row: readonly Cell[] | undefined): boolean {
  const filled = row?.filter((cell) => cell.kind !== 'empty') ?? []
  return filled.length > 0 && filled.every((cell) => cell.kind === 'text' && cell.text.length <= 120)
}

/** Each field goes to the column that means it most, from the left. */
function assign<Field extends string>(meanings: readonly (Meaning<Field> | null)[]): (Field | null)[] {
  const columns: (Field | null)[] = meanings.map(() => null)
  for (const strength of [3, 2, 1]) {
    for (const [column, meaning] of meanings.entries()) {
      if (meaning?.strength === strength && !columns.includes(meaning.field)) columns[column] = meaning.field
    }
  }
  return columns
}

function withSamples<Field extends string>(
  book: Book,
  mapping: Mapping<Field>,
  { meaningOfSamples }: Vocabulary<Field>,
): Mapping<Field> {
  if (!meaningOfSamples) return mapping
  const columns: (Field | null)[] = [...mapping.columns]
  for (const [column, { samples, field }] of describeColumns(book, mapping).entries()) {
    const meant = field === null && samples.length ? meaningOfSamples(samples) : null
    columns[column] = field ?? (meant && !columns.includes(meant) ? meant : null)
  }
  return { ...mapping, columns }
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
