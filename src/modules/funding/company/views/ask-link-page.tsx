import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { askCompanyLinkPath } from '../../paths.ts'
import { companyMessages } from '../messages.ts'
import { CompanyFrame } from './company-frame.tsx'

/** A new link by mail; `dead` when somebody came with an old one. */
export function AskLinkPage({
  dead,
  asked,
  forgotten,
  typed,
  errors,
}: {
  dead?: boolean
  asked?: boolean
  forgotten?: boolean
  typed: Typed
  errors: readonly FieldError[]
}) {
  const t = companyMessages(useUi().locale)
  return (
    <CompanyFrame heading={dead ? t.dead : t.askTitle} lead={dead ? t.deadText : t.askLead}>
      {forgotten && (
        <Notice tone="positive" role="status">
          {t.forgotten}
        </Notice>
      )}
      {asked && (
        <Notice tone="positive" role="status">
          {t.asked}
        </Notice>
      )}
      <ErrorSummary errors={[...errors]} />
      <Form action={askCompanyLinkPath}>
        <TextField
          name="email"
          type="email"
          label={t.email}
          value={typed['email']}
          error={errorOf(errors, 'email')}
          autocomplete="email"
        />
        <FormActions>
          <Button kind="primary">{t.ask}</Button>
        </FormActions>
      </Form>
    </CompanyFrame>
  )
}
