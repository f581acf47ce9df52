import { formats } from '../../../platform/i18n.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { membershipMessages } from '../membership/messages.ts'
import type { Former } from '../membership/queries.ts'
import { organisationMessages } from '../messages.ts'
import { memberPath, memberSearchPath, organisationPath } from '../paths.ts'
import type { Member } from '../queries.ts'
import type { Region } from '../rules.ts'

export interface MembersPageProps {
  region: Region
  members: readonly Member[]
  former: readonly Former[]
  mayKeep: boolean
}

export function MembersPage({ region, members, former, mayKeep }: MembersPageProps) {
  const { locale } = useUi()
  const t = organisationMessages(locale)
  const add = (
    <ButtonLink href={memberSearchPath(region.slug)} kind={members.length ? undefined : 'primary'} icon="plus">
      {membershipMessages(locale).addMember}
    </ButtonLink>
  )
  return (
    <Workspace title={t.members} section="members">
      <PageHead title={t.members} below={t.membersLead} actions={mayKeep && members.length ? add : undefined} />
      <Stack gap="l">
        {members.length ? (
          <Members region={region} members={members} mayKeep={mayKeep} />
        ) : (
          <EmptyState level={2} title={t.noMembers} text={t.membersLead} action={mayKeep ? add : undefined} />
        )}
        {former.length > 0 && <FormerMembers former={former} />}
      </Stack>
    </Workspace>
  )
}

function Members({ region, members, mayKeep }: Pick<MembersPageProps, 'region' | 'members' | 'mayKeep'>) {
  const t = organisationMessages(useUi().locale)
  const href = (id: number): string => (mayKeep ? memberPath(region.slug, id) : organisationPath(id))
  return (
    <Card flush>
      <DataTable
        label={t.members}
        rows={members}
        rowKey={(member) => String(member.id)}
        columns={[
          { key: 'name', head: t.organisation, rowHeader: true, cell: ({ id, name }) => <a href={href(id)}>{name}</a> },
          { key: 'kind', head: t.kind, cell: (member) => t.kinds[member.kind] },
          { key: 'place', head: t.place, cell: (member) => member.place ?? '–' },
          { key: 'role', head: t.role, cell: (member) => t.memberRoles[member.role] },
        ]}
      />
    </Card>
  )
}

function FormerMembers({ former }: Pick<MembersPageProps, 'former'>) {
  const { locale } = useUi()
  const t = membershipMessages(locale)
  return (
    <Disclosure summary={t.former(former.length)} card>
      <ul>
        {former.map(({ id, name, place, until }) => (
          <li key={id}>
            <a href={organisationPath(id)}>{name}</a>
            {place && `, ${place}`} <span class="muted num">{t.endedOn(formats(locale).date(until))}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
