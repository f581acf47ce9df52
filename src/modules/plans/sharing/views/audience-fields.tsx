import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields, RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { sharingMessages } from '../messages.ts'
import { audiences, type Sharing } from '../rules.ts'

/** Regions that can be chosen: all others. */
export type Choosable = readonly { readonly id: number; readonly name: string }[]

export interface AudienceFieldsProps {
  /** The question. */
  label: string
  /** Name of the fields; the regions are `<name>Regions`. */
  name?: string
  typed: Typed
  errors: readonly FieldError[]
  regions: Choosable
  /** Who sees the plan now, in words: offers to follow it. */
  plan?: string
}

/** What a form begins with. */
export const typedSharing = (sharing: Sharing | null, name = 'audience'): Typed => ({
  [name]: sharing?.audience ?? 'plan',
  [`${name}Regions`]: (sharing?.regionIds ?? []).join('\n'),
})

/** Who sees something: one choice, and the regions where they are chosen. */
export function AudienceFields({ label, name = 'audience', typed, errors, regions, plan }: AudienceFieldsProps) {
  const t = sharingMessages(useUi().locale)
  const chosen = `${name}Regions`
  const error = errorOf(errors, chosen)
  const ticked = (typed[chosen] ?? '').split('\n').filter(Boolean)
  return (
    <>
      <RadioField
        name={name}
        label={label}
        value={typed[name]}
        error={errorOf(errors, name)}
        options={[
          ...(plan === undefined ? [] : [{ value: 'plan', label: t.audiences.plan, help: t.planHelp(plan) }]),
          ...audiences.map((value) => ({ value, label: t.audiences[value] })),
        ]}
      />
      <Disclosure summary={t.choose} open={typed[name] === 'chosen' || ticked.length > 0}>
        <CheckboxFields
          name={chosen}
          label={t.choose}
          values={ticked}
          error={error}
          options={regions.map(({ id, name: region }) => ({ value: String(id), label: region }))}
          inline
        />
      </Disclosure>
    </>
  )
}
