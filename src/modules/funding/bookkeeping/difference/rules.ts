// What taking over the entries of a bookkeeping export would add to the ledger.
import type { IsoDate } from '../../../../platform/time.ts'
import type { BookRow } from '../rules.ts'

/** What the region knows of its bookkeeping. Null in place of an activity: it is not in the plan. */
export interface Known {
  readonly codes: ReadonlyMap<string, number | null>
  /** What an account is spent on; `none`: no costs. */
  readonly accounts: ReadonlyMap<string, string>
  /** What a person said of one entry, by its key. */
  readonly choices: ReadonlyMap<string, number | null>
  /** Keys of entries that stand in the ledger. */
  readonly booked: ReadonlySet<string>
  /** The last day that was closed. */
  readonly closedUntil: IsoDate | null
}

export interface NewCostRow {
  readonly row: BookRow
  readonly activityId: number
  /** Null: nobody said. */
  readonly kind: string | null
}

export interface Difference {
  readonly added: readonly NewCostRow[]
  /** Of these nobody said yet where they belong. */
  readonly undecided: readonly BookRow[]
  readonly booked: readonly BookRow[]
  /** Not in the plan, or no costs. */
  readonly outside: readonly BookRow[]
  readonly closed: readonly BookRow[]
}

export function difference(rows: readonly BookRow[], known: Known): Difference {
  const found = {
    added: [] as NewCostRow[],
    undecided: [] as BookRow[],
    booked: [] as BookRow[],
    outside: [] as BookRow[],
    closed: [] as BookRow[],
  }
  for (const row of rows) {
    const activityId = placeOf(row, known)
    if (known.booked.has(row.key)) found.booked.push(row)
    else if (activityId === null) found.outside.push(row)
    else if (known.closedUntil !== null && row.date <= known.closedUntil) found.closed.push(row)
    else if (activityId === undefined) found.undecided.push(row)
    else found.added.push({ row, activityId, kind: known.accounts.get(row.account ?? '') ?? null })
  }
  return found
}

/** What was said of the entry itself, else of its account, else of its code; undefined: nothing. */
function placeOf(row: BookRow, { choices, accounts, codes }: Known): number | null | undefined {
  const chosen = choices.get(row.key)
  if (chosen !== undefined) return chosen
  if (accounts.get(row.account ?? '') === 'none') return null
  return row.code === null ? undefined : codes.get(row.code)
}

/** What stands under one code or account in a file, the largest amounts first. */
export interface Heap {
  readonly name: string
  /** In words, where the file says them. */
  readonly words: string | null
  readonly rows: number
  readonly cents: number
}

export function heapsOf(rows: readonly BookRow[], by: 'code' | 'account'): Heap[] {
  const heaps = new Map<string, Heap>()
  for (const row of rows) {
    const name = row[by]
    if (name === null) continue
    const { words = null, rows: count = 0, cents = 0 } = heaps.get(name) ?? {}
    const said = words ?? (by === 'account' ? row.accountName : row.description)
    heaps.set(name, { name, words: said, rows: count + 1, cents: cents + row.cents })
  }
  return [...heaps.values()].sort((one, other) => Math.abs(other.cents) - Math.abs(one.cents))
}

export const sumOf = (rows: readonly BookRow[]): number => rows.reduce((sum, { cents }) => sum + cents, 0)
