import { formats } from '../../../platform/i18n.ts'
import { BulkBar, useTickColumn } from '../../../ui/bulk-bar/bulk-bar.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { companyPageMessages } from '../companies/page/messages.ts'
import { membershipMessages } from '../membership/messages.ts'
import type { Former } from '../membership/queries.ts'
import { togetherMessages } from '../membership/together/messages.ts'
import type { TogetherVerb } from '../membership/together/schema.ts'
import { organisationMessages } from '../messages.ts'
import { companyImportsPath, memberPath, memberSearchPath, organisationPath, togetherPath } from '../paths.ts'
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
    <>
      <ButtonLink href={memberSearchPath(region.slug)} kind={members.length ? undefined : 'primary'} icon="plus">
        {membershipMessages(locale).addMember}
      </ButtonLink>
      <ButtonLink href={companyImportsPath(region.slug)} icon="upload">
        {companyPageMessages(locale).import}
      </ButtonLink>
    </>
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
        {former.length > 0 && <FormerMembers region={region} former={former} mayKeep={mayKeep} />}
      </Stack>
    </Workspace>
  )
}

function Members({ region, members, mayKeep }: Pick<MembersPageProps, 'region' | 'members' | 'mayKeep'>) {
  const t = organisationMessages(useUi().locale)
  const href = (id: number): string => (mayKeep ? memberPath(region.slug, id) : organisationPath(id))
  const tick = useTickColumn<Member>('samen', ({ id, name }) => ({ value: String(id), name }))
  return (
    <Card flush>
      <DataTable
        label={t.members}
        rows={members}
        rowKey={(member) => String(member.id)}
        columns={[
          ...(mayKeep ? [tick] : []),
          { key: 'name', head: t.organisation, rowHeader: true, cell: ({ id, name }) => <a href={href(id)}>{name}</a> },
          { key: 'kind', head: t.kind, cell: (member) => t.kinds[member.kind] },
          { key: 'place', head: t.place, cell: (member) => member.place ?? '–' },
          { key: 'role', head: t.role, cell: (member) => t.memberRoles[member.role] },
        ]}
      />
      {mayKeep && <Together id="samen" region={region} verbs={['rol', 'einde']} />}
    </Card>
  )
}

function FormerMembers({ region, former, mayKeep }: Pick<MembersPageProps, 'region' | 'former' | 'mayKeep'>) {
  const { locale } = useUi()
  const [t, words] = [membershipMessages(locale), organisationMessages(locale)]
  const href = (id: number): string => (mayKeep ? memberPath(region.slug, id) : organisationPath(id))
  const tick = useTickColumn<Former>('eerder', ({ id, name }) => ({ value: String(id), name }))
  return (
    <Disclosure summary={t.former(former.length)} card>
      <DataTable
        label={t.former(former.length)}
        rows={former}
        rowKey={({ id }) => String(id)}
        columns={[
          ...(mayKeep ? [tick] : []),
          {
            key: 'name',
            head: words.organisation,
            rowHeader: true,
            cell: ({ id, name }) => <a href={href(id)}>{name}</a>,
          },
          { key: 'kind', head: words.kind, cell: ({ kind }) => words.kinds[kind] },
          { key: 'place', head: words.place, cell: ({ place }) => place ?? '–' },
          {
            key: 'until',
            head: t.lastDay,
            cell: ({ until }) => <span class="num">{formats(locale).date(until)}</span>,
          },
        ]}
      />
      {mayKeep && <Together id="eerder" region={region} verbs={['begin']} />}
    </Disclosure>
  )
}

/** What can be done with the ticked ones. */
function Together({ id, region, verbs }: { id: string; region: Region; verbs: readonly TogetherVerb[] }) {
  const t = togetherMessages(useUi().locale)
  return (
    <BulkBar id={id} action={togetherPath(region.slug)} label={t.bar}>
      {verbs.map((verb) => (
        <Button key={verb} small name="wat" value={verb}>
          {t.verbs[verb]}
        </Button>
      ))}
    </BulkBar>
  )
}
