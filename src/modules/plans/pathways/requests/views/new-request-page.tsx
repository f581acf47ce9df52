import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField, NumberField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { mboRequestsPath } from '../../../paths.ts'
import type { Candidate, Pathway } from '../../queries.ts'
import { requestMessages } from '../messages.ts'
import { requestKinds } from '../rules.ts'

export interface NewRequestPageProps {
  region: string
  mbos: readonly Candidate[]
  routes: readonly Pathway[]
  typed: Typed
  errors: readonly FieldError[]
}

export function NewRequestPage({ region, mbos, routes, typed, errors }: NewRequestPageProps) {
  const t = requestMessages(useUi().locale)
  const field = (name: string, label: string) => ({ name, label, value: typed[name], error: errorOf(errors, name) })
  // One mbo is no choice, and a route tells which it is.
  const route = routes.find(({ id }) => String(id) === typed['pathway'])
  const mbo = typed['mbo'] ?? String((route?.mbos[0] ?? (mbos.length === 1 ? mbos[0] : undefined))?.id ?? '')
  return (
    <Workspace title={t.new} section="pathways">
      <Breadcrumb trail={[{ href: mboRequestsPath(region), text: t.title }]} current={t.new} />
      <PageHead title={t.new} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Form action={mboRequestsPath(region)}>
          <SelectField
            {...field('mbo', t.mbo)}
            value={mbo}
            empty
            options={mbos.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <RadioField
            {...field('kind', t.what)}
            options={requestKinds.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <TextField {...field('title', t.request)} help={t.help.title} maxlength={200} autocomplete="off" />
          <DateField {...field('on', t.day)} help={t.help.on} />
          <TextField {...field('time', t.time)} help={t.help.time} maxlength={60} autocomplete="off" short optional />
          <NumberField {...field('count', t.count)} help={t.help.count} autocomplete="off" optional />
          {routes.length > 0 && (
            <SelectField
              {...field('pathway', t.route)}
              empty={t.noRoute}
              options={routes.map(({ id, details }) => ({ value: String(id), label: details.name }))}
            />
          )}
          <TextArea {...field('note', t.note)} rows={4} optional />
          <FormActions>
            <Button kind="primary">{t.ask}</Button>
            <ButtonLink kind="quiet" href={mboRequestsPath(region)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
