import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import { siteMessages } from '../messages.ts'
import { siteHostPath } from '../paths.ts'

export interface HostFormProps {
  place: string | null
  host: string
  /** The name of this server, that the other must point to. */
  server: string
  error?: string | undefined
}

/** The name of its own that a site answers to. It holds at once, without publishing. */
export function HostForm({ place, host, server, error }: HostFormProps) {
  const t = siteMessages(useUi().locale)
  return (
    <Card title={t.host} id="eigen-adres">
      <Stack>
        <p>{t.hostLead}</p>
        <Form action={siteHostPath(place)}>
          <TextField
            name="host"
            label={t.host}
            help={t.hostHelp(server)}
            value={host}
            error={error}
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            maxlength={260}
            optional
          />
          <FormActions>
            <Button>{t.hostSave}</Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  )
}
