import type { Locale } from '../../../../platform/actor.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import type { Option } from '../../../../ui/form-field/select-field.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { organisationMessages } from '../../messages.ts'
import { membershipMessages } from '../messages.ts'
import { memberRoles } from '../rules.ts'

export interface MembershipFieldsProps {
  roles: readonly Option[]
  typed: Typed
  errors: readonly FieldError[]
}

/** With which role, from when, until when. */
export function MembershipFields({ roles, typed, errors }: MembershipFieldsProps) {
  const t = membershipMessages(useUi().locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <>
      <RadioField {...field('role')} label={t.role} options={roles} />
      <DateField {...field('from')} label={t.from} />
      <DateField {...field('until')} label={t.until} help={t.untilHelp} optional />
    </>
  )
}

/** The roles that an organisation can have in a region. */
export const regionRoles = (locale: Locale): Option[] =>
  memberRoles.map((value) => ({
    value,
    label: organisationMessages(locale).memberRoles[value],
    help: value === 'leadApplicant' ? membershipMessages(locale).leadHelp : undefined,
  }))
