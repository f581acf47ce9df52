import { trapField } from '../../../platform/http/person-form.ts'
import type { FieldError, Typed } from '../../../platform/http/route.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../ui/form/form.tsx'
import { Trap } from '../../../ui/form/trap.tsx'
import { PageHead, Prose } from '../../../ui/layout/layout.tsx'
import { SitePage } from '../../../ui/page/site-page.tsx'
import { newsletterMessages } from '../messages.ts'

/** One address, and what it is for. */
export function SignUpPage(props: {
  site: string
  action: string
  privacy: string
  typed: Typed
  errors: readonly FieldError[]
}) {
  const { site, action, privacy, typed, errors } = props
  const t = newsletterMessages(useUi().locale)
  return (
    <SitePage title={t.letterOf(site)} description={t.lead(site)}>
      <PageHead title={t.letterOf(site)} lead={t.lead(site)} />
      <ErrorSummary errors={[...errors]} />
      <Form action={action}>
        <Prose>
          <p>{t.consent(site)}</p>
        </Prose>
        <TextField
          name="email"
          type="email"
          label={t.email}
          help={t.emailHelp}
          value={typed['email']}
          error={errorOf(errors, 'email')}
          autocomplete="email"
          required
        />
        <Trap name={trapField} />
        <p class="small muted">
          <a href={privacy}>{t.privacy}</a>
        </p>
        <FormActions>
          <Button kind="primary">{t.signUp}</Button>
        </FormActions>
      </Form>
    </SitePage>
  )
}
