import type { FieldError } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { FocusPage } from '../../../ui/page/focus-page.tsx'
import { accountMessages } from '../messages.ts'
import { invitationPath } from '../paths.ts'

export function InvitationPage({
  token,
  name,
  errors,
}: {
  token: string
  name: string
  errors: readonly FieldError[]
}) {
  const t = accountMessages(useUi().locale)
  const heading = t.invitationTitle(name)
  return (
    <FocusPage
      brand={{ name: 'Spoorboek', href: '/' }}
      title={`${heading} – Spoorboek`}
      heading={heading}
      lead={t.invitationText}
    >
      <ErrorSummary errors={[...errors]} />
      <Form action={invitationPath(token)}>
        <TextField
          name="password"
          type="password"
          label={t.newPassword}
          help={t.newPasswordHelp}
          optional
          error={errorOf(errors, 'password')}
          autocomplete="new-password"
        />
        <FormActions>
          <Button kind="primary">{t.accept}</Button>
        </FormActions>
      </Form>
    </FocusPage>
  )
}
