import type { IsoDate } from '../../../../platform/time.ts'
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
import { Tag } from '../../../../ui/tag/tag.tsx'
import { newRegionPath, regionEntryPath, regionsRegisterPath } from '../../paths.ts'
import { ProvinceFilter } from '../../views/province-filter.tsx'
import { regionMessages } from '../messages.ts'
import type { ListedRegion } from '../queries.ts'
import { shortfallIn, stateOn } from '../rules.ts'
import type { RegionsQuery } from '../schema.ts'

export interface RegionsPageProps {
  regions: readonly ListedRegion[]
  provinces: readonly string[]
  query: RegionsQuery
  today: IsoDate
  mayKeep: boolean
}

export function RegionsPage({ regions, provinces, query, today, mayKeep }: RegionsPageProps) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  return (
    <Workspace title={t.title} section="regionRegister">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          mayKeep ? (
            <ButtonLink href={newRegionPath} icon="plus">
              {t.add}
            </ButtonLink>
          ) : undefined
        }
      />
      <Stack>
        <Filters query={query} provinces={provinces} />
        <p>
          <strong>{t.count(regions.length)}</strong>
        </p>
        {regions.length ? (
          <Table regions={regions} today={today} />
        ) : (
          <EmptyState
            level={2}
            title={t.noneFound}
            text={t.noneFoundText}
            action={<a href={regionsRegisterPath}>{t.all}</a>}
          />
        )}
      </Stack>
    </Workspace>
  )
}

function Filters({ query, provinces }: Pick<RegionsPageProps, 'query' | 'provinces'>) {
  const t = regionMessages(useUi().locale)
  const filtered = Object.values(query).some(Boolean)
  return (
    <FilterBar action={regionsRegisterPath} label={t.filter} clearHref={filtered ? regionsRegisterPath : undefined}>
      <TextField name="zoek" type="search" label={t.search} value={query.zoek} wide />
      <ProvinceFilter provinces={provinces} value={query.provincie} />
      <SelectField
        name="stand"
        label={t.state}
        value={query.stand}
        empty={t.anyState}
        options={Object.entries(t.filterStates).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  )
}

function Table({ regions, today }: Pick<RegionsPageProps, 'regions' | 'today'>) {
  const { locale } = useUi()
  const t = regionMessages(locale)
  const f = formats(locale)
  return (
    <Card flush>
      <DataTable
        label={t.title}
        rows={regions}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'name',
            head: t.one,
            rowHeader: true,
            cell: (region) => (
              <WithSub sub={region.registrationNumber ?? undefined}>
                <a href={regionEntryPath(region.slug)}>{region.name}</a>
              </WithSub>
            ),
          },
          { key: 'province', head: t.province, cell: ({ province }) => province },
          { key: 'lead', head: t.leadApplicant, cell: ({ leadApplicant }) => leadApplicant ?? '–' },
          { key: 'supporter', head: t.supporter, cell: ({ supporters }) => supporters.join(', ') || '–' },
          {
            key: 'members',
            head: t.members,
            numeric: true,
            cell: ({ members }) => f.number(Object.values(members).reduce((sum, count) => sum + count, 0)),
          },
          { key: 'state', head: t.state, cell: (region) => <State region={region} today={today} /> },
        ]}
      />
    </Card>
  )
}

function State({ region, today }: { region: ListedRegion; today: IsoDate }) {
  const t = regionMessages(useUi().locale)
  const state = stateOn(region, today)
  if (state !== 'present') return <Tag>{t.states[state]}</Tag>
  const short = shortfallIn(region)
  if (!short.length) return <Tag tone="positive">{t.complete}</Tag>
  return (
    <WithSub sub={short.map((need) => t.needs[need]).join(', ')}>
      <Tag tone="caution">{t.misses}</Tag>
    </WithSub>
  )
}
