// A row of the file through the eyes of a mapping, and what is found while reading it.
import type { Cell } from '../../../../platform/cells.ts'
import type { Field, FoundProblem, Note, Problem } from '../rules.ts'
import type { Read } from '../values/rules.ts'

export interface Source {
  readonly row: number
  /** Undefined when the file has no column for the field. */
  cell(field: Field): Cell | undefined
  /** The header text of the field's column, null without one. */
  column(field: Field): string | null
}

export interface Reader {
  readonly source: Source
  readonly problems: readonly FoundProblem[]
  readonly notes: readonly Note[]
  /** Problems that only the plan can settle. */
  readonly doubts: readonly FoundProblem[]
  found(field: Field, problem: Problem): void
  doubt(field: Field, problem: Problem): void
  note(note: Note): void
  /** Undefined: no such column; null: empty, or refused and then among the problems. */
  read<Value>(field: Field, read: (cell: Cell) => Read<Value | null>): Value | null | undefined
  isRefused(...fields: readonly Field[]): boolean
}

export function readerOf(source: Source): Reader {
  const problems: FoundProblem[] = []
  const notes: Note[] = []
  const doubts: FoundProblem[] = []
  const found = (field: Field, problem: Problem): void => {
    problems.push({ field, column: source.column(field), problem })
  }
  return {
    source,
    problems,
    notes,
    doubts,
    found,
    doubt: (field, problem) => void doubts.push({ field, column: source.column(field), problem }),
    note: (note) => notes.push(note),
    read: (field, read) => {
      const cell = source.cell(field)
      if (!cell) return undefined
      const result = read(cell)
      if (result.ok) return result.value
      found(field, result.problem)
      return null
    },
    isRefused: (...fields) => problems.some(({ field }) => fields.includes(field)),
  }
}

/** Without the properties that are undefined: those for which the file has no column. */
export function present<Values extends object>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  const kept: { [Key in keyof Values]?: Exclude<Values[Key], undefined> } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) kept[key] = value as Exclude<Values[typeof key], undefined>
  }
  return kept
}

/** Without these properties. */
export function without<Row extends object, Key extends keyof Row>(row: Row, ...keys: Key[]): Omit<Row, Key> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key as Key))) as Omit<Row, Key>
}
