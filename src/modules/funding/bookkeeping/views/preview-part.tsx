import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { WithSub } from '../../../../ui/data-table/data-table.tsx'
import type { FieldError } from '../../../../ui/error-summary/error-summary.tsx'
import { ImportRows, type ImportRow } from '../../../../ui/import-preview/import-preview.tsx'
import type { Part } from '../../../../ui/import-preview/part.ts'
import type { Region } from '../../../organisations/public.ts'
import { suggestionFor, type NamedActivity } from '../choosing/rules.ts'
import type { Difference, Heap, Known } from '../difference/rules.ts'
import { bookMessages, problemText } from '../messages.ts'
import { bookPageMessages } from '../page/messages.ts'
import { bookAccountsPath, bookCodesPath, bookRowsPath } from '../paths.ts'
import type { BookImport, Counts } from '../queries.ts'
import type { BookRow, Reading, RefusedRow } from '../rules.ts'
import type { Group } from '../schema.ts'
import { AccountsForm } from './accounts-form.tsx'
import { PlacesForm, type Asked } from './places-form.tsx'

export interface ToDo {
  readonly reading: Reading
  readonly found: Difference
  readonly known: Known
  readonly counts: Counts
  readonly codes: readonly Heap[]
  readonly accounts: readonly Heap[]
  readonly sizes: Readonly<Record<Group, number>>
  /** Fingerprint of what would be booked. */
  readonly seen: string
  readonly shown: Part<Group>
  readonly activities: readonly NamedActivity[]
  readonly labels: ReadonlyMap<number, string>
  /** As typed, by field, of a form that came back. */
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

export interface PreviewPartProps {
  region: Region
  given: BookImport
  toDo: ToDo
}

/** The part of the file that was chosen, a page of it. */
export function PreviewPart({ region, given, toDo }: PreviewPartProps) {
  const { locale } = useUi()
  const t = bookPageMessages(locale)
  const { found, shown, labels, errors, codes, accounts, known, reading } = toDo
  const { group, page } = shown
  const part = <Each,>(rows: readonly Each[]): readonly Each[] => rows.slice(shown.from, shown.until)
  const places = { group, page, label: t.groups[group], activities: [...labels.values()], errors }
  const entries = (rows: readonly BookRow[]) => (
    <PlacesForm
      {...places}
      action={bookRowsPath(region.slug, given.id)}
      head={t.entry}
      asked={part(rows).map((row) => entryAsked(row, toDo, locale))}
    />
  )
  switch (group) {
    case 'codes':
      return (
        <PlacesForm
          {...places}
          action={bookCodesPath(region.slug, given.id)}
          head={t.code}
          asked={part(codes).map((code, index) => codeAsked(code, shown.from + index, toDo, locale))}
        />
      )
    case 'rekeningen':
      return (
        <AccountsForm
          action={bookAccountsPath(region.slug, given.id)}
          page={page}
          accounts={part(accounts)}
          from={shown.from}
          kinds={known.accounts}
        />
      )
    case 'rijen':
      return entries(found.undecided)
    case 'nieuw':
      return entries(found.added.map(({ row }) => row))
    case 'buiten':
      return entries(found.outside)
    case 'bekend':
      return (
        <ImportRows
          rows={part(found.booked).map((row) => ({
            ...{ row: row.row, change: 'same' as const, word: t.groups.bekend, name: row.description },
          }))}
          nameHead={t.entry}
          label={t.groups.bekend}
        />
      )
    case 'geweigerd':
      return (
        <ImportRows
          rows={part([
            ...reading.refused.map((row) => refusedRow(row, locale)),
            ...found.closed.map((row) => closedRow(row, known.closedUntil ?? row.date, locale)),
          ])}
          nameHead={t.entry}
          label={t.groups.geweigerd}
        />
      )
  }
}

function codeAsked({ name, words, rows, cents }: Heap, number: number, toDo: ToDo, locale: Locale): Asked {
  const { known, labels, activities, typed } = toDo
  const t = bookPageMessages(locale)
  const f = formats(locale)
  const kept = known.codes.get(name)
  const suggested = kept === undefined ? suggestionFor(name, activities) : null
  const value = typed[`naar-${number}`] ?? labels.get(kept ?? suggested ?? 0) ?? ''
  return {
    number,
    sentAs: name,
    name,
    what: <WithSub sub={[words, t.rows(f.number(rows))].filter(Boolean).join(' · ')}>{name}</WithSub>,
    amount: f.amount(cents),
    value,
    outside: kept === null,
    help: suggested === null ? undefined : t.sameNumber,
  }
}

function entryAsked(row: BookRow, { known, labels, typed, found }: ToDo, locale: Locale): Asked {
  const t = bookPageMessages(locale)
  const f = formats(locale)
  const place = found.added.find((each) => each.row === row)?.activityId ?? 0
  return {
    number: row.row,
    sentAs: row.key,
    name: t.row(row.row),
    what: (
      <WithSub
        sub={[t.row(row.row), row.supplier, row.invoiceNumber, row.code, row.account].filter(Boolean).join(' · ')}
      >
        {row.description}
      </WithSub>
    ),
    day: f.date(row.date),
    amount: f.amount(row.cents),
    value: typed[`naar-${row.row}`] ?? labels.get(place) ?? '',
    outside: known.choices.get(row.key) === null,
  }
}

const refusedRow = ({ row, name, problems }: RefusedRow, locale: Locale): ImportRow => ({
  row,
  change: 'refused',
  name: name || '–',
  refusals: problems.map(({ field, column, problem }) => ({
    column: column || bookMessages(locale).fields[field],
    value: 'text' in problem ? problem.text : '',
    reason: problemText(locale, problem),
  })),
})

const closedRow = (row: BookRow, until: string, locale: Locale): ImportRow => ({
  row: row.row,
  change: 'refused',
  name: row.description,
  refusals: [
    {
      column: bookMessages(locale).fields.date,
      value: formats(locale).date(row.date),
      reason: bookMessages(locale).closed(formats(locale).longDate(until)),
    },
  ],
})
