import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { homeMessages } from '../messages.ts'
import { findRegionPath } from '../paths.ts'

/** One field for whatever somebody knows: a postcode, a place, a school or a company. */
export function RegionFinder({ value, error }: { value?: string | undefined; error?: string | undefined }) {
  const t = homeMessages(useUi().locale)
  return (
    <Form action={findRegionPath} method="get" layout="plain">
      <TextField
        name="zoek"
        label={t.findRegion}
        help={t.findHelp}
        value={value}
        error={error}
        autocomplete="postal-code"
        spellcheck={false}
        maxlength={100}
        action={<Button kind="primary">{t.find}</Button>}
      />
    </Form>
  )
}
