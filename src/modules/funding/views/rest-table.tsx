import { formats } from '../../../platform/i18n.ts'
import { useUi } from '../../../ui/context.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { sharedActivityPath } from '../../plans/paths.ts'
import { gaugeMessages } from '../gauge/messages.ts'
import { fundingMessages } from '../messages.ts'
import { activityContributionsPath } from '../paths.ts'
import type { Rest } from '../rules.ts'

export interface RestTableProps {
  rests: readonly Rest[]
  /** Planned, or planned on what was cancelled. */
  kind: 'planned' | 'risk'
  titles: ReadonlyMap<number, string>
  region: { slug: string; currency: string }
}

/** What the plan still expects beside the contributions that were recorded: with them it makes up the gauge's amount. */
export function RestTable({ rests, kind, titles, region }: RestTableProps) {
  const { locale } = useUi()
  const t = gaugeMessages(locale)
  const f = formats(locale)
  return (
    <Card id="nog-niet-genoteerd" title={kind === 'planned' ? t.plannedRest : t.riskRest} look={3} flush>
      <DataTable
        label={kind === 'planned' ? t.plannedRest : t.riskRest}
        rows={rests}
        rowKey={(rest) => String(rest.activityId)}
        columns={[
          {
            key: 'activity',
            head: fundingMessages(locale).activity,
            rowHeader: true,
            cell: (rest) => (
              <a
                href={
                  rest.elsewhere
                    ? sharedActivityPath(region.slug, rest.activityId)
                    : activityContributionsPath(region.slug, rest.activityId)
                }
              >
                {titles.get(rest.activityId)}
              </a>
            ),
          },
          {
            key: 'amount',
            head: fundingMessages(locale).amount,
            headSub: region.currency,
            numeric: true,
            cell: (rest) => f.amount(rest.cents),
          },
        ]}
        totals={{ cells: { amount: f.amount(rests.reduce((total, rest) => total + rest.cents, 0)) } }}
      />
    </Card>
  )
}
