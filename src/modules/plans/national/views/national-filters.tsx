import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Hidden } from '../../../../ui/form/form.tsx'
import type { Region } from '../../../organisations/public.ts'
import { detailMessages } from '../../keeping/details/messages.ts'
import { themes } from '../../keeping/details/rules.ts'
import { planMessages } from '../../messages.ts'
import { timetableMessages } from '../../timetable/messages.ts'
import { nationalMessages } from '../messages.ts'
import { isNarrowed } from '../rules.ts'
import type { NationalQuery } from '../schema.ts'

const states = ['idea', 'planned', 'running', 'done', 'cancelled'] as const

export interface NationalFiltersProps {
  path: string
  query: NationalQuery
  regionList: readonly Region[]
  mbos: readonly { id: number; name: string }[]
}

export function NationalFilters({ path, query, regionList, mbos }: NationalFiltersProps) {
  const { locale } = useUi()
  const t = nationalMessages(locale)
  const words = timetableMessages(locale)
  const provinces = [...new Set(regionList.map(({ province }) => province))].sort((a, b) => a.localeCompare(b, 'nl'))
  const regions = regionList.filter(({ province }) => !query.provincie || province === query.provincie)
  const folded = query.mbo !== null || query.stand !== '' || query.van !== '' || query.tot !== ''
  return (
    <FilterBar
      action={path}
      label={t.filter}
      clearHref={isNarrowed(query) ? path : undefined}
      more={{
        open: folded,
        fields: <MoreFields query={query} mbos={mbos} />,
      }}
    >
      <TextField name="q" type="search" label={t.search} value={query.q} wide />
      <SelectField
        name="provincie"
        label={t.province}
        value={query.provincie}
        empty={t.allProvinces}
        options={provinces.map((value) => ({ value, label: value }))}
      />
      <SelectField
        name="regio"
        label={t.region}
        value={query.regio}
        empty={t.allRegions}
        options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SelectField
        name="thema"
        label={words.theme}
        value={query.thema}
        empty={words.allThemes}
        options={themes.map((value) => ({ value, label: detailMessages(locale).themes[value] }))}
      />
      {query.schaal && <Hidden name="schaal" value={query.schaal} />}
      {query.vanaf && <Hidden name="vanaf" value={query.vanaf} />}
    </FilterBar>
  )
}

function MoreFields({ query, mbos }: Pick<NationalFiltersProps, 'query' | 'mbos'>) {
  const { locale } = useUi()
  const t = nationalMessages(locale)
  const words = timetableMessages(locale)
  const plan = planMessages(locale)
  const shownDay = (date: string): string => (date ? formats(locale).date(date) : '')
  return (
    <>
      <SelectField
        name="mbo"
        label={t.mbo}
        value={query.mbo === null ? '' : String(query.mbo)}
        empty={t.allMbos}
        options={mbos.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <SelectField
        name="stand"
        label={plan.state}
        value={query.stand}
        empty={plan.allStates}
        options={states.map((state) => ({ value: state, label: plan.states[state] }))}
      />
      <TextField
        name="van"
        label={words.from}
        value={shownDay(query.van)}
        inputmode="numeric"
        placeholder={words.dayHelp}
      />
      <TextField
        name="tot"
        label={words.until}
        value={shownDay(query.tot)}
        inputmode="numeric"
        placeholder={words.dayHelp}
      />
    </>
  )
}
