// What a page of an organisation shows of networks: who takes part in this one, and in which ones it takes part.
import type { Locale } from '../../../../platform/actor.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import type { Fact } from '../../../../ui/facts/facts.tsx'
import { Stack, VisuallyHidden } from '../../../../ui/layout/layout.tsx'
import { detailMessages } from '../../keeping/details/messages.ts'
import { membershipMessages } from '../../membership/messages.ts'
import { isOn, type Period } from '../../membership/rules.ts'
import { organisationMessages } from '../../messages.ts'
import { networkMemberPath, networkMemberSearchPath, organisationPath } from '../../paths.ts'
import { organisationKinds } from '../../rules.ts'
import { networkMessages } from '../messages.ts'
import type { InNetwork, NetworkMember } from '../queries.ts'

export interface NetworkMembersProps {
  network: { id: number }
  members: readonly NetworkMember[]
  today: IsoDate
  mayChange: boolean
}

/** Whom to turn to, as a fact of the network. */
export function coordinatorsOf(
  { members, today }: Pick<NetworkMembersProps, 'members' | 'today'>,
  locale: Locale,
): Fact[] {
  const coordinators = members.filter((each) => each.role === 'coordinator' && isOn(each, today))
  if (!coordinators.length) return []
  const links = coordinators.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={organisationPath(id)}>{name}</a>
    </span>
  ))
  return [{ term: networkMessages(locale).roles.coordinator, value: links }]
}

/** Who takes part: schools, mbo and companies each in a group, and who did before. */
export function NetworkMembers({ network, members, today, mayChange }: NetworkMembersProps) {
  const present = members.filter(({ until }) => until === null || until >= today)
  const former = members.filter((each) => !present.includes(each))
  return (
    <Stack>
      {present.length ? (
        <Present network={network} members={present} mayChange={mayChange} />
      ) : (
        <Nobody network={network} mayChange={mayChange} />
      )}
      {former.length > 0 && <Former former={former} />}
    </Stack>
  )
}

function Nobody({ network, mayChange }: Pick<NetworkMembersProps, 'network' | 'mayChange'>) {
  const t = networkMessages(useUi().locale)
  const action = mayChange && <ButtonLink href={networkMemberSearchPath(network.id)}>{t.addMember}</ButtonLink>
  return <EmptyState level={2} title={t.noMembers} text={mayChange ? t.noMembersText : undefined} action={action} />
}

function Present({ network, members, mayChange }: Omit<NetworkMembersProps, 'today'>) {
  const { locale } = useUi()
  const t = networkMessages(locale)
  const kinds = organisationMessages(locale).kinds
  const groups = organisationKinds
    .map((kind) => ({ key: kind, rows: members.filter((each) => each.kind === kind) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, rows }) => ({ key, head: `${kinds[key]} (${rows.length})`, rows }))
  const more = mayChange ? { href: networkMemberSearchPath(network.id), text: t.addMember } : undefined
  return (
    <Card id="deelnemers" title={t.who} look={3} more={more} flush>
      <DataTable
        label={t.who}
        groups={groups}
        rowKey={({ id, from }) => `${id} ${from}`}
        columns={useColumns({ network, mayChange })}
      />
    </Card>
  )
}

function useColumns({ network, mayChange }: Pick<NetworkMembersProps, 'network' | 'mayChange'>) {
  const { locale } = useUi()
  const t = networkMessages(locale)
  const m = membershipMessages(locale)
  const columns: Column<NetworkMember>[] = [
    {
      key: 'name',
      head: organisationMessages(locale).organisation,
      rowHeader: true,
      cell: ({ id, name, place }) => (
        <WithSub sub={place ?? undefined}>
          <a href={organisationPath(id)}>{name}</a>
        </WithSub>
      ),
    },
    { key: 'role', head: m.role, cell: ({ role }) => t.roles[role] },
    { key: 'period', head: m.period, cell: (member) => <PeriodText period={member} /> },
  ]
  const change: Column<NetworkMember> = {
    key: 'change',
    head: <VisuallyHidden>{t.change}</VisuallyHidden>,
    cell: ({ id, name }) => (
      <a href={networkMemberPath(network.id, id)}>
        {t.change}
        <VisuallyHidden> {name}</VisuallyHidden>
      </a>
    ),
  }
  return mayChange ? [...columns, change] : columns
}

function PeriodText({ period: { from, until } }: { period: Period }) {
  const { locale } = useUi()
  const [t, f] = [membershipMessages(locale), formats(locale)]
  return <span class="num">{until ? t.between(f.date(from), f.date(until)) : t.since(f.date(from))}</span>
}

function Former({ former }: { former: readonly NetworkMember[] }) {
  const t = networkMessages(useUi().locale)
  return (
    <Disclosure summary={t.former(former.length)} card>
      <ul class="bullets">
        {former.map((each) => (
          <li key={`${each.id} ${each.from}`}>
            <a href={organisationPath(each.id)}>{each.name}</a> <PeriodText period={each} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** The networks that an organisation takes part in. */
export function InNetworks({ networks }: { networks: readonly InNetwork[] }) {
  const { locale } = useUi()
  const t = networkMessages(locale)
  const m = membershipMessages(locale)
  if (!networks.length) return null
  const kinds = detailMessages(locale).networkKinds
  return (
    <Card id="netwerken" title={t.inNetworks} look={3}>
      <DataTable
        label={t.inNetworks}
        rows={networks}
        rowKey={({ id, from }) => `${id} ${from}`}
        columns={[
          {
            key: 'network',
            head: t.network,
            rowHeader: true,
            cell: ({ id, name, networkKind }) => (
              <WithSub sub={networkKind ? kinds[networkKind] : undefined}>
                <a href={organisationPath(id)}>{name}</a>
              </WithSub>
            ),
          },
          { key: 'role', head: m.role, cell: ({ role }) => t.roles[role] },
          { key: 'period', head: m.period, cell: (network) => <PeriodText period={network} /> },
        ]}
      />
    </Card>
  )
}
