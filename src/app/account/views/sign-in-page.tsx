import type { FieldError, Typed } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { FocusPage } from '../../../ui/page/focus-page.tsx'
import { useNotice } from '../../../ui/page/workspace.tsx'
import { accountMessages } from '../messages.ts'
import { askLinkPath, signInPath } from '../paths.ts'

export function SignInPage({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const t = accountMessages(useUi().locale)
  const notice = useNotice()
  return (
    <FocusPage
      brand={{ name: 'Spoorboek', href: '/' }}
      title={`${t.signIn} – Spoorboek`}
      heading={t.signIn}
      lead={t.signInLead}
    >
      {notice && (
        <Notice tone="positive" role="status">
          {notice}
        </Notice>
      )}
      <ErrorSummary errors={[...errors]} />
      <Form action={signInPath}>
        <Hidden name="terug" value={typed['terug'] ?? ''} />
        <TextField
          name="email"
          type="email"
          label={t.email}
          value={typed['email']}
          error={errorOf(errors, 'email')}
          autocomplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={t.password}
          error={errorOf(errors, 'password')}
          autocomplete="current-password"
        />
        <FormActions>
          <Button kind="primary">{t.signIn}</Button>
          <Button kind="quiet" formaction={askLinkPath}>
            {t.mailMeALink}
          </Button>
        </FormActions>
      </Form>
      <p class="small muted">{t.withoutPasswordText}</p>
    </FocusPage>
  )
}
