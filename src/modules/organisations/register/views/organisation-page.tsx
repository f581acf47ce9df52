import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Facts } from '../../../../ui/facts/facts.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Log } from '../../../../ui/log/log.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { detailMessages, detailText } from '../../keeping/details/messages.ts'
import type { Details } from '../../keeping/details/rules.ts'
import { keepingMessages } from '../../keeping/messages.ts'
import type { Municipality } from '../../keeping/queries.ts'
import { mergingMessages } from '../../merging/messages.ts'
import type { Merge } from '../../merging/queries.ts'
import { organisationMessages } from '../../messages.ts'
import { networkMessages } from '../../networks/messages.ts'
import type { InNetwork, NetworkMember } from '../../networks/queries.ts'
import { coordinatorsOf, InNetworks, NetworkMembers } from '../../networks/views/network-cards.tsx'
import {
  editOrganisationPath,
  mergedPath,
  mergeSearchPath,
  networksPath,
  regionSitePath,
  registerPath,
} from '../../paths.ts'
import { registerMessages } from '../messages.ts'
import type { Change, Organisation } from '../queries.ts'
import { factsOf, Kinds } from './organisation-facts.tsx'

export interface OrganisationPageProps {
  organisation: Organisation
  changes: readonly Change[]
  origin: { at: Date; file: string } | null
  /** What the lists do not say: the profiles of a school, what a network is. */
  details: Details | null
  may: { change: boolean; merge: boolean }
  merges: readonly Merge[]
  /** Who takes part in it, in what it takes part, and the day that both are seen from. */
  network: { members: readonly NetworkMember[]; networks: readonly InNetwork[]; today: IsoDate }
  /** Names for the codes of municipalities. */
  municipalities: readonly Municipality[]
}

export function OrganisationPage(props: OrganisationPageProps) {
  const { organisation, changes, origin, details, may, merges, network, municipalities } = props
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  const isNetwork = organisation.kind === 'network'
  return (
    <Workspace title={organisation.name} section={isNetwork ? 'networks' : 'register'}>
      <Breadcrumb
        trail={[
          isNetwork
            ? { href: networksPath, text: networkMessages(locale).title }
            : { href: registerPath, text: t.title },
        ]}
        current={organisation.name}
      />
      <PageHead
        title={organisation.name}
        below={<Kinds organisation={organisation} details={details} />}
        actions={<Actions id={organisation.id} may={may} />}
      >
        <Facts facts={[...coordinatorsOf(network, locale), ...factsOf(organisation, details, locale)]} />
      </PageHead>
      <Stack gap="l">
        {(isNetwork || network.members.length > 0) && (
          <NetworkMembers network={organisation} {...network} mayChange={may.change} />
        )}
        <Memberships organisation={organisation} />
        <InNetworks networks={network.networks} />
        <Merges merges={merges} />
        <Card id="geschiedenis" title={t.history} look={3}>
          {changes.length || origin ? (
            <Log
              entries={[
                ...changes.map((change) => ({
                  at: change.at.toISOString(),
                  when: f.moment(change.at, 'Europe/Amsterdam'),
                  text: <ChangeText change={change} municipalities={municipalities} />,
                })),
                ...(origin
                  ? [
                      {
                        at: origin.at.toISOString(),
                        when: f.moment(origin.at, 'Europe/Amsterdam'),
                        text: t.madeBy(origin.file),
                      },
                    ]
                  : []),
              ]}
            />
          ) : (
            <p class="muted">{t.noHistory}</p>
          )}
        </Card>
      </Stack>
    </Workspace>
  )
}

function Actions({ id, may }: { id: number; may: OrganisationPageProps['may'] }) {
  const { locale } = useUi()
  return (
    <>
      {may.change && (
        <ButtonLink href={editOrganisationPath(id)} icon="pencil">
          {keepingMessages(locale).edit}
        </ButtonLink>
      )}
      {may.merge && <ButtonLink href={mergeSearchPath(id)}>{mergingMessages(locale).merge}</ButtonLink>}
    </>
  )
}

function Memberships({ organisation: { kind, memberships } }: { organisation: Organisation }) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  const title = kind === 'network' ? networkMessages(locale).worksIn : t.memberOf
  if (!memberships.length) return <EmptyState level={2} title={t.memberOfNone} text={t.memberOfNoneText} />
  return (
    <Card id="regios" title={title} look={3}>
      <DataTable
        label={title}
        rows={memberships}
        rowKey={({ slug, validFrom }) => `${slug}${validFrom}`}
        columns={[
          {
            key: 'region',
            head: t.region,
            rowHeader: true,
            cell: ({ slug, region }) => <a href={regionSitePath(slug)}>{region}</a>,
          },
          { key: 'role', head: t.role, cell: ({ role }) => organisationMessages(locale).memberRoles[role] },
          {
            key: 'period',
            head: t.period,
            cell: ({ validFrom, validUntil }) => (
              <span class="num">
                {validUntil ? t.between(f.date(validFrom), f.date(validUntil)) : t.since(f.date(validFrom))}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** What was taken up in it, each with the way back. */
function Merges({ merges }: Pick<OrganisationPageProps, 'merges'>) {
  const { locale } = useUi()
  const t = mergingMessages(locale)
  if (!merges.length) return null
  return (
    <Card id="samengevoegd" title={t.earlier} look={3}>
      <ul class="bullets">
        {merges.map(({ id, goesName, mergedBy, mergedAt }) => (
          <li key={id}>
            <a href={mergedPath(id)}>{goesName}</a>{' '}
            <span class="muted">
              {t.mergedBy(mergedBy ?? '–', formats(locale).moment(mergedAt, 'Europe/Amsterdam'))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ChangeText({
  change: { by, file, fields },
  municipalities,
}: { change: Change } & Pick<OrganisationPageProps, 'municipalities'>) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const names: Readonly<Record<string, string>> = {
    ...detailMessages(locale).fields,
    ...mergingMessages(locale).fields,
  }
  const text = (field: string, value: string | null): string =>
    value === null ? t.empty : detailText(locale, field, value, municipalities)
  return (
    <span class="differences">
      <strong>{t.changedBy(by ?? file ?? '–')}</strong>
      {Object.entries(fields).map(([field, [before, after]]) => (
        <span key={field}>
          {names[field] ?? field} <span class="diff-old">{text(field, before)}</span>{' '}
          <span class="diff-new">{text(field, after)}</span>
        </span>
      ))}
    </span>
  )
}
