import { useUi } from '../../../../ui/context.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { detailMessages, profiles } from '../../../organisations/public.ts'
import { electiveMessages } from '../messages.ts'
import { electiveStates } from '../rules.ts'
import type { ElectivesQuery } from '../schema.ts'

export interface ElectiveFiltersProps {
  action: string
  query: ElectivesQuery
  /** In a region: only what is given there, or the whole list. */
  inRegion?: boolean
}

export function ElectiveFilters({ action, query, inRegion }: ElectiveFiltersProps) {
  const { locale } = useUi()
  const t = electiveMessages(locale)
  const words = detailMessages(locale).profiles
  const filtered = Object.values(query).some(Boolean)
  return (
    <FilterBar action={action} label={t.filter} clearHref={filtered ? action : undefined}>
      <TextField name="zoek" type="search" label={t.search} value={query.zoek} wide />
      <SelectField
        name="profiel"
        label={t.fields.profiles}
        value={query.profiel}
        empty={t.allProfiles}
        options={profiles.map((value) => ({ value, label: words[value] ?? value }))}
      />
      <SelectField
        name="stand"
        label={t.fields.state}
        value={query.stand}
        empty={t.allStates}
        options={electiveStates.map((value) => ({ value, label: t.states[value] }))}
      />
      {inRegion && (
        <SelectField
          name="toon"
          label={t.show}
          value={query.toon}
          empty={t.showOffered}
          options={[{ value: 'alle', label: t.showAll }]}
        />
      )}
    </FilterBar>
  )
}
