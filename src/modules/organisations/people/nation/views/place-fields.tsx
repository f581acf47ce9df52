import { roles } from '../../../../../platform/actor.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import type { Region } from '../../../rules.ts'
import { fieldOf, FoldedPeriod, RoleSelect, type Draft } from '../../views/role-fields.tsx'
import { nationMessages } from '../messages.ts'
import type { Candidate } from '../queries.ts'

export interface PlaceDraft extends Draft {
  /** Organisations that answer to what was typed, when there are several. */
  readonly candidates?: readonly Candidate[]
}

/** A role and where it is held: a region, an organisation, or neither for the nation. */
export function PlacedRoleFields({ draft, regions }: { draft: PlaceDraft; regions: readonly Region[] }) {
  const t = nationMessages(useUi().locale)
  const field = fieldOf(draft)
  const { candidates = [] } = draft
  return (
    <>
      <RoleSelect draft={draft} roles={roles} />
      <SelectField
        {...field('region')}
        label={t.region}
        help={t.regionHelp}
        empty={t.noRegion}
        options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextField {...field('organisation')} label={t.organisation} help={t.organisationHelp} optional maxlength={200} />
      {candidates.length > 0 && (
        <RadioField
          {...field('organisationId')}
          label={t.whichOrganisation}
          options={candidates.map(({ id, name, place, code }) => ({
            value: String(id),
            label: [name, place, code].filter(Boolean).join(', '),
          }))}
        />
      )}
      <FoldedPeriod draft={draft} />
    </>
  )
}
