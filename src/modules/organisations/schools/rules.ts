// The words that reading, comparing and writing of school lists share.

/** A national list. Each keeps its own account of what it said of a school. */
export const sources = ['primary', 'special', 'secondary', 'mbo', 'mboLocations'] as const
export type Source = (typeof sources)[number]

/** What a list can say of a school, in the order of the screen. */
export const fields = [
  'name',
  'education',
  'denomination',
  'boardNumber',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'municipalityCode',
  'province',
  'phone',
  'website',
] as const
export type Field = (typeof fields)[number]

/** Absent: the list has no such column. Null: the column is there and the cell is empty. */
export type SchoolFields = Readonly<Partial<Record<Field, string | null>>>

export interface SchoolRow {
  /** As the spreadsheet program shows it; a repeated school has the number of its first row. */
  readonly row: number
  /** BRIN, or BRIN with the establishment. */
  readonly code: string
  readonly name: string
  readonly fields: SchoolFields
}

export type Problem =
  | { readonly code: 'codeMissing' }
  | { readonly code: 'codeInvalid'; readonly text: string }
  | { readonly code: 'nameMissing' }
  | { readonly code: 'textTooLong'; readonly length: number; readonly max: number }
  | { readonly code: 'differsFromRow'; readonly firstRow: number; readonly school: string }

/** A value that stays out while its row takes part, or a row that needs no decision. */
export type Note =
  | { readonly code: 'valueLeftOut'; readonly row: number; readonly column: string; readonly text: string }
  | { readonly code: 'repeated'; readonly row: number; readonly firstRow: number }

export interface RefusedRow {
  readonly row: number
  /** The school that it is about; null when it does not say so. */
  readonly code: string | null
  /** What the row is about, as far as it says. */
  readonly name: string
  readonly problems: readonly { readonly column: string; readonly problem: Problem }[]
}

export interface Municipality {
  readonly code: string
  readonly name: string
  readonly province: string
}

export interface Reading {
  readonly source: Source
  readonly rows: readonly SchoolRow[]
  readonly refused: readonly RefusedRow[]
  readonly notes: readonly Note[]
  readonly municipalities: readonly Municipality[]
}

export type ReadingRefusal =
  | { readonly ok: false; readonly reason: 'unknownList'; readonly missing: readonly string[] }
  | { readonly ok: false; readonly reason: 'noRows' }

export const kindOf = (source: Source): 'school' | 'mbo' =>
  source === 'mbo' || source === 'mboLocations' ? 'mbo' : 'school'

/** So many schools at once close only when the list is broken or cut off: a person looks first. */
export function needsPerson({
  unchanged,
  changed,
  gone,
}: Readonly<Record<'unchanged' | 'changed' | 'gone', number>>): boolean {
  const known = unchanged + changed + gone
  return gone > Math.max(20, known / 50)
}
