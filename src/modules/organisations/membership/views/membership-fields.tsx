import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { DateField } from '../../../../ui/form-field/text-field.tsx'
import { organisationMessages } from '../../messages.ts'
import { membershipMessages } from '../messages.ts'
import { memberRoles } from '../rules.ts'

/** With which role, from when, until when. */
export function MembershipFields({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const { locale } = useUi()
  const t = membershipMessages(locale)
  const roles = organisationMessages(locale).memberRoles
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <>
      <RadioField
        {...field('role')}
        label={t.role}
        options={memberRoles.map((value) => ({
          value,
          label: roles[value],
          help: value === 'leadApplicant' ? t.leadHelp : undefined,
        }))}
      />
      <DateField {...field('from')} label={t.from} />
      <DateField {...field('until')} label={t.until} help={t.untilHelp} optional />
    </>
  )
}
