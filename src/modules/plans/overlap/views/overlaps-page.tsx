import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { activityTogetherPath } from '../../paths.ts'
import { Together } from '../../sharing/views/together-head.tsx'
import { overlapMessages } from '../messages.ts'
import { OverlapTable, type OverlapTableProps } from './overlap-table.tsx'

export interface OverlapsPageProps extends Omit<OverlapTableProps, 'label' | 'groups'> {
  waiting: number
}

/** What of other regions is like the plan: by activity of ours, the most alike first. */
export function OverlapsPage({ waiting, ...props }: OverlapsPageProps) {
  const { region, overlaps } = props
  const t = overlapMessages(useUi().locale)
  const mine = new Map(overlaps.map((overlap) => [overlap.mine.id, overlap.mine]))
  return (
    <Together region={region} part="overlaps" waiting={waiting}>
      {mine.size === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} />
      ) : (
        <Stack>
          <p class="muted">{t.lead}</p>
          <p>
            <strong>{t.count(mine.size)}</strong>
          </p>
          <Card flush>
            <OverlapTable
              {...props}
              label={t.lead}
              groups={[...mine.values()].map(({ id, title }) => ({
                key: String(id),
                head: <a href={activityTogetherPath(region, id)}>{title}</a>,
                rows: overlaps.filter((overlap) => overlap.mine.id === id),
              }))}
            />
          </Card>
        </Stack>
      )}
    </Together>
  )
}
