import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { ConfirmForm } from '../../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { activityPath, stepDonePath } from '../../../paths.ts'
import type { ActivityInRegion } from '../../../queries.ts'
import { keepingMessages } from '../../messages.ts'
import { stepMessages } from '../messages.ts'
import type { Step } from '../rules.ts'

export interface StepPageProps extends Pick<ActivityInRegion, 'region' | 'activity'> {
  step: Step
  typed: Typed
  errors: readonly FieldError[]
}

export function StepPage({ region, activity, step, typed, errors }: StepPageProps) {
  const { locale } = useUi()
  const t = stepMessages(locale)
  const field = (name: 'on' | 'reason') => ({
    name,
    label: t[name][step],
    value: typed[name],
    error: errorOf(errors, name),
  })
  const title = t.title[step](activity.title)
  return (
    <Workspace title={title} section="plan" tab="overview">
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <ConfirmForm
          id="stap"
          title={title}
          text={t.lead[step]}
          action={stepDonePath(region.slug, activity.id, step)}
          submit={t.submit[step]}
          danger={step === 'cancel'}
          backHref={activityPath(region.slug, activity.id)}
          back={keepingMessages(locale).back}
        >
          {step !== 'resume' && <DateField {...field('on')} />}
          <TextArea {...field('reason')} rows={3} maxlength={1000} optional={step !== 'cancel'} />
        </ConfirmForm>
      </Stack>
    </Workspace>
  )
}
