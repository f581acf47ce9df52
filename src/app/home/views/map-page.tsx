import { formats } from '../../../platform/i18n.ts'
import { AreaMap } from '../../../ui/area-map/area-map.tsx'
import { useUi } from '../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../ui/data-table/data-table.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { PageHead, Section, Stack } from '../../../ui/layout/layout.tsx'
import { SitePage } from '../../../ui/page/site-page.tsx'
import { ProvinceMap } from '../../../ui/province-map/province-map.tsx'
import type { Province } from '../../../ui/province-map/province-map.tsx'
import { anchorOf, type Drawn, type Group } from '../map.ts'
import { homeMessages } from '../messages.ts'
import { mapPath } from '../paths.ts'
import { shapes, viewBox } from '../provinces.ts'
import { mapLayers, mapPoints, type MapQuery } from '../schema.ts'

export interface MapPageProps {
  query: MapQuery
  groups: readonly Group[]
  /** Null: no boundaries were imported, so that the outlines of the provinces stand in. */
  drawn: Drawn | null
  provinces: readonly Province[]
}

export function MapPage({ query, groups, drawn, provinces }: MapPageProps) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  const title = query.provincie ? t.mapOf(query.provincie) : t.map
  return (
    <SitePage title={title} description={t.mapLead} fullWidth>
      <Section id="kaart" surface>
        <Stack gap="l">
          <PageHead title={title} lead={t.mapLead} />
          <Filters query={query} provinces={provinces} />
          <div class="grid grid-main">
            {drawn ? (
              <AreaMap {...drawn} label={title} note={t.areaNote} />
            ) : (
              <ProvinceMap viewBox={viewBox} shapes={shapes} provinces={provinces} dots={[]} note={t.mapNote} />
            )}
            <GroupList groups={groups} query={query} />
          </div>
        </Stack>
      </Section>
    </SitePage>
  )
}

function Filters({ query, provinces }: Pick<MapPageProps, 'query' | 'provinces'>) {
  const t = homeMessages(useUi().locale)
  const filtered = Boolean(query.provincie || query.toon || query.kaart !== 'regios')
  return (
    <FilterBar action={mapPath} label={t.mapFilter} clearHref={filtered ? mapPath : undefined}>
      <SelectField
        name="kaart"
        label={t.mapShows}
        value={query.kaart}
        options={mapLayers.map((layer) => ({ value: layer, label: t.mapLayers[layer] }))}
      />
      <SelectField
        name="provincie"
        label={t.province}
        value={query.provincie}
        empty={t.wholeCountry}
        options={provinces.map(({ name }) => ({ value: name, label: name }))}
      />
      <SelectField
        name="toon"
        label={t.mapPoints}
        value={query.toon}
        empty={t.noPoints}
        options={mapPoints.map((kind) => ({ value: kind, label: t.pointKinds[kind] }))}
      />
    </FilterBar>
  )
}

/** Everything that the map shows, in words. */
function GroupList({ groups, query }: Pick<MapPageProps, 'groups' | 'query'>) {
  const { locale } = useUi()
  const t = homeMessages(locale)
  const f = formats(locale)
  if (!groups.length) return <p class="muted">{t.noAreas}</p>
  const head = t.mapLayers[query.kaart]
  return (
    <DataTable
      label={head}
      rows={[...groups].sort((a, b) => Number(a.tone === 'none') - Number(b.tone === 'none'))}
      rowKey={(group) => group.key}
      columns={[
        { key: 'name', head, rowHeader: true, cell: (group) => <GroupName group={group} query={query} /> },
        ...(query.toon
          ? [
              {
                key: 'count',
                head: t.pointKinds[query.toon],
                numeric: true,
                cell: (group: Group) => f.number(group.count),
              },
            ]
          : []),
      ]}
    />
  )
}

const namesShown = 8

function GroupName({ group, query }: { group: Group; query: MapQuery }) {
  const t = homeMessages(useUi().locale)
  const { href, tone, areas } = group
  if (query.kaart === 'gemeenten')
    return (
      <WithSub sub={group.regions.join(', ') || t.withoutRegion}>
        <a href={href ?? mapPath}>{group.name}</a>
      </WithSub>
    )
  const name = tone === 'none' ? t.withoutRegion : tone === 'shared' ? t.sharedArea(group.name) : group.name
  const names = areas.slice(0, namesShown).map((area) => area.name)
  const more = areas.length - names.length
  const places = more > 0 ? t.andMore(names.join(', '), more) : names.join(', ')
  const plain = href === null || href.startsWith('#')
  return (
    <WithSub sub={query.kaart === 'provincies' || tone === 'shared' ? undefined : places}>
      {plain ? <span id={anchorOf(group.name)}>{name}</span> : <a href={href}>{name}</a>}
    </WithSub>
  )
}
