import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { organisationMessages } from '../../messages.ts'
import { registerPath } from '../../paths.ts'
import { organisationKinds, type OrganisationKind } from '../../rules.ts'
import { schoolMessages } from '../../schools/messages.ts'
import { ProvinceFilter } from '../../views/province-filter.tsx'
import { registerMessages } from '../messages.ts'
import { educationKinds } from '../../keeping/details/rules.ts'
import type { RegisterQuery } from '../schema.ts'

export interface RegisterFiltersProps {
  query: RegisterQuery
  counts: ReadonlyMap<OrganisationKind, number>
  provinces: readonly string[]
  /** Empty while no list of them was imported. */
  labourMarkets: readonly string[]
}

export function RegisterFilters({
  query,
  counts,
  provinces,
  labourMarkets,
  filtered,
}: RegisterFiltersProps & { filtered: boolean }) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  const kinds = organisationMessages(locale).kinds
  const educations = schoolMessages(locale).education
  return (
    <FilterBar action={registerPath} label={t.filter} clearHref={filtered ? registerPath : undefined}>
      <TextField name="zoek" type="search" label={t.search} value={query.zoek} wide />
      <SelectField
        name="soort"
        label={t.kind}
        value={query.soort}
        empty={t.allKinds}
        options={organisationKinds.map((kind) => ({
          value: kind,
          label: `${kinds[kind]} (${f.number(counts.get(kind) ?? 0)})`,
        }))}
      />
      <SelectField
        name="onderwijs"
        label={t.education}
        value={query.onderwijs}
        empty={t.allEducation}
        options={educationKinds.map((kind) => ({ value: kind, label: educations[kind] ?? kind }))}
      />
      <ProvinceFilter provinces={provinces} value={query.provincie} />
      {labourMarkets.length > 0 && (
        <SelectField
          name="arbeidsmarkt"
          label={t.labourMarket}
          value={query.arbeidsmarkt}
          empty={t.allLabourMarkets}
          options={labourMarkets.map((name) => ({ value: name, label: name }))}
        />
      )}
      <SelectField
        name="stand"
        label={t.state}
        value={query.stand}
        empty={t.open}
        options={[
          { value: 'gesloten', label: t.closed },
          { value: 'alle', label: t.all },
        ]}
      />
    </FilterBar>
  )
}
