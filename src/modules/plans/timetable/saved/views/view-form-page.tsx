import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../../ui/form-field/choice-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { keepingMessages } from '../../../keeping/messages.ts'
import { savedViewChangePath, savedViewsPath } from '../../../paths.ts'
import { savedMessages } from '../messages.ts'
import type { ViewInRegion } from '../queries.ts'

export interface ViewFormPageProps extends ViewInRegion {
  mayShare: boolean
  typed: Typed | null
  errors: readonly FieldError[]
}

export function ViewFormPage({ region, view, mayShare, typed, errors }: ViewFormPageProps) {
  const { locale } = useUi()
  const t = savedMessages(locale)
  const back = savedViewsPath(region.slug)
  return (
    <Workspace title={t.rename(view.name)} section="plan">
      <Breadcrumb trail={[{ href: back, text: t.title }]} current={view.name} />
      <PageHead title={t.rename(view.name)} />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Form action={savedViewChangePath(region.slug, view.id)}>
          <TextField
            name="name"
            label={t.name}
            value={typed?.['name'] ?? view.name}
            error={errorOf(errors, 'name')}
            maxlength={80}
          />
          {mayShare && (
            <CheckboxField
              name="shared"
              label={t.share}
              help={t.shareHelp}
              checked={typed ? typed['shared'] !== undefined : view.shared}
            />
          )}
          <FormActions>
            <Button kind="primary">{t.keep}</Button>
            <ButtonLink href={back}>{keepingMessages(locale).back}</ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
