import type { ComponentChildren } from 'preact'
import { useUi } from '../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { WholeDates } from '../../../../ui/whole-dates/whole-dates.tsx'
import type { Region } from '../../../organisations/public.ts'
import { activityPath, goalPath } from '../../paths.ts'
import { wordedChange } from '../kinds/messages.ts'
import { changeMessages } from '../messages.ts'
import { keyOf, type Change } from '../rules.ts'

export interface ChangeTableProps<Shown extends Change> {
  label: string
  region: Region
  changes: readonly Shown[]
  /** What becomes of each; without it the table tells the difference only. */
  mark?: ((change: Shown) => ComponentChildren) | undefined
}

/** What changed: what it was, what it becomes, why and for how much. */
export function ChangeTable<Shown extends Change>({ label, region, changes, mark }: ChangeTableProps<Shown>) {
  const { locale } = useUi()
  const t = changeMessages(locale)
  const worded = (change: Change) => wordedChange(locale, change, region.currency)
  return (
    <DataTable
      label={label}
      rows={changes}
      rowKey={(change) => `${keyOf(change)}${change.before ?? ''}`}
      columns={[
        {
          key: 'what',
          head: t.what,
          rowHeader: true,
          cell: (change) => (
            <WithSub sub={worded(change).title}>
              <About region={region.slug} change={change} name={worded(change).about} />
            </WithSub>
          ),
        },
        { key: 'was', head: t.was, cell: (change) => valueOf(worded(change).before) },
        {
          key: 'becomes',
          head: t.becomes,
          cell: (change) => <WithSub sub={worded(change).moved}>{valueOf(worded(change).after)}</WithSub>,
        },
        { key: 'reason', head: t.reason, cell: ({ reason }) => reason ?? <span class="muted">{t.noReason}</span> },
        {
          key: 'amount',
          head: t.amount,
          numeric: true,
          cell: (change) => <Amount>{worded(change).amount}</Amount>,
        },
        ...(mark ? [{ key: 'mark', head: t.mark, cell: mark }] : []),
      ]}
    />
  )
}

const valueOf = (text: string | null) => (text === null ? <span class="zero">–</span> : <WholeDates text={text} />)

function About({ region, change: { about }, name }: { region: string; change: Change; name: string }) {
  if (about.id === null || about.kind === 'plan') return <>{name}</>
  return <a href={about.kind === 'goal' ? goalPath(region, about.id) : activityPath(region, about.id)}>{name}</a>
}
