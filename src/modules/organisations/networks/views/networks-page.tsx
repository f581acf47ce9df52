import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { detailMessages } from '../../keeping/details/messages.ts'
import { organisationMessages } from '../../messages.ts'
import { networksPath, newOrganisationPath, organisationPath, regionSitePath } from '../../paths.ts'
import { networkKinds, organisationKinds, type Region } from '../../rules.ts'
import { ProvinceFilter } from '../../views/province-filter.tsx'
import { networkMessages } from '../messages.ts'
import type { ListedNetwork } from '../queries.ts'
import type { NetworksQuery } from '../schema.ts'

export interface NetworksPageProps {
  query: NetworksQuery
  networks: readonly ListedNetwork[]
  provinces: readonly string[]
  regions: readonly Region[]
  mayKeep: boolean
}

export function NetworksPage({ query, networks, provinces, regions, mayKeep }: NetworksPageProps) {
  const { locale } = useUi()
  const t = networkMessages(locale)
  const filtered = Object.values(query).some(Boolean)
  const add = mayKeep ? (
    <ButtonLink href={`${newOrganisationPath}?soort=network`} icon="plus">
      {t.add}
    </ButtonLink>
  ) : undefined
  return (
    <Workspace title={t.title} section="networks">
      <PageHead title={t.title} below={t.lead} actions={networks.length || filtered ? add : undefined} />
      {!filtered && networks.length === 0 ? (
        <EmptyState level={2} title={t.emptyTitle} text={t.emptyText} action={add} />
      ) : (
        <Stack>
          <Filters query={query} provinces={provinces} regions={regions} filtered={filtered} />
          <p>
            <strong>{t.found(formats(locale).number(networks.length), networks.length)}</strong>
          </p>
          {networks.length ? (
            <Table networks={networks} />
          ) : (
            <EmptyState
              level={2}
              title={t.nothing}
              text={t.nothingText}
              action={<a href={networksPath}>{t.clear}</a>}
            />
          )}
        </Stack>
      )}
    </Workspace>
  )
}

function Filters({
  query,
  provinces,
  regions,
  filtered,
}: Pick<NetworksPageProps, 'query' | 'provinces' | 'regions'> & { filtered: boolean }) {
  const { locale } = useUi()
  const t = networkMessages(locale)
  return (
    <FilterBar action={networksPath} label={t.filter} clearHref={filtered ? networksPath : undefined}>
      <TextField name="zoek" type="search" label={t.search} value={query.zoek} wide />
      <SelectField
        name="soort"
        label={t.kind}
        value={query.soort}
        empty={t.allKinds}
        options={networkKinds.map((kind) => ({ value: kind, label: detailMessages(locale).networkKinds[kind] }))}
      />
      <ProvinceFilter provinces={provinces} value={query.provincie} />
      <SelectField
        name="regio"
        label={t.region}
        value={query.regio}
        empty={t.allRegions}
        options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </FilterBar>
  )
}

function Table({ networks }: Pick<NetworksPageProps, 'networks'>) {
  const { locale } = useUi()
  const t = networkMessages(locale)
  const kinds = detailMessages(locale).networkKinds
  return (
    <Card flush>
      <DataTable
        label={t.title}
        rows={networks}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'name',
            head: t.name,
            rowHeader: true,
            cell: ({ id, name }) => <a href={organisationPath(id)}>{name}</a>,
          },
          { key: 'kind', head: t.kind, cell: ({ networkKind }) => (networkKind ? kinds[networkKind] : '–') },
          {
            key: 'where',
            head: t.where,
            cell: ({ place, province }) => (
              <WithSub sub={place ? (province ?? undefined) : undefined}>{place ?? province ?? '–'}</WithSub>
            ),
          },
          { key: 'members', head: t.members, cell: ({ members }) => <Counts members={members} /> },
          {
            key: 'regions',
            head: t.worksIn,
            cell: ({ regions }) =>
              regions.length
                ? regions.map(({ slug, name }, index) => (
                    <span key={slug}>
                      {index > 0 && ', '}
                      <a href={regionSitePath(slug)}>{name}</a>
                    </span>
                  ))
                : '–',
          },
        ]}
      />
    </Card>
  )
}

/** «School 4, Bedrijf 12»: how many of each. */
function Counts({ members }: Pick<ListedNetwork, 'members'>) {
  const { locale } = useUi()
  const kinds = organisationMessages(locale).kinds
  const counted = organisationKinds.filter((kind) => members[kind])
  if (!counted.length) return <>–</>
  return <>{counted.map((kind) => `${kinds[kind]} ${String(members[kind])}`).join(', ')}</>
}
