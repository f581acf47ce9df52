import { useUi } from '../../../ui/context.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { organisationMessages } from '../messages.ts'

/** Of a list that can be narrowed to a province. */
export function ProvinceFilter({ provinces, value }: { provinces: readonly string[]; value: string }) {
  const t = organisationMessages(useUi().locale)
  return (
    <SelectField
      name="provincie"
      label={t.province}
      value={value}
      empty={t.allProvinces}
      options={provinces.map((name) => ({ value: name, label: name }))}
    />
  )
}
