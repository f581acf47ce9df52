// A sheet and a mapping to activities, refused rows and notes.
import {
  cellAt,
  cellText,
  describeColumns,
  emptyCell,
  excerpt,
  fold,
  mappingFault,
  type Book,
  type Cell,
  type Sheet,
} from '../../../../platform/cells.ts'
import { readActivity } from '../activity/rules.ts'
import {
  maxLength,
  requiredFields,
  type Field,
  type Mapping,
  type Note,
  type PlannerRow,
  type Reading,
  type ReadingRefusal,
  type RefusedRow,
} from '../rules.ts'
import { readSheets } from '../sheets/rules.ts'
import type { Source } from '../source/rules.ts'
import {
  addTo,
  afterTotal,
  amountIn,
  checkTotal,
  equalsSums,
  isTotalWord,
  noSums,
  type RunningSums,
} from '../totals/rules.ts'
import { activityKey, readText } from '../values/rules.ts'

/**
 * Reads every row below the header. Never throws: a row with a problem is refused with all that is wrong with it, the
 * others are offered.
 *
 * An empty goal cell takes the goal above it: that is what regions mean by it. Not in a file that repeats its goals
 * from row to row, for there an empty cell is a gap, and the row is refused.
 */
export function readPlanner(book: Book, mapping: Mapping): ({ readonly ok: true } & Reading) | ReadingRefusal {
  const sheet = book.sheets[mapping.sheet]
  if (!sheet) return { ok: false, reason: 'sheetMissing' }
  const fault = mappingFault(mapping, requiredFields)
  if (fault) return fault
  const sources = sourcesOf(book, sheet, mapping)
  const reading = new PlannerReading(sources)
  for (const source of sources) reading.take(source)
  if (reading.rows.length + reading.refused.length === 0) return { ok: false, reason: 'noRows' }
  return {
    ok: true,
    ...reading.result(),
    fields: mapping.columns.filter((field) => field !== null),
    others: readSheets(book, mapping.sheet),
  }
}

interface RowSource extends Source {
  /** The cells with a value of their own, so not those of a merged block that begins elsewhere. */
  readonly own: readonly OwnCell[]
  readonly isHeader: boolean
}

interface OwnCell {
  readonly cell: Cell
  readonly text: string
  readonly field: Field | null
}

function sourcesOf(book: Book, sheet: Sheet, mapping: Mapping): RowSource[] {
  const headers = describeColumns(book, mapping).map(({ header }) => header)
  const lowest = headers.map((header) => fold(header.split(': ').at(-1) ?? ''))
  const columnOf = new Map<Field, number>()
  for (const [column, field] of mapping.columns.entries()) if (field) columnOf.set(field, column)
  return sheet.rows.slice(mapping.headerUntil).map((cells, index) => {
    const row = mapping.headerUntil + index + 1
    const own: OwnCell[] = []
    for (const [column, cell] of cells.entries()) {
      if (cell.kind === 'empty' || cell.merged) continue
      own.push({ cell, text: cellText(cell), field: mapping.columns[column] ?? null })
    }
    return {
      row,
      own,
      isHeader: own.length > 1 && cells.every((cell, column) => isEmptyOr(lowest[column], cell)),
      cell: (field) => {
        const column = columnOf.get(field)
        return column === undefined ? undefined : cellAt(sheet, row, column)
      },
      column: (field) => headers[columnOf.get(field) ?? -1] ?? null,
    }
  })
}

function isEmptyOr(header: string | undefined, cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && fold(cell.text) === header)
}

/** What is remembered from row to row. */
class PlannerReading {
  readonly rows: PlannerRow[] = []
  readonly refused: RefusedRow[] = []
  private readonly notes: Note[] = []
  private readonly firstRows = new Map<string, number>()
  private readonly goalsRepeat: boolean
  private goal: string | null = null
  /** The goal above stands in a row of its own, so every empty cell below it means that goal. */
  private isHeading = false
  private sums: RunningSums = noSums

  constructor(sources: readonly RowSource[]) {
    const goals = sources.map((source) => ownGoal(source))
    this.goalsRepeat = goals.some((goal, index) => goal !== null && goal === goals[index - 1])
  }

  take(source: RowSource): void {
    const [first] = source.own
    if (!first) return
    if (source.isHeader) this.notes.push({ code: 'headerRepeated', row: source.row })
    else if (isTotal(source) || isBareSum(source, this.sums)) this.takeTotal(source, first)
    else if (source.own.length === 1 && first.field !== 'title') this.takeLoneText(source, first)
    else if (source.own.length === 1 && isFootnote(first.text)) this.skip('footnote', source, first)
    else this.takeActivity(source)
  }

