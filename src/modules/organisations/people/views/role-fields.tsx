import type { Role } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { DateField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { organisationMessages } from '../../messages.ts'
import { peopleMessages } from '../messages.ts'
import type { HeldRole } from '../rules.ts'

export interface Draft {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
}

export const untouched: Draft = { typed: {}, errors: [] }

export const fieldOf =
  ({ typed, errors }: Draft) =>
  (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })

export function PersonFields({ draft, locale }: { draft: Draft; locale: 'nl' | 'en' }) {
  const t = peopleMessages(useUi().locale)
  const field = fieldOf(draft)
  return (
    <>
      <TextField {...field('name')} label={t.name} autocomplete="off" />
      <TextField {...field('email')} type="email" label={t.email} autocomplete="off" />
      <RadioField
        name="locale"
        label={t.language}
        value={draft.typed['locale'] ?? locale}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
    </>
  )
}

export function RoleSelect({ draft, roles }: { draft: Draft; roles: readonly Role[] }) {
  const { locale } = useUi()
  const names = organisationMessages(locale).roles
  return (
    <SelectField
      {...fieldOf(draft)('role')}
      label={peopleMessages(locale).role}
      empty
      options={roles.map((role) => ({ value: role, label: names[role] }))}
    />
  )
}

/** First day, last day and subject; all may stay empty. */
export function PeriodFields({ draft, change }: { draft: Draft; change?: boolean }) {
  const t = peopleMessages(useUi().locale)
  const field = fieldOf(draft)
  return (
    <>
      <DateField {...field('from')} label={t.firstDay} help={change ? t.firstDayKept : t.firstDayHelp} optional />
      <DateField {...field('until')} label={t.lastDay} help={t.lastDayHelp} optional />
      <TextField {...field('concerns')} label={t.concerns} help={t.concernsHelp} optional maxlength={300} />
    </>
  )
}

/** The same folded away, where most leave them empty. */
export function FoldedPeriod({ draft }: { draft: Draft }) {
  const t = peopleMessages(useUi().locale)
  const names = ['from', 'until', 'concerns']
  const touched = names.some((name) => draft.typed[name] || errorOf(draft.errors, name))
  return (
    <Disclosure summary={t.periodAndSubject} open={touched}>
      <PeriodFields draft={draft} />
    </Disclosure>
  )
}

/** What the form of a period starts with. */
export function typedPeriod({ from, until, concerns }: HeldRole, locale: 'nl' | 'en'): Record<string, string> {
  const f = formats(locale)
  return { from: f.date(from), until: until ? f.date(until) : '', concerns: concerns ?? '' }
}
