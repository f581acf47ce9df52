import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column, type RowGroup } from '../../../../ui/data-table/data-table.tsx'
import { Form, Hidden } from '../../../../ui/form/form.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import { periodText } from '../../keeping/public.ts'
import { proposalsPath, sharedActivityPath } from '../../paths.ts'
import { overlapMessages, partsText, whyText } from '../messages.ts'
import type { Proposal } from '../proposals/queries.ts'
import type { Overlap } from '../queries.ts'

export interface OverlapTableProps {
  region: string
  label: string
  overlaps: readonly Overlap[]
  /** Names of regions by number. */
  names: ReadonlyMap<number, string>
  proposals: readonly Proposal[]
  mayShare: boolean
  /** By activity of ours; without it all are about one. */
  groups?: readonly RowGroup<Overlap>[]
}

/** What is like ours, why, and the button that proposes to do it together. */
export function OverlapTable({ region, label, overlaps, names, proposals, mayShare, groups }: OverlapTableProps) {
  const { locale } = useUi()
  const t = overlapMessages(locale)
  const columns: Column<Overlap>[] = [
    {
      key: 'title',
      head: t.activity,
      rowHeader: true,
      cell: ({ other }) => (
        <WithSub sub={names.get(other.regionId)}>
          <a href={sharedActivityPath(region, other.id)}>{other.title}</a>
        </WithSub>
      ),
    },
    {
      key: 'period',
      head: t.period,
      cell: ({ other }) => (
        <WithSub sub={other.place}>
          <WholeDates text={periodText(locale, other)} />
        </WithSub>
      ),
    },
    {
      key: 'why',
      head: t.why,
      cell: ({ likeness }) => (
        <WithSub sub={`${t.score(likeness.score)}: ${partsText(locale, likeness)}`}>
          {whyText(locale, likeness)}
        </WithSub>
      ),
    },
    {
      key: 'act',
      head: t.act,
      cell: (overlap) => {
        const proposal = proposals.find(
          ({ ours, other }) => ours.id === overlap.mine.id && other.id === overlap.other.id,
        )
        if (proposal && proposal.state !== 'withdrawn') return t.states[proposal.state]
        const name = names.get(overlap.other.regionId) ?? ''
        return (
          mayShare && (
            <Form action={proposalsPath(region, overlap.mine.id)} layout="plain" label={t.propose(name)}>
              <Hidden name="other" value={String(overlap.other.id)} />
              <Button small icon="send">
                {t.act}
                <span class="visually-hidden">
                  : {overlap.other.title}, {name}
                </span>
              </Button>
            </Form>
          )
        )
      },
    },
  ]
  return (
    <DataTable
      label={label}
      rows={overlaps}
      {...(groups && { groups })}
      rowKey={({ mine, other }) => `${mine.id}-${other.id}`}
      columns={columns}
    />
  )
}
