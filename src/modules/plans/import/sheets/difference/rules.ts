// What the sheets beside the activities would change. Each thing is a record of texts, so that they compare alike.
import { fold } from '../../../../../platform/cells.ts'
import type { Head, OtherSheet } from '../../../export/rules.ts'
import type { Problem, RefusedRow, SheetReading, SheetRow, SheetValues } from '../../rules.ts'

/** An activity of the plan by its number, or one that is new by its row in the file. */
export type Place = { readonly activityId: number } | { readonly activityRow: number }

export interface FieldDifference {
  readonly field: Head
  readonly old: string | null
  readonly new: string | null
}

export interface AddedRow {
  readonly row: number
  readonly name: string
  readonly place?: Place
  readonly values: SheetValues
}

export interface ChangedRow extends AddedRow {
  /** Of the thing in the plan: its number, or the name of a programme line. */
  readonly key: string
  /** `values` is how all of its fields will be. */
  readonly changes: readonly FieldDifference[]
}

export interface SheetDifference {
  readonly sheet: OtherSheet
  readonly tab: string
  readonly added: readonly AddedRow[]
  readonly changed: readonly ChangedRow[]
  readonly unchanged: number
  /** What is in the plan and not in the file; it stays. */
  readonly gone: readonly string[]
  readonly refused: readonly RefusedRow<Head>[]
}

/** A thing of the plan in the words of its sheet. */
export interface Known {
  readonly key: string
  readonly name: string
  readonly values: SheetValues
}

/** What a row turned out to be; a problem refuses it. */
export type Meant =
  | { readonly problem: Problem; readonly field: Head }
  | {
      readonly known: Known | null
      readonly name: string
      readonly place?: Place
      /** How the fields will be that the file speaks of. */
      readonly values: SheetValues
    }

/** Two rows that say the same id are a copy of one another. */
export function compareSheet(
  { sheet, tab, rows, refused }: SheetReading,
  known: readonly Known[],
  meant: (row: SheetRow) => Meant,
): SheetDifference {
  const added: AddedRow[] = []
  const changed: ChangedRow[] = []
  const wrong: RefusedRow<Head>[] = [...refused]
  const seen = new Map<string, number>()
  let unchanged = 0
  for (const row of rows) {
    const found = meant(row)
    if ('problem' in found) {
      wrong.push(refusal(row, found.field, found.problem))
      continue
    }
    const { known: thing, ...rest } = found
    if (!thing) {
      added.push({ row: row.row, ...rest })
      continue
    }
    const firstRow = seen.get(thing.key)
    if (firstRow !== undefined) {
      wrong.push(refusal(row, 'id', { code: 'copied', firstRow }))
      continue
    }
    seen.set(thing.key, row.row)
    const changes = differencesOf(thing.values, rest.values)
    if (changes.length) {
      changed.push({ row: row.row, ...rest, key: thing.key, changes, values: { ...thing.values, ...rest.values } })
    } else unchanged += 1
  }
  const gone = known.filter(({ key }) => !seen.has(key)).map(({ name }) => name)
  return { sheet, tab, added, changed, unchanged, gone, refused: wrong.sort((a, b) => a.row - b.row) }
}

function refusal({ row, values }: SheetRow, field: Head, problem: Problem): RefusedRow<Head> {
  const title = values.description ?? values.partner ?? values.goal ?? values.programmeLine ?? values.activity ?? ''
  return { row, title, problems: [{ field, column: null, problem }] }
}

function differencesOf(before: SheetValues, after: SheetValues): FieldDifference[] {
  return Object.entries(after).flatMap(([name, now]): FieldDifference[] => {
    const field = name as Head
    const old = before[field] ?? null
    return old === now || plain(old) === plain(now) ? [] : [{ field, old, new: now }]
  })
}

const plain = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()

/** Things that nobody named by id, to be found by what they are called. */
export class Waiting {
  private readonly byKey = new Map<string, Known[]>()
  constructor(known: readonly Known[], keyOf: (known: Known) => string) {
    for (const each of known) {
      const group = this.byKey.get(keyOf(each))
      if (group) group.push(each)
      else this.byKey.set(keyOf(each), [each])
    }
  }

  take(key: string): Known | null {
    return this.byKey.get(key)?.shift() ?? null
  }
}

export const foldedOr = (text: string | null | undefined): string => (text ? fold(text) : '')
