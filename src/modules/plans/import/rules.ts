// The words of the import: what a planner in a spreadsheet may hold, and what reading one gives.
import type * as cells from '../../../platform/cells.ts'
import type { IsoDate } from '../../../platform/time.ts'

/** The fields a column of a planner may hold. */
export const fields = [
  'number',
  'goal',
  'title',
  'programmeLine',
  'targetGroup',
  'partners',
  'from',
  'until',
  'quantity',
  'unit',
  'price',
  'costs',
  'contributionQuantity',
  'contributionUnit',
  'contributionPrice',
  'contribution',
  'contributionNote',
  'owner',
  'status',
] as const

export type Field = (typeof fields)[number]

/** Without these columns nothing can be imported. */
export const requiredFields = ['title', 'goal', 'from'] as const satisfies readonly Field[]

export type Mapping = cells.Mapping<Field>

export type Precision = 'day' | 'month' | 'quarter' | 'year'

/**
 * A date as precise as it was written. As a start, `date` is the first day of that month, quarter or year; as an end,
 * the last. A school year has the precision of a year. `text` is what the file says, empty when it says nothing and
 * the date was derived from the other one.
 */
export interface When {
  readonly date: IsoDate
  readonly precision: Precision
  readonly text: string
}

export const statuses = ['idea', 'planned', 'running', 'done', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/** `undefined`: the file has no column for it; `null`: it has, and the cell is empty. `amountCents` is 0 for none. */
export interface PlannerContribution {
  readonly quantity?: number | null
  readonly unit?: string | null
  readonly priceCents?: number | null
  readonly amountCents: number
}

/**
 * One activity as the file has it. A property that is missing means: the file has no column for it, so the file says
 * nothing about it. Null means: the column is there and the cell is empty.
 */
export interface PlannerRow {
  /** As the spreadsheet program numbers it. */
  readonly row: number
  readonly goal: string
  readonly title: string
  readonly programmeLine?: string | null
  readonly targetGroup?: string | null
  readonly partners?: readonly string[] | null
  readonly from: When
  /** Without an end in the file: the end of the period that the start names, with an empty `text`. */
  readonly until: When
  /** At most two decimals. */
  readonly quantity?: number | null
  readonly unit?: string | null
  readonly priceCents?: number | null
  /** Missing only when the file has neither costs nor prices; price × quantity when both are there. */
  readonly costCents?: number
  readonly contribution?: PlannerContribution
  readonly owner?: string | null
  readonly status?: Status | null
}

/** What is wrong with one cell or row. `text` is what the file says, cut at 80 characters. Amounts are cents. */
export type Problem =
  | { readonly code: 'titleMissing' }
  | { readonly code: 'goalMissing' }
  | { readonly code: 'startMissing' }
  | { readonly code: 'endBeforeStart'; readonly from: string; readonly until: string }
  | { readonly code: 'dateImpossible'; readonly text: string }
  | { readonly code: 'dateUnclear'; readonly text: string }
  | { readonly code: 'yearUnlikely'; readonly text: string }
  | { readonly code: 'amountUnreadable'; readonly text: string }
  | { readonly code: 'amountNegative'; readonly text: string }
  | { readonly code: 'amountTooLarge'; readonly text: string }
  | { readonly code: 'quantityUnreadable'; readonly text: string }
  | { readonly code: 'quantityNegative'; readonly text: string }
  | { readonly code: 'quantityTooLarge'; readonly text: string }
  | { readonly code: 'quantityDecimals'; readonly text: string }
  | { readonly code: 'quantityMissing' }
  | {
      readonly code: 'sumWrong'
      readonly quantity: number
      readonly priceCents: number
      readonly productCents: number
      readonly amountCents: number
    }
  | { readonly code: 'formulaText'; readonly text: string }
  | { readonly code: 'cellError'; readonly text: string }
  | { readonly code: 'textTooLong'; readonly length: number; readonly max: number }
  | { readonly code: 'tooManyPartners'; readonly count: number; readonly max: number }
  | { readonly code: 'duplicate'; readonly firstRow: number }

export interface FoundProblem {
  readonly field: Field
  /** The header text as in the file; null when the file has no such column. */
  readonly column: string | null
  readonly problem: Problem
}

export interface RefusedRow {
  readonly row: number
  /** What the title cell says, to recognise the row by; empty when it says nothing. */
  readonly title: string
  /** At least one. */
  readonly problems: readonly FoundProblem[]
}

/** What a reader should know but need not mend. */
export type Note =
  | { readonly code: 'footnote'; readonly row: number; readonly text: string }
  | { readonly code: 'heading'; readonly row: number; readonly text: string }
  | { readonly code: 'headerRepeated'; readonly row: number }
  | { readonly code: 'rowSkipped'; readonly row: number; readonly text: string }
  | { readonly code: 'totalRight'; readonly row: number; readonly field: Field; readonly totalCents: number }
  | {
      readonly code: 'totalDiffers'
      readonly row: number
      readonly field: Field
      readonly totalCents: number
      readonly sumCents: number
    }
  | { readonly code: 'totalUnreadable'; readonly row: number; readonly field: Field; readonly text: string }
  | { readonly code: 'statusUnknown'; readonly row: number; readonly text: string }
  | { readonly code: 'contributionNoteUnread'; readonly row: number; readonly text: string }

export interface Reading {
  readonly rows: readonly PlannerRow[]
  readonly refused: readonly RefusedRow[]
  readonly notes: readonly Note[]
  /** Sums over `rows`, the good ones. */
  readonly totals: { readonly costCents: number; readonly contributionCents: number }
  /** The fields that have a column. */
  readonly fields: readonly Field[]
}

/** Why nothing could be read with a mapping. */
export type ReadingRefusal =
  | { readonly ok: false; readonly reason: 'columnsMissing'; readonly fields: readonly Field[] }
  | { readonly ok: false; readonly reason: 'fieldTwice'; readonly fields: readonly Field[] }
  | { readonly ok: false; readonly reason: 'sheetMissing' }
  | { readonly ok: false; readonly reason: 'noRows' }

export const maxLength = {
  goal: 300,
  title: 300,
  programmeLine: 200,
  targetGroup: 500,
  partner: 200,
  unit: 60,
  owner: 200,
} as const

export const maxPartners = 50
/** Ten billion, in cents: no plan holds more, so it is a typing mistake. */
export const maxCents = 1_000_000_000_000
export const maxQuantity = 10_000_000