  result(): Pick<Reading, 'rows' | 'refused' | 'notes' | 'totals'> {
    const costCents = this.rows.reduce((sum, row) => sum + (row.costCents ?? 0), 0)
    const contributionCents = this.rows.reduce((sum, row) => sum + (row.contribution?.amountCents ?? 0), 0)
    return { rows: this.rows, refused: this.refused, notes: this.notes, totals: { costCents, contributionCents } }
  }

  private takeTotal(source: RowSource, first: OwnCell): void {
    const notes = checkTotal(source, this.sums, /^sub/i.test(first.text))
    if (notes.length === 0) this.skip('rowSkipped', source, first)
    this.notes.push(...notes)
    this.sums = afterTotal(this.sums)
  }

  /** One text alone in a row is a remark, or a goal under which activities follow. */
  private takeLoneText(source: RowSource, first: OwnCell): void {
    if (isFootnote(first.text)) return this.skip('footnote', source, first)
    const goalCell = source.cell('goal') ?? emptyCell
    const coversGoal = goalCell.merged === true && cellText(goalCell) === first.text
    if (first.field !== 'goal' && !coversGoal) return this.skip('rowSkipped', source, first)
    const goal = readText(first.cell, maxLength.goal)
    if (!goal.ok) return this.skip('rowSkipped', source, first)
    this.goal = goal.value
    this.isHeading = true
    this.skip('heading', source, first)
  }

  private takeActivity(source: RowSource): void {
    const own = readText(source.cell('goal') ?? emptyCell, maxLength.goal)
    if (!own.ok || (own.value !== null && own.value !== this.goal)) {
      this.goal = own.ok ? own.value : null
      this.isHeading = false
    }
    const goalAbove = this.isHeading || !this.goalsRepeat ? this.goal : null
    const { activity, problems, notes, id } = readActivity(source, goalAbove)
    this.notes.push(...notes)
    this.sums = addTo(this.sums, {
      costs: amountIn(source, 'costs') || (activity?.costCents ?? 0),
      contribution: amountIn(source, 'contribution') || (activity?.contribution?.amountCents ?? 0),
    })
    const title = excerpt(cellText(source.cell('title') ?? emptyCell))
    const duplicate = this.sameAsBefore(source, title, id)
    if (activity && duplicate.length === 0) this.rows.push(activity)
    else
      this.refused.push({
        row: source.row,
        title,
        problems: [...problems, ...duplicate],
        ...(id !== undefined && { id }),
      })
  }

  /** Two rows are the same activity by their id; of a row without one the goal and title tell. */
  private sameAsBefore(source: RowSource, title: string, id: number | undefined): RefusedRow['problems'] {
    const copied = id === undefined ? null : this.firstWith(`#${id}`, source.row)
    if (copied !== null)
      return [{ field: 'id', column: source.column('id'), problem: { code: 'copied', firstRow: copied } }]
    if (title === '' || this.goal === null) return []
    const key = activityKey({ goal: this.goal, title: cellText(source.cell('title') ?? emptyCell) })
    const withId = `${key}\n#`
    const sameKind = this.firstWith(id === undefined ? key : withId, source.row)
    const firstRow = id === undefined ? (sameKind ?? this.firstRows.get(withId)) : this.firstRows.get(key)
    if (firstRow === undefined) return []
    return [{ field: 'title', column: source.column('title'), problem: { code: 'duplicate', firstRow } }]
  }

  /** Remembers the row by a key; gives the row that had it first. */
  private firstWith(key: string, row: number): number | null {
    const firstRow = this.firstRows.get(key) ?? null
    if (firstRow === null) this.firstRows.set(key, row)
    return firstRow
  }

  private skip(code: 'footnote' | 'heading' | 'rowSkipped', source: RowSource, { text }: OwnCell): void {
    this.notes.push({ code, row: source.row, text: excerpt(text) })
  }
}

function ownGoal(source: RowSource): string | null {
  const goal = source.own.find(({ field }) => field === 'goal')
  return goal && source.own.length > 1 ? goal.text : null
}

/** The first text of the row is a word for total, and the row is not an activity that happens to begin with it. */
function isTotal(source: RowSource): boolean {
  const words = source.own.filter(({ cell }) => cell.kind === 'text')
  const [first] = words
  if (!first || !isTotalWord(first.text)) return false
  const hasStart = source.own.some(({ field }) => field === 'from')
  const hasOtherTitle = source.own.some((cell) => cell.field === 'title' && cell !== first)
  return !hasStart && !hasOtherTitle
}

function isBareSum(source: RowSource, sums: RunningSums): boolean {
  const isMoney = ({ field }: OwnCell): boolean => field === 'costs' || field === 'contribution'
  return source.own.every(isMoney) && equalsSums(source, sums)
}

function isFootnote(text: string): boolean {
  return /^(?:\*|†|¹|²|³|nb\b|n\.b\.|let op\b|noot\b|toelichting\b|opmerking\b|bron\b|note\b)/i.test(text)
}
