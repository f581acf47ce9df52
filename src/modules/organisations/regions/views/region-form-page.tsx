import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { DateField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { regionsRegisterPath } from '../../paths.ts'
import { regionMessages } from '../messages.ts'
import { regionTimeZones } from '../schema.ts'

export interface RegionFormPageProps {
  title: string
  action: string
  backHref: string
  typed: Typed
  errors: readonly FieldError[]
  /** A new region has no address yet. */
  isNew: boolean
  provinces: readonly string[]
  notice?: string | null
}

export function RegionFormPage(props: RegionFormPageProps) {
  const { title, action, backHref, typed, errors, isNew, notice } = props
  const t = regionMessages(useUi().locale)
  return (
    <Workspace title={title} section="regionRegister">
      <Breadcrumb trail={[{ href: regionsRegisterPath, text: t.title }]} current={title} />
      <PageHead title={title} />
      <Stack gap="l">
        {notice && (
          <Notice tone="caution" role="alert">
            {notice}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Form action={action}>
          {!isNew && <Hidden name="version" value={typed['version'] ?? ''} />}
          <RegionFields {...props} />
          <FormActions>
            <Button kind="primary">{isNew ? t.add : t.save}</Button>
            <ButtonLink kind="quiet" href={backHref}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}

function RegionFields({ typed, errors, isNew, provinces }: RegionFormPageProps) {
  const t = regionMessages(useUi().locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <>
      <TextField {...field('name')} label={t.name} autocomplete="off" />
      <TextField {...field('siteName')} label={t.siteName} help={t.siteNameHelp} autocomplete="off" optional />
      {isNew && <TextField {...field('slug')} label={t.slug} help={t.slugHelp} spellcheck={false} optional />}
      <TextField {...field('province')} label={t.province} suggestions={provinces} />
      <TextField {...field('registrationNumber')} label={t.registrationNumber} spellcheck={false} short optional />
      <TextArea {...field('municipalities')} label={t.municipalities} help={t.municipalitiesHelp} optional />
      <DateField {...field('validFrom')} label={t.validFrom} />
      <DateField {...field('validUntil')} label={t.validUntil} optional />
      <TextField {...field('accent')} label={t.accent} help={t.accentHelp} spellcheck={false} short />
      <RadioField
        name="currency"
        label={t.currency}
        value={typed['currency'] ?? 'EUR'}
        options={['EUR', 'USD'].map((value) => ({ value, label: value }))}
      />
      <SelectField
        {...field('timeZone')}
        label={t.timeZone}
        options={regionTimeZones.map((value) => ({ value, label: value.replace('_', ' ') }))}
      />
      <RadioField
        name="language"
        label={t.language}
        value={typed['language'] ?? 'nl'}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
    </>
  )
}
