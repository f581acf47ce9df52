import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { Fieldset, Form, FormActions, Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Meanwhile } from '../../../../ui/meanwhile/meanwhile.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { planMessages } from '../../messages.ts'
import { activityChangePath, activityPath, planPath } from '../../paths.ts'
import type { ActivityInRegion } from '../../queries.ts'
import { fieldName } from '../details/messages.ts'
import type { DetailField } from '../details/rules.ts'
import { keepingMessages } from '../messages.ts'
import { ActivityFields, Results, type ActivityFieldsProps } from './activity-fields.tsx'

export interface EditPageProps extends ActivityFieldsProps, Pick<ActivityInRegion, 'region' | 'activity'> {
  seenChange: string
  /** What the form showed when it was opened, as a text. */
  seen: string
  /** What somebody else changed while the form was open. */
  meanwhile: {
    by: string | null
    changes: readonly { field: DetailField; before: string; after: string }[]
  } | null
}

export function EditPage({ region, activity, seenChange, seen, meanwhile, ...fields }: EditPageProps) {
  const { locale } = useUi()
  const t = keepingMessages(locale)
  const back = activityPath(region.slug, activity.id)
  return (
    <Workspace title={t.editTitle(activity.title)} section="plan">
      <Breadcrumb
        trail={[
          { href: planPath(region.slug), text: planMessages(locale).timetable },
          { href: back, text: activity.title },
        ]}
        current={t.edit}
      />
      <PageHead title={t.editTitle(activity.title)} />
      <Stack gap="l">
        {meanwhile && (
          <Meanwhile
            title={t.meanwhileTitle(meanwhile.by)}
            text={t.meanwhileText}
            changes={meanwhile.changes.map(({ field, ...change }) => ({ name: fieldName(locale, field), ...change }))}
            empty={t.empty}
          />
        )}
        <ErrorSummary errors={[...fields.errors]} />
        <Form action={activityChangePath(region.slug, activity.id)}>
          <Hidden name="seenChange" value={seenChange} />
          <Hidden name="seen" value={seen} />
          <ActivityFields {...fields} />
          <Fieldset title={t.actual}>
            <Results {...fields} kind="actual" />
          </Fieldset>
          <TextArea
            name="reason"
            label={t.reason}
            help={t.reasonHelp}
            value={fields.typed['reason']}
            error={errorOf(fields.errors, 'reason')}
            rows={2}
            maxlength={1000}
            optional
          />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink kind="quiet" href={back}>
              {t.back}
            </ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}
