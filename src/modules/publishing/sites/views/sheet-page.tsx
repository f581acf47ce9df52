import type { ComponentChildren } from 'preact'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { FieldSpec } from '../blocks/rules.ts'
import { SheetFields } from '../blocks/views/sheet-fields.tsx'
import { siteMessages } from '../messages.ts'
import { sitePath } from '../paths.ts'

export interface SheetPageProps {
  /** Slug; null for the nation. */
  place: string | null
  title: string
  lead: string
  action: string
  specs: readonly FieldSpec[]
  typed: Typed
  errors: readonly FieldError[]
  /** Somebody else saved first. */
  refused?: string | undefined
  /** Forms of their own, below this one. */
  children?: ComponentChildren
}

/** A page with one sheet to fill in: the settings of a site, or what it adds to a standing page. */
export function SheetPage(props: SheetPageProps) {
  const { place, title, lead, action, specs, typed, errors, refused, children } = props
  const t = siteMessages(useUi().locale)
  return (
    <Workspace title={title} section="website">
      <Breadcrumb trail={[{ href: sitePath(place), text: t.title }]} current={title} />
      <PageHead title={title} below={lead} />
      <Stack gap="l">
        {refused && (
          <Notice tone="caution" role="alert">
            {refused}
          </Notice>
        )}
        <ErrorSummary errors={[...errors]} />
        <Form action={action}>
          <SheetFields specs={specs} typed={typed} errors={errors} />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink kind="quiet" href={sitePath(place)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
        {children}
      </Stack>
    </Workspace>
  )
}
