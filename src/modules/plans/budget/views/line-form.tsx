import type { ComponentChildren } from 'preact'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { MoneyField, NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { Heading } from '../../../../ui/layout/layout.tsx'
import type { ActivityInRegion } from '../../queries.ts'
import { budgetMessages } from '../messages.ts'
import type { Rate } from '../queries.ts'
import { costKinds } from '../rules.ts'
import { yearsOf } from '../years/rules.ts'

export interface LineFormProps extends Pick<ActivityInRegion, 'region' | 'period'> {
  errors: readonly FieldError[]
  rate: Rate | null
  /** Names of who may pay. */
  partners: readonly string[]
  action: string
  title: string | null
  typed: Typed
  /** The line as the form showed it when it was opened. */
  was: string
  submit: string
  back: ComponentChildren
}

export function LineForm({ region, period, errors, rate, partners, ...form }: LineFormProps) {
  const { locale } = useUi()
  const t = budgetMessages(locale)
  const { typed } = form
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  const rateText = rate && formats(locale).money(money(rate.priceCents, region.currency))
  return (
    <Form action={form.action}>
      {form.title && (
        <Heading level={3} look={4}>
          {form.title}
        </Heading>
      )}
      <Hidden name="was" value={form.was} />
      <TextField
        {...field('description')}
        label={t.description}
        help={t.descriptionHelp}
        maxlength={300}
        autocomplete="off"
      />
      <SelectField
        {...field('kind')}
        label={t.kind}
        empty
        options={costKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <SelectField
        {...field('year')}
        label={t.year}
        empty={t.wholePeriod}
        options={yearsOf(period).map((year) => ({ value: String(year), label: String(year) }))}
        short
        optional
      />
      <NumberField
        {...field('quantity')}
        label={t.quantity}
        help={t.quantityHelp}
        decimals
        autocomplete="off"
        optional
      />
      <TextField {...field('unit')} label={t.unit} help={t.unitHelp} maxlength={60} autocomplete="off" short optional />
      <MoneyField
        {...field('price')}
        label={t.price}
        help={rate && rateText ? t.rateHelp(rateText, rate.source) : undefined}
        currency={region.currency}
        autocomplete="off"
      />
      <TextField
        {...field('partner')}
        label={t.payer}
        help={t.payerHelp}
        suggestions={partners}
        maxlength={200}
        autocomplete="off"
        optional
      />
      <RadioField
        name="inKind"
        label={t.how}
        value={typed['inKind'] ?? 'money'}
        options={[
          { value: 'money', label: t.money },
          { value: 'kind', label: t.inKind },
        ]}
      />
      <FormActions>
        <Button kind="primary">{form.submit}</Button>
        {form.back}
      </FormActions>
    </Form>
  )
}
