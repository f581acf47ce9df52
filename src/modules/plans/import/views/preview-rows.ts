import type { Locale } from '../../../../platform/actor.ts'
import { formats, type Formats } from '../../../../platform/i18n.ts'
import type { ImportRow } from '../../../../ui/import-preview/import-preview.tsx'
import { dateText } from '../../views/timetable-rows.ts'
import type { Change, Difference } from '../difference/rules.ts'
import { importMessages, problemText } from '../messages.ts'
import type { PlannerRow, RefusedRow } from '../rules.ts'

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
    ...refused.map((row) => ({
      row: row.row,
      change: 'refused' as const,
      name: row.title || '–',
      refusals: row.problems.map(({ field, column, problem }) => ({
        column: column ?? importMessages(locale).fields[field],
        value: 'text' in problem ? problem.text : '',
        reason: problemText(locale, problem),
      })),
    })),
  ]
  return rows.sort((a, b) => a.row - b.row)
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
    case 'text':
      return { field, before: change.old, after: change.new }
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
