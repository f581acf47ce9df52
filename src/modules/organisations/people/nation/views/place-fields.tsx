import { roles } from '../../../../../platform/actor.ts'
import { Combobox } from '../../../../../ui/combobox/combobox.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { suggestionsPath } from '../../../paths.ts'
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
      <Combobox
        {...field('organisation')}
        label={t.organisation}
        help={t.organisationHelp}
        source={`${suggestionsPath}?open=ja`}
        // Among several that answer to the name the reader chooses below.
        into={candidates.length ? undefined : { name: 'organisationId', value: draft.typed['organisationId'] }}
        optional
        maxlength={200}
      />
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
