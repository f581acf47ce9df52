import type { FieldError, Typed } from '../../../platform/http/route.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../ui/form-field/file-field.tsx'
import { CheckboxField } from '../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../ui/form-field/select-field.tsx'
import { DateField, MoneyField, NumberField, TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { Heading, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { budgetMessages, costKinds, type ActivityInRegion } from '../../plans/public.ts'
import { closingMessages } from '../ledger/closing/messages.ts'
import { ledgerMessages } from '../ledger/messages.ts'
import { fundingMessages } from '../messages.ts'
import { activityContributionsPath, recordCostPath } from '../paths.ts'
import { costBases } from '../rules.ts'

export function CostFormPage({
  region,
  activity,
  typed,
  errors,
  closed,
}: ActivityInRegion & { typed: Typed; errors: readonly FieldError[]; closed?: boolean }) {
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const { kinds } = budgetMessages(locale)
  const late = closingMessages(locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Workspace title={t.recordCost} section="plan" tab="contributions">
      <Stack gap="l">
        <Heading level={2}>{t.recordCostTitle}</Heading>
        <ErrorSummary errors={[...errors]} />
        <Form action={recordCostPath(region.slug, activity.id)} multipart>
          <TextField {...field('description')} label={t.costDescription} help={t.costDescriptionHelp} maxlength={300} />
          <SelectField
            {...field('kind')}
            label={t.costKind}
            empty={t.noCostKind}
            options={costKinds.map((value) => ({ value, label: kinds[value] }))}
            optional
          />
          <SelectField
            {...field('basis')}
            label={t.basis}
            value={typed['basis'] ?? 'invoice'}
            options={costBases.map((value) => ({ value, label: ledgerMessages(locale).kinds[value] }))}
          />
          <TextField {...field('supplier')} label={t.supplier} maxlength={200} optional />
          <TextField {...field('invoiceNumber')} label={t.invoiceNumber} maxlength={100} optional autocomplete="off" />
          <TextField
            {...field('serialNumber')}
            label={t.serialNumber}
            help={t.serialNumberHelp}
            maxlength={100}
            optional
            autocomplete="off"
          />
          <DateField {...field('on')} label={t.on} />
          {closed && <CheckboxField {...field('late')} label={late.late} help={late.lateHelp} value="ja" />}
          <NumberField {...field('quantity')} label={t.quantity} decimals />
          <MoneyField {...field('price')} label={t.price} currency={region.currency} />
          <FileField
            name="file"
            label={t.file}
            help={t.fileHelp}
            error={errorOf(errors, 'file')}
            accept=".pdf,.jpg,.jpeg,.png,.xlsx,.docx,.odt,.ods"
          />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink kind="quiet" href={activityContributionsPath(region.slug, activity.id)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
