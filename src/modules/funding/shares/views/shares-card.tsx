import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { activityTogetherPath, sharedActivityPath } from '../../../plans/paths.ts'
import type { Divided } from '../../../plans/public.ts'
import { shareMessages } from '../messages.ts'

export interface SharesCardProps {
  region: { slug: string; currency: string }
  divided: readonly Divided[]
}

/** Which part of each divided activity counts here. A guest sees its own part and nothing of the rest. */
export function SharesCard({ region, divided }: SharesCardProps) {
  const { locale } = useUi()
  const t = shareMessages(locale)
  const f = formats(locale)
  if (!divided.length) return null
  const part = (row: Divided, ours: number, all: number) => (
    <WithSub sub={row.isHost && ours !== all ? t.ofWhole(f.amount(all)) : undefined}>{f.amount(ours)}</WithSub>
  )
  const costs = (row: Divided): number => row.costs(row.costCents)
  const signed = (row: Divided): number => row.contributions(row.signedCents)
  const sum = (of: (row: Divided) => number): string => f.amount(divided.reduce((total, row) => total + of(row), 0))
  return (
    <Card id="verdeeld" title={t.title}>
      <p class="muted">{t.lead}</p>
      <DataTable
        label={t.title}
        rows={divided}
        rowKey={({ activityId }) => String(activityId)}
        columns={[
          {
            key: 'activity',
            head: t.activity,
            rowHeader: true,
            cell: (row) => (
              <WithSub sub={row.isHost ? t.host : t.guest}>
                <a
                  href={
                    row.isHost
                      ? activityTogetherPath(region.slug, row.activityId)
                      : sharedActivityPath(region.slug, row.activityId)
                  }
                >
                  {row.title}
                </a>
              </WithSub>
            ),
          },
          {
            key: 'costs',
            head: t.costs,
            headSub: region.currency,
            numeric: true,
            cell: (row) => part(row, costs(row), row.costCents),
          },
          {
            key: 'signed',
            head: t.signed,
            headSub: region.currency,
            numeric: true,
            cell: (row) => part(row, signed(row), row.signedCents),
          },
        ]}
        totals={{ label: t.total, cells: { costs: sum(costs), signed: sum(signed) } }}
      />
    </Card>
  )
}
