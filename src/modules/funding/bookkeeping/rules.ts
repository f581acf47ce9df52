// The words that reading, sorting and writing of a bookkeeping export share.
import { fold, type ColumnInFile, type Mapping as ColumnMapping } from '../../../platform/cells.ts'
import type { IsoDate } from '../../../platform/time.ts'

/** What a column may hold, in the order of the screen. */
export const fields = [
  'date',
  'description',
  'supplier',
  'invoiceNumber',
  'project',
  'costCentre',
  'account',
  'accountName',
  'amount',
  'side',
  'debit',
  'credit',
  'journal',
  'entryNumber',
  'entryLine',
] as const
export type Field = (typeof fields)[number]

export type Mapping = ColumnMapping<Field>

/** Which head holds what, as it is kept under a name: for a file whose columns stand in another order too. */
export type KeptColumns = Readonly<Record<string, Field>>

/** One entry of the bookkeeping. */
export interface BookRow {
  /** As the spreadsheet program shows it. */
  readonly row: number
  /** The same in every export of this bookkeeping, and of no other entry. */
  readonly key: string
  readonly date: IsoDate
  readonly description: string
  readonly supplier: string | null
  readonly invoiceNumber: string | null
  readonly account: string | null
  readonly accountName: string | null
  /** The project, or the cost centre where no project stands. */
  readonly code: string | null
  /** Never 0; below 0 is money that came back. */
  readonly cents: number
}

/** What is wrong with one cell. `text` is what the file says, cut at 80 characters. */
export type Problem =
  | { readonly code: 'dateMissing' | 'amountMissing' | 'descriptionMissing' }
  | { readonly code: CellProblem; readonly text: string }

export const cellProblems = [
  'cellError',
  'dateUnreadable',
  'dateUnlikely',
  'amountUnreadable',
  'amountTooLarge',
  'sideUnreadable',
] as const
export type CellProblem = (typeof cellProblems)[number]

export interface FoundProblem {
  readonly field: Field
  /** The head as in the file. */
  readonly column: string
  readonly problem: Problem
}

export interface RefusedRow {
  readonly row: number
  /** What the row is about, as far as it says. */
  readonly name: string
  /** At least one. */
  readonly problems: readonly FoundProblem[]
}

/** What a reader should know but need not mend. */
export interface Note {
  readonly code: 'headerRepeated' | 'total' | 'zero'
  readonly row: number
  readonly text: string
}

export interface Reading {
  readonly rows: readonly BookRow[]
  readonly refused: readonly RefusedRow[]
  readonly notes: readonly Note[]
}

/** Why nothing could be read with a mapping. */
export type ReadingRefusal =
  | { readonly ok: false; readonly reason: 'columnsMissing' | 'fieldTwice'; readonly fields: readonly Field[] }
  | { readonly ok: false; readonly reason: 'sheetMissing' | 'noRows' }

/** What a cost, its supplier and its invoice may be called; more is cut off. */
export const longest = { description: 300, supplier: 200, invoiceNumber: 100, code: 80 } as const

/** The columns of a file as they were kept under a name; null when the file lacks one of them. */
export function columnsFrom(kept: KeptColumns, columns: readonly ColumnInFile<Field>[]): (Field | null)[] | null {
  const found = columns.map(({ header }) => kept[fold(header)] ?? null)
  return Object.values(kept).every((field) => found.includes(field)) ? found : null
}

/** What to keep of the columns of a file: by head, of which a file that has one twice keeps the first. */
export function keptOf(columns: readonly ColumnInFile<Field>[], chosen: readonly (Field | null)[]): KeptColumns {
  const kept: Record<string, Field> = {}
  for (const [index, { header }] of columns.entries()) {
    const field = chosen[index]
    if (field && header !== '') kept[fold(header)] ??= field
  }
  return kept
}
