import { formats } from '../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { BulkBar, useTickColumn } from '../../../../ui/bulk-bar/bulk-bar.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import type { Region } from '../../../organisations/public.ts'
import { fundingMessages } from '../../messages.ts'
import { checkingPath, contributionPath, contributionsPath, toCheckPath } from '../../paths.ts'
import type { Contribution } from '../../queries.ts'
import { marksOf, type Warning } from '../../warnings/rules.ts'
import { WarningCount, WarningMark } from '../../warnings/views/warning-notice.tsx'
import { checkMessages } from '../messages.ts'

export interface CheckPageProps {
  region: Region
  /** Those of the page. */
  contributions: readonly Contribution[]
  /** Of all pages. */
  count: number
  page: number
  size: number
  titles: ReadonlyMap<number, string>
  warnings: readonly Warning[]
  mayCheck: boolean
}

const form = 'controle'

/** What companies signed and nobody of the region looked at yet. */
export function CheckPage(props: CheckPageProps) {
  const { region, contributions, titles, warnings, mayCheck } = props
  const { locale } = useUi()
  const t = checkMessages(locale)
  const words = fundingMessages(locale)
  const f = formats(locale)
  const marks = marksOf(warnings, 'contribution')
  const tick = useTickColumn<Contribution>(form, ({ id, organisation }) => ({ value: String(id), name: organisation }))
  const columns: Column<Contribution>[] = [
    ...(mayCheck ? [tick] : []),
    {
      key: 'company',
      head: words.company,
      rowHeader: true,
      cell: (row) => (
        <WithSub sub={titles.get(row.activityId)}>
          <a href={contributionPath(region.slug, row.id)}>{row.organisation}</a>{' '}
          <WarningMark region={region} warnings={marks.get(row.id) ?? []} />
        </WithSub>
      ),
    },
    { key: 'by', head: t.answeredBy, cell: (row) => row.answeredBy ?? '–' },
    { key: 'evidence', head: words.evidence, cell: (row) => (row.evidenceCount ? f.number(row.evidenceCount) : '–') },
    {
      key: 'amount',
      head: words.amount,
      headSub: region.currency,
      numeric: true,
      cell: (row) => f.amount(row.amountCents),
    },
    ...(mayCheck
      ? [
          {
            key: 'do',
            head: <span class="visually-hidden">{t.check}</span>,
            cardLabel: null,
            cell: (row: Contribution) => (
              <Button small form={form} name="only" value={String(row.id)}>
                {t.check}
                <span class="visually-hidden">: {row.organisation}</span>
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Workspace title={t.title} section="contributions">
      <Breadcrumb trail={[{ href: contributionsPath(region.slug), text: words.title }]} current={t.title} />
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <WarningCount region={region} warnings={warnings} />
        {contributions.length === 0 ? (
          <EmptyState
            level={2}
            title={t.none}
            text={t.noneText}
            action={<ButtonLink href={contributionsPath(region.slug)}>{t.toContributions}</ButtonLink>}
          />
        ) : (
          <Card flush>
            <DataTable label={t.title} columns={columns} rows={contributions} rowKey={(row) => String(row.id)} />
            {mayCheck && (
              <BulkBar id={form} action={checkingPath(region.slug)} method="post" label={t.together}>
                <Button small kind="primary">
                  {t.check}
                </Button>
              </BulkBar>
            )}
          </Card>
        )}
        <Pagination
          current={props.page}
          last={Math.ceil(props.count / props.size)}
          href={(wanted) => (wanted > 1 ? `${toCheckPath(region.slug)}?pagina=${wanted}` : toCheckPath(region.slug))}
        />
      </Stack>
    </Workspace>
  )
}
