import type { FieldError, Typed } from '../../../platform/http/route.ts'
import type { Currency } from '../../../platform/money.ts'
import { useUi } from '../../../ui/context.tsx'
import { errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { MoneyField, NumberField, TextField } from '../../../ui/form-field/text-field.tsx'
import { fundingMessages } from '../messages.ts'

export interface LineFieldsProps {
  typed: Typed
  errors: readonly FieldError[]
  currency: Currency
  rateHelp?: string | undefined
}

/** Hours × rate, and one thing beside it: what the region writes down and what a company may correct. */
export function LineFields({ typed, errors, currency, rateHelp }: LineFieldsProps) {
  const t = fundingMessages(useUi().locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  const kinds = (['material', 'equipment', 'location', 'money'] as const).map((value) => ({
    value,
    label: t.kinds[value],
  }))
  return (
    <>
      <fieldset class="field-group stack">
        <legend>{t.time}</legend>
        <NumberField {...field('hours')} label={t.hours} decimals />
        <MoneyField {...field('rate')} label={t.rate} help={rateHelp} currency={currency} />
      </fieldset>
      <fieldset class="field-group stack">
        <legend>{t.other}</legend>
        <p class="help">{t.otherHelp}</p>
        <SelectField {...field('otherKind')} label={t.otherKind} options={kinds} empty />
        <TextField {...field('otherDescription')} label={t.otherDescription} />
        <MoneyField {...field('otherAmount')} label={t.otherAmount} currency={currency} />
      </fieldset>
    </>
  )
}
