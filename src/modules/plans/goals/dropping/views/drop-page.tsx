import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { ConfirmForm } from '../../../../../ui/confirm/confirm.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField } from '../../../../../ui/form-field/text-field.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { goalDropPath, goalPath, goalsPath } from '../../../paths.ts'
import type { Goal } from '../../../rules.ts'
import { goalMessages } from '../../messages.ts'
import type { InGoal } from '../../queries.ts'

export interface DropPageProps extends Pick<InGoal, 'region' | 'goal'> {
  /** Goals that can take over. */
  others: readonly Goal[]
  /** How many activities serve this goal alone, and how many serve another too. */
  alone: number
  shared: number
  typed: Typed
  errors: readonly FieldError[]
}

export function DropPage({ region, goal, others, alone, shared, typed, errors }: DropPageProps) {
  const t = goalMessages(useUi().locale)
  const title = t.dropTitle(goal.name)
  const back = goalPath(region.slug, goal.id)
  return (
    <Workspace title={title} section="plan">
      <Breadcrumb
        trail={[
          { href: goalsPath(region.slug), text: t.goals },
          { href: back, text: goal.name },
        ]}
        current={t.drop}
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <ConfirmForm
          id="verval"
          level={1}
          title={title}
          text={t.dropLead}
          consequences={[...(alone > 0 ? [t.alone(alone)] : []), ...(shared > 0 ? [t.shared(shared)] : [])]}
          action={goalDropPath(region.slug, goal.id)}
          submit={t.dropNow}
          backHref={back}
          back={t.back}
        >
          {alone > 0 && (
            <SelectField
              name="to"
              label={t.dropTo}
              value={typed['to']}
              error={errorOf(errors, 'to')}
              empty={t.cancelThem}
              options={others.map(({ id, name }) => ({ value: String(id), label: t.goTo(name) }))}
            />
          )}
          <DateField name="on" label={t.dropOn} value={typed['on']} error={errorOf(errors, 'on')} />
          <TextArea
            name="reason"
            label={t.dropReason}
            value={typed['reason']}
            error={errorOf(errors, 'reason')}
            rows={3}
            maxlength={1000}
          />
        </ConfirmForm>
      </Stack>
    </Workspace>
  )
}
