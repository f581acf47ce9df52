// The words that reading, comparing and writing of a spreadsheet of companies share.
import type * as cells from '../../../platform/cells.ts'

/** What a company has of itself, in the order of the screen. */
export const companyFields = [
  'name',
  'kvk',
  'branchCode',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'phone',
  'website',
] as const
export type CompanyField = (typeof companyFields)[number]

/** What a column may hold. */
export const fields = [...companyFields, 'contactName', 'contactEmail'] as const
export type Field = (typeof fields)[number]

/** Without these columns nothing can be read. */
export const requiredFields = ['name'] as const satisfies readonly Field[]

export type Mapping = cells.Mapping<Field>

/** A value that is absent is not in the file: an empty cell says nothing of a company. */
export type CompanyValues = Readonly<Partial<Record<CompanyField, string>>> & { readonly name: string }

export interface Contact {
  readonly name: string
  readonly email: string
}

export interface CompanyRow {
  /** As the spreadsheet program shows it; a repeated company has the number of its first row. */
  readonly row: number
  readonly values: CompanyValues
  readonly contacts: readonly Contact[]
}

/** What is wrong with one cell. `text` is what the file says, cut at 80 characters. */
export type Problem =
  | { readonly code: 'nameMissing' }
  | { readonly code: 'cellError'; readonly text: string }
  | { readonly code: 'textTooLong'; readonly length: number; readonly max: number }
  | { readonly code: InvalidCode; readonly text: string }

export const invalidCodes = [
  'kvkInvalid',
  'establishmentNumber',
  'rsin',
  'branchInvalid',
  'postcodeInvalid',
  'phoneInvalid',
  'websiteInvalid',
  'emailInvalid',
] as const
export type InvalidCode = (typeof invalidCodes)[number]

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
export type Note =
  | { readonly code: 'kvkFilledUp'; readonly row: number; readonly text: string }
  | { readonly code: 'branchWords'; readonly row: number; readonly text: string }
  | { readonly code: 'contactIncomplete'; readonly row: number; readonly text: string }
  | { readonly code: 'headerRepeated'; readonly row: number; readonly text: string }
  | { readonly code: 'repeated'; readonly row: number; readonly text: string; readonly firstRow: number }

export interface Reading {
  readonly rows: readonly CompanyRow[]
  readonly refused: readonly RefusedRow[]
  readonly notes: readonly Note[]
}

/** Why nothing could be read with a mapping. */
export type ReadingRefusal =
  | { readonly ok: false; readonly reason: 'columnsMissing' | 'fieldTwice'; readonly fields: readonly Field[] }
  | { readonly ok: false; readonly reason: 'sheetMissing' }
  | { readonly ok: false; readonly reason: 'noRows' }

export const maxLength: Readonly<Partial<Record<Field, number>>> = {
  name: 200,
  street: 200,
  houseNumber: 20,
  place: 100,
  contactName: 200,
}
