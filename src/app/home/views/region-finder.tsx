import { Button } from '../../../ui/button/button.tsx'
import { useUi } from '../../../ui/context.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { findingMessages, findingPath, suggestingPath } from '../../../modules/publishing/public.ts'
import { Combobox } from '../../../ui/combobox/combobox.tsx'
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

/** All that regions tell, from the home page of the nation. */
export function EverythingFinder() {
  const t = findingMessages(useUi().locale)
  return (
    <Form action={findingPath(null)} method="get" layout="plain">
      <Combobox
        name="q"
        label={t.heroField}
        help={t.heroHelp}
        maxlength={200}
        spellcheck={false}
        source={suggestingPath(null)}
        action={<Button>{t.search}</Button>}
      />
    </Form>
  )
}
