import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { FileField } from '../../../../ui/form-field/file-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { statementMessages } from '../messages.ts'

export interface PaperFormProps {
  summary: string
  text: string
  /** The form to print. */
  blank: string
  action: string
  typed: Typed
  errors: readonly FieldError[]
}

/** Signing on paper: print it, and bring the scan back. Closed until somebody wants it or something is wrong in it. */
export function PaperForm({ summary, text, blank, action, typed, errors }: PaperFormProps) {
  const t = statementMessages(useUi().locale)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <Disclosure summary={summary} card open={errors.some(({ field: name }) => /^(paper|file)/.test(name))}>
      <p class="small">{text}</p>
      <p>
        <ButtonLink small href={blank} icon="download">
          {t.blank}
        </ButtonLink>
      </p>
      <Form action={action} multipart>
        <FileField
          name="file"
          label={t.paperFile}
          help={t.paperFileHelp}
          accept=".pdf,.jpg,.jpeg,.png"
          error={errorOf(errors, 'file')}
        />
        <TextField {...field('paperName')} label={t.paperName} autocomplete="off" />
        <TextField {...field('paperRole')} label={t.paperRole} autocomplete="off" />
        <FormActions>
          <Button>{t.paperSend}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  )
}
