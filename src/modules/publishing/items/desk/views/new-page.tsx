import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { RadioField } from '../../../../../ui/form-field/choice-field.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { deskPath, newItemPath } from '../../../paths.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { kindsOf } from '../../kinds/rules.ts'
import { itemMessages } from '../../messages.ts'
import type { Desk } from '../public.ts'

export interface NewPageProps {
  desk: Desk
  typed: Typed
  errors: readonly FieldError[]
}

export function NewPage({ desk, typed, errors }: NewPageProps) {
  const { locale } = useUi()
  const [t, k] = [itemMessages(locale), kindMessages(locale)]
  const usual = desk.of?.languages[0] ?? 'nl'
  return (
    <Workspace title={t.addTitle} section="items">
      <Breadcrumb trail={[{ href: deskPath(desk.slug), text: t.title }]} current={t.add} />
      <PageHead title={t.addTitle} lead={t.addLead} />
      <Stack>
        <ErrorSummary errors={[...errors]} />
        <Form action={newItemPath(desk.slug)}>
          <TextField
            name="title"
            label={t.fieldTitle}
            help={t.fieldTitleHelp}
            value={typed['title']}
            error={errorOf(errors, 'title')}
            maxlength={200}
            autocomplete="off"
          />
          <RadioField
            name="kind"
            label={t.fieldKind}
            value={typed['kind']}
            error={errorOf(errors, 'kind')}
            options={kindsOf(desk.of ? 'region' : 'nation').map((kind) => ({
              value: kind,
              label: k.kinds[kind],
              help: k.about[kind],
            }))}
          />
          <RadioField
            name="language"
            label={t.fieldLanguage}
            value={typed['language'] ?? usual}
            options={[
              { value: 'nl', label: t.dutch },
              { value: 'en', label: t.english },
            ]}
          />
          <FormActions>
            <Button kind="primary">{t.begin}</Button>
            <ButtonLink kind="quiet" href={deskPath(desk.slug)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
