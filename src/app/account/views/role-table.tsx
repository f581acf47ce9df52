import type { IsoDate } from '../../../platform/time.ts'
import { useUi } from '../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../ui/data-table/data-table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { workspacePath } from '../../../modules/organisations/paths.ts'
import { periodText, placeText, roleNames, roleState, type PlacedRole } from '../../../modules/organisations/public.ts'
import { accountMessages } from '../messages.ts'

/** Roles of the reader, with where they are held and from when to when. */
export function RoleTable({ title, roles, today }: { title: string; roles: readonly PlacedRole[]; today: IsoDate }) {
  const { locale } = useUi()
  const t = accountMessages(locale)
  return (
    <DataTable
      label={title}
      rows={roles}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'role',
          head: title,
          rowHeader: true,
          cell: (held) => (
            <WithSub sub={held.concerns}>
              {roleNames(locale)[held.role]}{' '}
              {roleState(held, today) !== 'present' && <Tag>{t.states[roleState(held, today)]}</Tag>}
            </WithSub>
          ),
        },
        { key: 'where', head: t.where, cell: (held) => <Place held={held} today={today} /> },
        { key: 'period', head: t.period, cell: (held) => periodText(locale, held, today) },
      ]}
    />
  )
}

function Place({ held, today }: { held: PlacedRole; today: IsoDate }) {
  const text = placeText(useUi().locale, held)
  return held.region && roleState(held, today) === 'present' ? (
    <a href={workspacePath(held.region.slug)}>{text}</a>
  ) : (
    <>{text}</>
  )
}
