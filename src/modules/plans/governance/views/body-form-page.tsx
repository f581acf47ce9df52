import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { bodyChangePath, bodyPath, bodyRemovalPath, governancePath } from '../../paths.ts'
import { governanceMessages } from '../messages.ts'
import { bodyKinds, wouldCircle, type Body } from '../rules.ts'

export interface BodyFormPageProps {
  region: string
  /** Null: a new one. */
  body: Body | null
  bodies: readonly Body[]
  typed: Typed
  errors: readonly FieldError[]
  /** Somebody else saved first. */
  refused?: string | undefined
}

export function BodyFormPage(props: BodyFormPageProps) {
  const { region, body, errors, refused } = props
  const t = governanceMessages(useUi().locale)
  const title = body ? t.editTitle(body.name) : t.new
  const back = body ? bodyPath(region, body.id) : governancePath(region)
  const trail = body ? [{ href: back, text: body.name }] : []
  return (
    <Workspace title={title} section="governance">
      <Breadcrumb trail={[{ href: governancePath(region), text: t.title }, ...trail]} current={body ? t.edit : t.new} />
      <PageHead title={title} />
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Form action={body ? bodyChangePath(region, body.id) : governancePath(region)}>
          <Fields {...props} />
          <FormActions>
            <Button kind="primary">{body ? t.save : t.add}</Button>
            <ButtonLink kind="quiet" href={back}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
        {body && (
          <Disclosure summary={t.dissolve} card>
            <p>{t.dissolveText}</p>
            <Form action={bodyRemovalPath(region, body.id)} layout="plain">
              <Button kind="danger">
                {t.dissolve}: {body.name}
              </Button>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Workspace>
  )
}

function Fields({ body, bodies, typed, errors }: BodyFormPageProps) {
  const t = governanceMessages(useUi().locale)
  const field = (name: keyof typeof t.fields) => ({
    name,
    label: t.fields[name],
    value: typed[name],
    error: errorOf(errors, name),
  })
  // What would make a circle is not offered; what was typed all the same is refused with what to do.
  const above = bodies.filter(
    ({ id }) => String(id) === typed['parent'] || body === null || !wouldCircle(bodies, body.id, id),
  )
  return (
    <>
      <Hidden name="version" value={typed['version'] ?? '0'} />
      <Hidden name="seen" value={typed['seen'] ?? ''} />
      <TextField {...field('name')} help={t.help.name} maxlength={200} autocomplete="off" />
      <SelectField {...field('kind')} empty options={bodyKinds.map((value) => ({ value, label: t.kinds[value] }))} />
      <SelectField
        {...field('parent')}
        empty={t.top}
        options={above.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <TextArea {...field('purpose')} rows={3} optional />
      <TextField {...field('meets')} help={t.help.meets} maxlength={200} autocomplete="off" optional />
    </>
  )
}
