import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { organisationMessages } from '../messages.ts'
import type { Member } from '../queries.ts'

export function MembersPage({ members }: { members: readonly Member[] }) {
  const t = organisationMessages(useUi().locale)
  return (
    <Workspace title={t.members} section="members">
      <PageHead title={t.members} below={t.membersLead} />
      {members.length ? (
        <Card flush>
          <DataTable
            label={t.members}
            rows={members}
            rowKey={(member) => String(member.id)}
            columns={[
              { key: 'name', head: t.organisation, rowHeader: true, cell: (member) => member.name },
              { key: 'kind', head: t.kind, cell: (member) => t.kinds[member.kind] },
              { key: 'place', head: t.place, cell: (member) => member.place ?? '–' },
              { key: 'role', head: t.role, cell: (member) => t.memberRoles[member.role] },
            ]}
          />
        </Card>
      ) : (
        <EmptyState level={2} title={t.noMembers} text={t.membersLead} />
      )}
    </Workspace>
  )
}
