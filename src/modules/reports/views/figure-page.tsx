import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import { Breadcrumb } from '../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { activityContributionsPath, contributionPath } from '../../funding/paths.ts'
import { activityPath, budgetPath } from '../../plans/paths.ts'
import { reportMessages } from '../messages.ts'
import { reportPath, reportsPath } from '../paths.ts'
import type { FigureKey, FigureRecord, Report } from '../rules.ts'

/** The records that a figure is made of, with their sum below. */
export function FigurePage({ report, figure }: { report: Report; figure: FigureKey }) {
  const { locale } = useUi()
  const t = reportMessages(locale)
  const f = formats(locale)
  const { region, round } = report
  const { cents, records } = report.figures[figure]
  const texts = t.figures[figure]
  const back = reportPath(region.slug, round.slug)
  return (
    <Workspace title={texts.label} section="reports">
      <Breadcrumb
        trail={[
          { href: reportsPath(region.slug), text: t.title },
          { href: back, text: round.name[locale] },
        ]}
        current={texts.label}
      />
      <PageHead title={f.money(money(cents, region.currency))} above={texts.label} below={t.madeOf} />
      <Stack gap="l">
        {records.length ? (
          <Card flush>
            <DataTable
              label={texts.label}
              rows={records}
              rowKey={(record) => `${record.kind}${record.id}`}
              columns={[
                {
                  key: 'record',
                  head: t.record,
                  rowHeader: true,
                  cell: (record) => {
                    const href = hrefOf(record, region.slug)
                    return href ? <a href={href}>{record.label}</a> : record.label
                  },
                },
                { key: 'kind', head: t.kind, cell: (record) => t.kinds[record.kind] },
                {
                  key: 'on',
                  head: t.on,
                  cell: (record) => <span class="num nowrap">{record.on ? f.date(record.on) : '–'}</span>,
                },
                {
                  key: 'amount',
                  head: t.amount,
                  headSub: region.currency,
                  numeric: true,
                  cell: (record) => f.amount(record.cents),
                },
              ]}
              totals={{ label: t.total, cells: { amount: f.amount(cents) } }}
            />
          </Card>
        ) : (
          <EmptyState level={2} title={t.emptyFigure} />
        )}
        <p>
          <ButtonLink href={back} icon="arrow-left">
            {t.backToReport}
          </ButtonLink>
        </p>
      </Stack>
    </Workspace>
  )
}

function hrefOf(record: FigureRecord, region: string): string | null {
  if (record.kind === 'outside') return null
  if (record.kind === 'post') return budgetPath(region)
  if (record.kind === 'contribution') return contributionPath(region, record.id)
  return record.kind === 'cost'
    ? `${activityContributionsPath(region, record.activityId)}#kosten`
    : activityPath(region, record.id)
}
