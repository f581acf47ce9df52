import type { Locale } from '../../../../platform/actor.ts'
import { formats, type Formats } from '../../../../platform/i18n.ts'
import type { ImportRow } from '../../../../ui/import-preview/import-preview.tsx'
import { dateText } from '../../views/date-text.ts'
import { budgetMessages } from '../../budget/messages.ts'
import type { CostKind } from '../../budget/rules.ts'
import { exportMessages } from '../../export/messages.ts'
import type { Head } from '../../export/rules.ts'
import { detailText } from '../../keeping/details/messages.ts'
import type { Change } from '../changes/rules.ts'
import type { Difference } from '../difference/rules.ts'
import { importMessages } from '../messages.ts'
import { problemText } from '../problems/messages.ts'
import type { FoundProblem, PlannerRow, RefusedRow, SheetValues } from '../rules.ts'
import type { SheetDifference } from '../sheets/difference/rules.ts'

/** What happens to each row, in the order of the file; rows that stay the same are only counted. */
export function previewRows(found: Difference, refused: readonly RefusedRow[], locale: Locale): ImportRow[] {
  const rows: ImportRow[] = [
    ...found.added.map((row) => ({
      row: row.row,
      change: 'new' as const,
      name: row.title,
      summary: summaryOf(row, formats(locale)),
    })),
    ...found.changed.map(({ row, changes }) => ({
      row: row.row,
      change: 'changed' as const,
      name: row.title,
      differences: changes.map((change) => differenceText(change, locale)),
    })),
    ...[...refused, ...found.refused].map((row) => refusedRow(row, importMessages(locale).fields, locale)),
  ]
  return rows.sort((a, b) => a.row - b.row)
}

/** The same of another sheet. */
export function sheetRows({ added, changed, refused }: SheetDifference, locale: Locale): ImportRow[] {
  const { heads } = exportMessages(locale)
  const rows: ImportRow[] = [
    ...added.map(({ row, name, values }) => ({
      row,
      change: 'new' as const,
      name,
      summary: sheetSummary(values, locale),
    })),
    ...changed.map(({ row, name, changes }) => ({
      row,
      change: 'changed' as const,
      name,
      differences: changes.map(({ field, old, new: now }) => ({
        field: heads[field],
        before: valueText(field, old, locale),
        after: valueText(field, now, locale),
      })),
    })),
    ...refused.map((row) => refusedRow(row, heads, locale)),
  ]
  return rows.sort((a, b) => a.row - b.row)
}

function refusedRow<Field extends string>(
  { row, title, problems }: RefusedRow<Field>,
  names: Readonly<Record<Field, string>>,
  locale: Locale,
): ImportRow {
  return {
    row,
    change: 'refused',
    name: title || '–',
    refusals: problems.map(({ field, column, problem }: FoundProblem<Field>) => ({
      column: column ?? names[field],
      value: 'text' in problem ? problem.text : '',
      reason: problemText(locale, problem),
    })),
  }
}

const centHeads: readonly Head[] = ['price', 'amount']
const dayHeads: readonly Head[] = ['targetOn', 'measuredOn', 'droppedOn']
const figureHeads: readonly Head[] = ['quantity', 'value', 'baselineValue', 'targetValue']

/** A value of another sheet in words. */
function valueText(field: Head, value: string | null, locale: Locale): string | null {
  if (value === null) return null
  const f = formats(locale)
  const budget = budgetMessages(locale)
  if (centHeads.includes(field)) return f.amount(Number(value))
  if (dayHeads.includes(field)) return f.date(value)
  if (figureHeads.includes(field)) return f.number(Number(value))
  if (field === 'kind') return budget.kinds[value as CostKind]
  if (field === 'how') return value === 'kind' ? budget.inKind : budget.money
  if (field !== 'theme' && field !== 'themes') return value
  return value
    .split(',')
    .map((code) => detailText(locale, 'theme', code))
    .join('; ')
}

/** What a new row will be: of a line its sum, of the others what they say first. */
function sheetSummary(values: SheetValues, locale: Locale): string | undefined {
  const text = (field: Head) => valueText(field, values[field] ?? null, locale)
  if (values.amount != null) {
    const product = values.quantity && values.price ? `${text('quantity') ?? ''} × ${text('price') ?? ''} = ` : ''
    return `${product}${text('amount') ?? ''}`
  }
  return text('value') ?? text('indicator') ?? text('theme') ?? undefined
}

function summaryOf(row: PlannerRow, f: Formats): string {
  const { quantity, priceCents, costCents } = row
  if (costCents === undefined) return row.goal
  if (quantity == null || priceCents == null) return f.amount(costCents)
  return `${f.number(quantity)} × ${f.amount(priceCents)} = ${f.amount(costCents)}`
}

function differenceText(
  change: Change,
  locale: Locale,
): { field: string; before: string | null; after: string | null } {
  const f = formats(locale)
  const texts = importMessages(locale)
  const field = texts.fields[change.field]
  switch (change.kind) {
    case 'text': {
      const word = (value: string | null) => (value === null ? null : detailText(locale, change.field, value) || value)
      return { field, before: word(change.old), after: word(change.new) }
    }
    case 'list':
      return { field, before: change.old.join(', ') || null, after: change.new.join(', ') || null }
    case 'when':
      return {
        field,
        before: change.old && dateText(change.old.date, change.old.precision, f),
        after: dateText(change.new.date, change.new.precision, f),
      }
    case 'quantity':
      return {
        field,
        before: change.old === null ? null : f.number(change.old),
        after: change.new === null ? null : f.number(change.new),
      }
    case 'cents':
      return {
        field,
        before: change.old === null ? null : f.amount(change.old),
        after: change.new === null ? null : f.amount(change.new),
      }
    case 'status':
      return { field, before: change.old && texts.statuses[change.old], after: texts.statuses[change.new] }
  }
}
