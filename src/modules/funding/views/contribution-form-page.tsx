import { formats } from '../../../platform/i18n.ts'
import { money } from '../../../platform/money.ts'
import type { FieldError, Typed } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../ui/form-field/file-field.tsx'
import { DateField, TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { Heading, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import type { ActivityInRegion } from '../../plans/public.ts'
import { fundingMessages } from '../messages.ts'
import { recordContributionPath } from '../paths.ts'
import { LineFields } from './line-fields.tsx'

export interface ContributionFormPageProps extends ActivityInRegion {
  typed: Typed
  errors: readonly FieldError[]
  companies: readonly string[]
  rateCents: number | null
}

export function ContributionFormPage({
  region,
  activity,
  typed,
  errors,
  companies,
  rateCents,
}: ContributionFormPageProps) {
  const { locale } = useUi()
  const t = fundingMessages(locale)
  const f = formats(locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  const rate = rateCents === null ? undefined : f.amount(rateCents)
  return (
    <Workspace title={t.record} section="plan" tab="contributions">
      <Stack gap="l">
        <Heading level={2}>{t.recordTitle}</Heading>
        <ErrorSummary errors={[...errors]} />
        <Form action={recordContributionPath(region.slug, activity.id)} multipart>
          <TextField
            {...field('company')}
            label={t.company}
            help={t.companyHelp}
            suggestions={companies}
            autocomplete="off"
          />
          <TextField {...field('description')} label={t.description} help={t.descriptionHelp} maxlength={300} />
          <DateField {...field('from')} label={t.from} />
          <DateField {...field('until')} label={t.until} help={t.untilHelp} optional />
          <LineFields
            typed={{ rate: rate ?? '', ...typed }}
            errors={errors}
            currency={region.currency}
            rateHelp={rateCents === null ? undefined : t.rateHelp(f.money(money(rateCents, region.currency)))}
          />
          <FileField
            name="file"
            label={t.file}
            help={t.fileHelp}
            error={errorOf(errors, 'file')}
            accept=".pdf,.jpg,.jpeg,.png,.xlsx,.docx,.odt,.ods"
          />
          <Heading level={3}>{t.contact}</Heading>
          <TextField {...field('contactName')} label={t.contactName} autocomplete="off" />
          <TextField
            {...field('contactEmail')}
            type="email"
            label={t.contactEmail}
            help={t.contactHelp}
            autocomplete="off"
          />
          <FormActions>
            <Button kind="primary" name="next" value="send">
              {t.send}
            </Button>
            <Button name="next" value="keep">
              {t.keep}
            </Button>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
