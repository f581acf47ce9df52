// The words of the import: what a planner in a spreadsheet may hold, and what reading one gives.
import type * as cells from '../../../platform/cells.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { plainFields, type Head, type OtherSheet, type PlainField } from '../export/rules.ts'

/** Years of which a planner may tell the costs apart, under heads such as `2026`. */
export const yearsApart = [2025, 2026, 2027, 2028, 2029] as const
export type YearApart = (typeof yearsApart)[number]
type OfYear<Part extends string> = `${Part}${YearApart}`
export type YearField = OfYear<'quantity'> | OfYear<'price'> | OfYear<'costs'>

export const yearFieldsOf = (year: YearApart) =>
  ({ quantity: `quantity${year}`, price: `price${year}`, amount: `costs${year}` }) as const
const yearFields: readonly YearField[] = yearsApart.flatMap((year) => Object.values(yearFieldsOf(year)))

/** The fields a column of a planner may hold. */
export const fields = [
  'id',
  'goal',
  'alsoGoals',
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
  'stateOn',
  'stateReason',
  ...plainFields,
  ...yearFields,
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
  /** Which activity it is, when the file came from Spoorboek. */
  readonly id?: number
  readonly goal: string
  /** Names, as far as they can be told apart without the plan. */
  readonly alsoGoals?: readonly string[] | null
  readonly title: string
  readonly programmeLine?: string | null
  readonly targetGroup?: string | null
  readonly partners?: readonly string[] | null
  readonly from: When
  /** Without an end in the file: the end of the period that the start names, with an empty `text`. */
  readonly until: When
  /** The file has a column for the end, and this cell of it is empty. */
  readonly isOpenEnded?: boolean
  /** At most two decimals. */
  readonly quantity?: number | null
  readonly unit?: string | null
  readonly priceCents?: number | null
  /** Missing only when the file has neither costs nor prices; price × quantity when both are there. */
  readonly costCents?: number
  /** Costs that the file tells apart by year; `costCents` is their sum. */
  readonly years?: readonly YearLine[]
  readonly contribution?: PlannerContribution
  readonly owner?: string | null
  readonly status?: Status | null
  readonly stateOn?: IsoDate | null
  readonly stateReason?: string | null
  readonly plain?: PlainValues
  /** Of a row with an id: sums that are wrong unless the amount was left as the plan has it. */
  readonly doubts?: readonly FoundProblem[]
}

/** In the words of `keeping/details`; codes of lists with commas between. */
export type PlainValues = Readonly<Partial<Record<PlainField, string | null>>>

export interface YearLine {
  readonly year: YearApart
  readonly quantity: number | null
  readonly priceCents: number | null
  readonly amountCents: number
}

/** What is wrong with one cell or row. `text` is what the file says, cut at 80 characters. Amounts are cents. */
export type Problem =
  | { readonly code: 'titleMissing' }
  | { readonly code: 'goalMissing' }
  | { readonly code: 'startMissing' }
  | { readonly code: 'endBeforeStart'; readonly from: string; readonly until: string }
  | { readonly code: 'dateImpossible'; readonly text: string }
  | { readonly code: 'dateUnclear'; readonly text: string }
  | { readonly code: 'dateNotADay'; readonly text: string }
  | { readonly code: 'dateSeason'; readonly text: string; readonly until: string }
  | { readonly code: 'dateOfYear'; readonly text: string; readonly until: string }
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
  | { readonly code: 'copied'; readonly firstRow: number }
  | { readonly code: 'rowTwice'; readonly firstRow: number }
  | { readonly code: 'idUnreadable'; readonly text: string }
  | { readonly code: 'idOfOther'; readonly text: string; readonly other: string }
  | { readonly code: 'choiceUnknown'; readonly text: string; readonly of: ChoiceList }
  | { readonly code: 'countUnreadable'; readonly text: string }
  | { readonly code: 'numberUnreadable'; readonly text: string }
  | { readonly code: 'yearUnreadable'; readonly text: string }
  | { readonly code: 'yearsDiffer'; readonly amountCents: number; readonly sumCents: number }
  | { readonly code: 'linesDiffer'; readonly amountCents: number; readonly sumCents: number }
  | { readonly code: 'severalLines'; readonly count: number; readonly sumCents: number }
  | { readonly code: 'contributionElsewhere'; readonly sumCents: number }
  | { readonly code: 'goalDropped'; readonly text: string }
  | { readonly code: 'goalUnknown'; readonly text: string }
  | { readonly code: 'activityMissing' }
  | { readonly code: 'activityUnknown'; readonly text: string }
  | { readonly code: 'activityTwice'; readonly text: string }
  | { readonly code: 'lineOfOther'; readonly text: string }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'nameTaken'; readonly text: string }
  | { readonly code: 'valueMissing' }
  | { readonly code: 'droppedElsewhere' }
  | { readonly code: 'payerMissing' }

/** Words that only a list holds. */
export const choiceLists = ['theme', 'collaboration', 'schoolKinds', 'years', 'profiles', 'kind', 'how'] as const
export type ChoiceList = (typeof choiceLists)[number]

export interface FoundProblem<Of extends string = Field> {
  readonly field: Of
  /** The header text as in the file; null when the file has no such column. */
  readonly column: string | null
  readonly problem: Problem
}

export interface RefusedRow<Of extends string = Field> {
  readonly row: number
  /** What the title cell says, to recognise the row by; empty when it says nothing. */
  readonly title: string
  /** At least one. */
  readonly problems: readonly FoundProblem<Of>[]
  /** The activity that it says it is: it is not gone. */
  readonly id?: number
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
  | { readonly code: 'stateWordsUnread'; readonly row: number; readonly text: string }
  | { readonly code: 'contributionNoteUnread'; readonly row: number; readonly text: string }

export interface Reading {
  readonly rows: readonly PlannerRow[]
  readonly refused: readonly RefusedRow[]
  readonly notes: readonly Note[]
  /** Sums over `rows`, the good ones. */
  readonly totals: { readonly costCents: number; readonly contributionCents: number }
  /** The fields that have a column. */
  readonly fields: readonly Field[]
  readonly others: SheetsReading
}

/** A field that the sheet has no column for is absent, an empty cell is null. Amounts are cents, days ISO. */
export type SheetValues = Readonly<Partial<Record<Head, string | null>>>

export interface SheetRow {
  readonly row: number
  readonly values: SheetValues
}

export interface SheetReading {
  readonly sheet: OtherSheet
  /** As its tab says. */
  readonly tab: string
  readonly rows: readonly SheetRow[]
  readonly refused: readonly RefusedRow<Head>[]
}

export interface SheetsReading {
  readonly sheets: readonly SheetReading[]
  /** Tabs that hold something and were not read. */
  readonly skipped: readonly string[]
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
  number: 60,
  place: 300,
  stateReason: 1_000,
  results: 2_000,
} as const

export const maxPartners = 50
/** Ten billion, in cents: no plan holds more, so it is a typing mistake. */
export const maxCents = 1_000_000_000_000
export const maxQuantity = 10_000_000
