import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { SignatureField } from '../../../../ui/signature/signature-field.tsx'
import { statementMessages } from '../messages.ts'

/** Name and function, and for who likes to: a drawing. */
export function SignatureFields({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const t = statementMessages(useUi().locale)
  return (
    <>
      <TextField
        name="name"
        label={t.name}
        help={t.nameHelp}
        value={typed['name']}
        error={errorOf(errors, 'name')}
        autocomplete="name"
      />
      <TextField
        name="role"
        label={t.role}
        help={t.roleHelp}
        value={typed['role']}
        error={errorOf(errors, 'role')}
        autocomplete="organization-title"
      />
      <SignatureField name="drawing" label={t.draw} error={errorOf(errors, 'drawing')} />
    </>
  )
}
