import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../ui/form-field/choice-field.tsx'
import { Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import { planMessages } from '../../messages.ts'
import { activitiesPath, activityPath, planPath } from '../../paths.ts'
import { keepingMessages } from '../messages.ts'
import { ActivityFields, type ActivityFieldsProps } from './activity-fields.tsx'

export interface NewPageProps extends ActivityFieldsProps {
  region: Region
  /** The activity that it starts from. */
  original: { id: number; title: string } | null
}

export function NewPage({ region, original, ...fields }: NewPageProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const title = original ? t.copyTitle(original.title) : t.addTitle
  const trail = [
    { href: planPath(region.slug), text: planMessages(locale).timetable },
    ...(original ? [{ href: activityPath(region.slug, original.id), text: original.title }] : []),
  ]
  return (
    <Workspace title={title} section="plan">
      <Breadcrumb trail={trail} current={original ? t.copy : t.addTitle} />
      <PageHead title={title} below={original ? t.copyLead : undefined} />
      <Stack gap="l">
        <ErrorSummary errors={[...fields.errors]} />
        <Form action={activitiesPath(region.slug)}>
          {original && <Hidden name="copiedFrom" value={String(original.id)} />}
          <ActivityFields {...fields} />
          <CheckboxField name="idea" label={t.idea} help={t.ideaHelp} checked={'idea' in fields.typed} />
          <FormActions>
            <Button kind="primary">{t.addNow}</Button>
            <ButtonLink kind="quiet" href={trail.at(-1)?.href ?? planPath(region.slug)}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
