import type { Locale } from '../../../platform/actor.ts'
import { formats } from '../../../platform/i18n.ts'
import { useUi } from '../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../ui/data-table/data-table.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import type { Region } from '../../organisations/public.ts'
import { activityPath } from '../../plans/paths.ts'
import { fundingMessages } from '../messages.ts'
import { contributionPath } from '../paths.ts'
import type { Selection } from '../listing/queries.ts'
import type { Contribution } from '../queries.ts'
import { marksOf, type Warning } from '../warnings/rules.ts'
import { WarningMark } from '../warnings/views/warning-notice.tsx'
import { ContributionStateMark } from './contribution-state.tsx'

export interface ContributionTableProps {
  contributions: readonly Contribution[]
  region: Region
  warnings: readonly Warning[]
  /** Titles by id; absent on the page of one activity. */
  titles?: ReadonlyMap<number, string>
  /** Of all pages; absent where all are shown. */
  selection?: Omit<Selection, 'allCount'>
}

export function ContributionTable(props: ContributionTableProps) {
  const { contributions, region, warnings, titles, selection = sumsOf(contributions) } = props
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const f = formats(locale)
  const marks = marksOf(warnings, 'contribution')
  const columns: Column<Contribution>[] = [
    {
      key: 'company',
      head: t.company,
      rowHeader: true,
      cell: (row) => (
        <WithSub sub={row.description}>
          <a href={contributionPath(region.slug, row.id)}>{row.organisation}</a>{' '}
          <WarningMark region={region} warnings={marks.get(row.id) ?? []} />
        </WithSub>
      ),
    },
    ...(titles
      ? [
          {
            key: 'activity',
            head: t.activity,
            cell: (row: Contribution) => (
              <a href={activityPath(region.slug, row.activityId)}>{titles.get(row.activityId)}</a>
            ),
          },
        ]
      : []),
    { key: 'when', head: t.when, cell: (row) => <span class="num nowrap">{f.date(row.performedUntil)}</span> },
    { key: 'state', head: t.state, cell: (row) => <ContributionStateMark {...row} /> },
    {
      key: 'evidence',
      head: t.evidence,
      cell: (row) =>
        row.evidenceCount ? (
          <>
            <Icon name="paperclip" /> {row.evidenceCount}
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'amount',
      head: t.amount,
      headSub: region.currency,
      numeric: true,
      cell: (row) => f.amount(row.amountCents),
    },
  ]
  return (
    <DataTable
      label={t.title}
      columns={columns}
      rows={contributions}
      rowKey={(row) => String(row.id)}
      totals={totalsOf(selection, locale)}
    />
  )
}

function sumsOf(contributions: readonly Contribution[]): Omit<Selection, 'allCount'> {
  const out = contributions.filter(({ state }) => state === 'declined' || state === 'withdrawn')
  const sum = (some: readonly Contribution[]): number => some.reduce((total, row) => total + row.amountCents, 0)
  return {
    count: contributions.length,
    cents: sum(contributions),
    outCount: out.length,
    outCents: sum(out),
    lostCount: contributions.filter((row) => row.state === 'declined' || row.overdue).length,
  }
}

/** What was declined or withdrawn adds nothing, unless all that is shown is lost: then it is about that sum. */
function totalsOf(selection: Omit<Selection, 'allCount'>, locale: Locale) {
  const { count, cents, outCount, outCents, lostCount } = selection
  const isWhole = outCount === count || lostCount === count
  return {
    label: isWhole
      ? fundingMessages(locale).total(count, 0)
      : fundingMessages(locale).total(count - outCount, outCount),
    cells: { amount: formats(locale).amount(isWhole ? cents : cents - outCents) },
  }
}
