import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Fieldset, Form, FormActions, Hidden } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Meanwhile } from '../../../../../ui/meanwhile/meanwhile.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { fieldName } from '../../../keeping/details/messages.ts'
import { keepingMessages } from '../../../keeping/messages.ts'
import { periodText } from '../../../keeping/public.ts'
import { planMessages } from '../../../messages.ts'
import { activityMovePath, moveActivityPath } from '../../../paths.ts'
import type { ActivityInRegion } from '../../../queries.ts'
import { movingMessages } from '../messages.ts'
import { moved, stepsOf, type Move } from '../rules.ts'

export interface MovePageProps extends Pick<ActivityInRegion, 'region' | 'activity'> {
  move: Move
  /** The view of the timeline that it was opened from. */
  back: string
  backHref: string
  typed: Typed
  seenChange: string
  errors: readonly FieldError[]
  /** Somebody moved it between the timeline and this page. */
  movedSince: { by: string | null; day: string } | null
  meanwhile: { by: string | null; changes: readonly { field: string; before: string; after: string }[] } | null
}

/** Asks how far, and why: by buttons, by dates, or as it was dragged. */
export function MovePage(props: MovePageProps) {
  const { region, activity, move, back, backHref, typed, seenChange, errors, movedSince, meanwhile } = props
  const { locale } = useUi()
  const t = movingMessages(locale)
  const keeping = keepingMessages(locale)
  const isMoved = move.days !== 0 || move.months !== 0
  const isIdea = activity.fixedState === 'idea'
  return (
    <Workspace title={t.title(activity.title)} section="plan">
      <Breadcrumb trail={[{ href: backHref, text: planMessages(locale).timetable }]} current={activity.title} />
      <PageHead title={t.title(activity.title)} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {movedSince && <Notice tone="caution">{t.since(movedSince.by, movedSince.day)}</Notice>}
        {meanwhile && (
          <Meanwhile
            title={keeping.meanwhileTitle(meanwhile.by)}
            text={t.meanwhileText}
            empty={keeping.empty}
            changes={meanwhile.changes.map(({ field, ...each }) => ({ name: fieldName(locale, field), ...each }))}
          />
        )}
        <Facts
          facts={[
            { term: t.now, value: periodText(locale, activity), nowrap: true },
            ...(isMoved
              ? [
                  {
                    term: t.becomes,
                    value: <strong>{periodText(locale, { ...activity, ...moved(activity, move) })}</strong>,
                    nowrap: true,
                  },
                ]
              : []),
          ]}
        />
        <Steps {...props} />
        <Form action={activityMovePath(region.slug, activity.id)}>
          <Fieldset title={t.dates}>
            <TextField
              name="from"
              label={fieldName(locale, 'from')}
              help={keeping.whenHelp}
              value={typed['from']}
              error={errorOf(errors, 'from')}
              short
            />
            <TextField
              name="until"
              label={fieldName(locale, 'until')}
              value={typed['until']}
              error={errorOf(errors, 'until')}
              short
            />
          </Fieldset>
          <TextArea
            name="reason"
            label={t.reason}
            help={isIdea ? t.reasonIdea : t.reasonHelp}
            value={typed['reason']}
            error={errorOf(errors, 'reason')}
            rows={3}
            maxlength={1000}
            optional={isIdea}
          />
          <Hidden name="seenChange" value={seenChange} />
          <Hidden name="terug" value={back} />
          <FormActions>
            <Button kind="primary">{t.save}</Button>
            <ButtonLink href={backHref}>{keeping.back}</ButtonLink>
          </FormActions>
        </Form>
      </Stack>
    </Workspace>
  )
}

/** Each is the same page, moved a little further. */
function Steps({ region, activity, move, back }: MovePageProps) {
  const t = movingMessages(useUi().locale)
  const href = (by: Move): string => {
    const [days, months] = [move.days + by.days, move.months + by.months]
    const query = new URLSearchParams({ dagen: String(days), maanden: String(months), terug: back })
    return `${moveActivityPath(region.slug, activity.id)}?${query.toString()}`
  }
  const name = ({ months }: Move) => (months === 0 ? 'week' : (months as 1 | 3 | 12))
  const steps = stepsOf(activity)
  return (
    <nav class="month-steps" aria-label={t.steps}>
      {[...steps].reverse().map((step) => (
        <ButtonLink
          key={`-${step.months}`}
          small
          icon="chevron-left"
          href={href({ days: -step.days, months: -step.months })}
        >
          {t.earlier[name(step)]}
        </ButtonLink>
      ))}
      {steps.map((step) => (
        <ButtonLink key={step.months} small icon="chevron-right" href={href(step)}>
          {t.later[name(step)]}
        </ButtonLink>
      ))}
    </nav>
  )
}
