import type { ComponentChildren } from 'preact'
import type { Locale } from '../../../../platform/actor.ts'
import type { FieldError } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { duplicateMessages } from '../../duplicates/messages.ts'
import type { Likely } from '../../duplicates/queries.ts'
import type { AddOutcome, Taken } from '../commands.ts'
import { DoublesNotice } from '../../duplicates/views/likely-list.tsx'
import { keepingMessages } from '../messages.ts'
import type { AddingTo } from './kind-page.tsx'
import { OrganisationFields, type OrganisationFieldsProps } from './organisation-fields.tsx'

export interface AddPageProps extends OrganisationFieldsProps {
  to: AddingTo
  doubles: Doubles | null
  /** What to do with a likely double instead: in a region, let that one take part. */
  verb?: ((each: Likely) => ComponentChildren) | undefined
  /** Fields of the place where it is added: role and period in a region. */
  children?: ComponentChildren
}

export interface Doubles {
  likely: readonly Likely[]
  taken: boolean
}

export function AddPage({ to, doubles, verb, children, ...fields }: AddPageProps) {
  const t = keepingMessages(useUi().locale)
  return (
    <Workspace title={to.title} section={to.section}>
      <Breadcrumb trail={[...to.trail]} current={to.title} />
      <PageHead title={to.title} below={<a href={to.newPath}>{t.otherKind}</a>} />
      <Stack gap="l">
        <ErrorSummary errors={[...summaryOf(fields.errors, doubles, useUi().locale)]} />
        {doubles && <DoublesNotice {...doubles} name={fields.typed['name'] ?? ''} verb={verb} />}
        <Form action={to.action}>
          <OrganisationFields {...fields} />
          {children}
          <AddActions to={to} doubles={doubles} />
        </Form>
      </Stack>
    </Workspace>
  )
}

/** A likely double is no field, but it is a reason why nothing was added. */
function summaryOf(errors: readonly FieldError[], doubles: Doubles | null, locale: Locale): FieldError[] {
  return doubles && !errors.length ? [{ field: 'dubbel', text: duplicateMessages(locale).likelyTitle }] : [...errors]
}

function AddActions({ to, doubles }: Pick<AddPageProps, 'to' | 'doubles'>) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const aside = doubles && !doubles.taken ? doubles.likely.map(({ id }) => id).join(',') : null
  return (
    <FormActions>
      {aside !== null && <Hidden name="anyway" value={aside} />}
      <Button kind={aside === null ? 'primary' : undefined}>
        {aside === null ? t.addNow : duplicateMessages(locale).anyway}
      </Button>
      <ButtonLink kind="quiet" href={to.backPath}>
        {t.back}
      </ButtonLink>
    </FormActions>
  )
}

/** Why nothing was added: the organisations that it may be, and the field that says so. */
export function refusalOf(
  refused: Exclude<AddOutcome, { ok: true }>,
  locale: Locale,
): { errors: readonly FieldError[]; doubles: Doubles } {
  return refused.reason === 'taken'
    ? { errors: [takenError(refused.taken, locale)], doubles: { likely: [refused.taken.by], taken: true } }
    : { errors: [], doubles: { likely: refused.likely, taken: false } }
}

export const takenError = ({ field, by }: Taken, locale: Locale): FieldError => ({
  field,
  text: keepingMessages(locale).taken[field](by.name),
})
