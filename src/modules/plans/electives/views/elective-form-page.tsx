import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxFields } from '../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { NumberField, TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { detailMessages, profiles } from '../../../organisations/public.ts'
import { electiveMessages } from '../messages.ts'
import { electiveStates, type ElectiveField } from '../rules.ts'

export interface ElectiveFormPageProps {
  title: string
  /** The page that it came from. */
  from: { readonly href: string; readonly text: string }
  action: string
  isNew: boolean
  typed: Typed
  errors: readonly FieldError[]
  version: string
  /** What the form showed when it was opened, as JSON. */
  seen: string
  /** Somebody else saved first. */
  refused?: string | undefined
}

export function ElectiveFormPage(props: ElectiveFormPageProps) {
  const { title, from, action, isNew, typed, errors, version, seen, refused } = props
  const { locale } = useUi()
  const t = electiveMessages(locale)
  const words = detailMessages(locale).profiles
  const field = (name: ElectiveField) => ({
    name,
    label: t.fields[name],
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <Workspace title={title} section="electives">
      <Breadcrumb trail={[from]} current={isNew ? title : t.edit} />
      <PageHead title={title} />
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Form action={action}>
          <Hidden name="version" value={version} />
          <Hidden name="seen" value={seen} />
          <TextField {...field('name')} maxlength={200} autocomplete="off" />
          <TextField {...field('code')} help={t.help.code} maxlength={20} autocomplete="off" short optional />
          <Hidden name="profiles" value="" />
          <CheckboxFields
            {...field('profiles')}
            values={(typed['profiles'] ?? '').split(',')}
            options={profiles.map((value) => ({ value, label: words[value] ?? value }))}
            optional
          />
          <SelectField
            {...field('state')}
            value={typed['state'] || 'active'}
            options={electiveStates.map((value) => ({ value, label: t.states[value] }))}
          />
          <NumberField {...field('studyHours')} autocomplete="off" optional />
          <TextField {...field('syllabus')} help={t.help.syllabus} type="url" maxlength={500} optional />
          <FormActions>
            <Button kind="primary">{isNew ? t.add : t.save}</Button>
            <ButtonLink kind="quiet" href={from.href}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
