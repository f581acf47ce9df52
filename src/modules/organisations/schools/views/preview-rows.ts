import type { Locale } from '../../../../platform/actor.ts'
import type { ImportRow } from '../../../../ui/import-preview/import-preview.tsx'
import type { Difference, FieldChange } from '../difference/rules.ts'
import { problemText, schoolMessages } from '../messages.ts'
import { schoolPageMessages } from '../page/messages.ts'
import type { Field, Reading } from '../rules.ts'

/** What happens to each row: what asks for a look first (refused, changed), then what is new, in the order of the file. */
export function previewRows(
  found: Difference,
  { refused }: Pick<Reading, 'refused'>,
  names: ReadonlyMap<number, string>,
  locale: Locale,
): ImportRow[] {
  return [
    ...refused.map((row) => ({
      row: row.row,
      change: 'refused' as const,
      name: row.name || '–',
      refusals: row.problems.map(({ column, problem }) => ({
        column,
        // The reason says it already.
        value: '',
        reason: problemText(locale, problem),
      })),
    })),
    ...found.changed.map(({ row, organisationId, changes, reopens }) => ({
      row: row.row,
      change: 'changed' as const,
      name: names.get(organisationId) ?? row.name,
      summary: reopens ? schoolPageMessages(locale).reopens : undefined,
      differences: changes.map((change) => differenceText(change, locale)),
    })),
    ...found.added.map((row) => ({
      row: row.row,
      change: 'new' as const,
      name: row.name,
      summary: [row.code, row.fields.place].filter(Boolean).join(' · '),
    })),
  ]
}

function differenceText({ field, before, after }: FieldChange, locale: Locale) {
  return {
    field: schoolMessages(locale).fields[field],
    before: valueText(field, before, locale),
    after: valueText(field, after, locale),
  }
}

/** A value of a list as a person reads it. */
export function valueText(field: Field, value: string | null, locale: Locale): string | null {
  if (field !== 'education' || value === null) return value
  const names = schoolMessages(locale).education
  return value
    .split(',')
    .map((part) => names[part] ?? part)
    .join(', ')
}
