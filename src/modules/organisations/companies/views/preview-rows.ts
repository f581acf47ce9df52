import type { Locale } from '../../../../platform/actor.ts'
import type { ImportRow } from '../../../../ui/import-preview/import-preview.tsx'
import { detailMessages, detailText } from '../../keeping/details/messages.ts'
import { acts, changesOf, type FieldChange, type Matched } from '../difference/rules.ts'
import { companyMessages, problemText } from '../messages.ts'
import { companyPageMessages } from '../page/messages.ts'
import type { CompanyRow, RefusedRow } from '../rules.ts'

export const refusedRow = ({ row, name, problems }: RefusedRow, locale: Locale): ImportRow => ({
  row,
  change: 'refused',
  name: name || '–',
  refusals: problems.map(({ field, column, problem }) => ({
    column: column || companyMessages(locale).fields[field],
    value: 'text' in problem ? problem.text : '',
    reason: problemText(locale, problem),
  })),
})

export const newRow = (row: CompanyRow, locale: Locale): ImportRow => ({
  row: row.row,
  change: 'new',
  name: row.values.name,
  summary: summaryOf(row, locale),
})

/** A row that is in the register: what changes there. */
export function matchedRow(matched: Matched, name: string, locale: Locale): ImportRow {
  const { row, joins, contacts } = matched
  const t = companyPageMessages(locale)
  return {
    row: row.row,
    change: acts(matched) ? 'changed' : 'same',
    word: acts(matched) ? undefined : t.stays,
    name,
    summary: [...(joins ? [t.joins] : []), ...contacts.map((contact) => t.contactAdded(contact.name))].join(' · '),
    differences: changesOf(matched).map((change) => differenceText(change, locale)),
  }
}

/** What a row says of a company, in a line. */
export function summaryOf({ values, contacts }: CompanyRow, locale: Locale): string {
  const { kvk, street, houseNumber, postcode, place } = values
  return [
    kvk && `KvK ${kvk}`,
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode && detailText(locale, 'postcode', postcode), place].filter(Boolean).join(' '),
    ...contacts.map(({ name }) => name),
  ]
    .filter(Boolean)
    .join(' · ')
}

export const differenceText = ({ field, before, after }: FieldChange, locale: Locale) => ({
  field: detailMessages(locale).fields[field],
  before: before === null ? null : detailText(locale, field, before),
  after: detailText(locale, field, after),
})
