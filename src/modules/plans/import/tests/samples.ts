// Small planners for the tests, and what a plan looks like after one was imported.
import { emptyCell, recogniseMapping, type Book, type Cell } from '../../../../platform/cells.ts'
import { plainFields, type PlainField } from '../../export/rules.ts'
import type { ExistingActivity } from '../changes/rules.ts'
import { readPlanner } from '../rows/rules.ts'
import { plannerWords } from '../words/rules.ts'
import type { FoundProblem, PlannerRow, Reading } from '../rules.ts'

export type Loose = string | number | null | Cell

export const date = (text: string): Cell => ({ kind: 'date', date: text })
export const merged = (text: string): Cell => ({ kind: 'text', text, merged: true })

export function cell(loose: Loose): Cell {
  if (loose === null || loose === '') return emptyCell
  if (typeof loose === 'number') return { kind: 'number', value: loose }
  return typeof loose === 'string' ? { kind: 'text', text: loose } : loose
}

export function bookOf(...rows: readonly (readonly Loose[])[]): Book {
  return { sheets: [{ name: 'Planner', hidden: false, rows: rows.map((row) => row.map(cell)) }] }
}

export const head = ['Doel', 'Activiteit', 'Start', 'Eind', 'Aantal', 'Eenheid', 'Prijs', 'Kosten']

/** Reads rows below the usual header; the first of them is row 2. */
export function read(...rows: readonly (readonly Loose[])[]): Reading {
  return readBelow(head, ...rows)
}

export function readBelow(header: readonly Loose[], ...rows: readonly (readonly Loose[])[]): Reading {
  return readAll(bookOf(header, ...rows))
}

export function readAll(book: Book): Reading {
  const recognised = recogniseMapping(book, plannerWords)
  if (!recognised.ok) throw new Error(recognised.reason)
  const reading = readPlanner(book, recognised.mapping)
  if (!reading.ok) throw new Error(JSON.stringify(reading))
  return reading
}

/** A good row of the usual header, with some cells replaced by their place. */
export function row(changes: Readonly<Record<number, Loose>> = {}): Loose[] {
  const good: Loose[] = ['Instroom', 'Techlab', '01-09-2026', '30-06-2027', 4, 'lab', 100, 400]
  return good.map((value, index) => (index in changes ? (changes[index] ?? null) : value))
}

export function problemsOf(changes: Readonly<Record<number, Loose>>): readonly FoundProblem[] {
  return read(row(changes), row({ 1: 'Een goede rij' })).refused.flatMap((refused) => refused.problems)
}

export const codesOf = (changes: Readonly<Record<number, Loose>>): string[] =>
  problemsOf(changes).map(({ problem }) => problem.code)

/** The plan once the row was imported into it. */
export function stored(read: PlannerRow): ExistingActivity {
  const { contribution } = read
  return {
    id: String(read.row),
    goal: read.goal,
    alsoGoals: read.alsoGoals ?? [],
    title: read.title,
    programmeLine: read.programmeLine ?? null,
    targetGroup: read.targetGroup ?? null,
    partners: read.partners ?? [],
    from: read.from,
    until: read.until,
    quantity: read.quantity ?? null,
    unit: read.unit ?? null,
    priceCents: read.priceCents ?? null,
    costCents: read.costCents ?? 0,
    lines: read.costCents ? [{ year: null, amountCents: read.costCents }] : [],
    contributions: { all: contribution?.amountCents ? 1 : 0, paying: 0 },
    contribution:
      contribution && contribution.amountCents > 0
        ? {
            quantity: contribution.quantity ?? null,
            unit: contribution.unit ?? null,
            priceCents: contribution.priceCents ?? null,
            amountCents: contribution.amountCents,
          }
        : null,
    owner: read.owner ?? null,
    status: read.status ?? null,
    shown: read.status ?? 'planned',
    stateOn: read.stateOn ?? null,
    stateReason: read.stateReason ?? null,
    plain: Object.fromEntries(plainFields.map((field) => [field, read.plain?.[field] ?? null])) as Record<
      PlainField,
      string | null
    >,
  }
}
