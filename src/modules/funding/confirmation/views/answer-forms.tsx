import { formats } from '../../../../platform/i18n.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { ErrorSummary, errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Form, FormActions } from '../../../../ui/form/form.tsx'
import type { Region } from '../../../organisations/public.ts'
import type { ContributionDetail } from '../../queries.ts'
import { amountOf, type Line } from '../../rules.ts'
import { statementMessages } from '../../statements/messages.ts'
import { SignatureFields } from '../../statements/views/signature-fields.tsx'
import { LineFields } from '../../views/line-fields.tsx'
import { confirmationMessages } from '../messages.ts'
import { LinkFrame, type AnswerAddresses } from './confirm-pages.tsx'

interface Props {
  region: Region
  contribution: Pick<ContributionDetail, 'organisation' | 'currency' | 'lines'>
  at: AnswerAddresses
  typed: Typed
  errors: readonly FieldError[]
}

/** Starts from what was recorded, so that only what differs is typed. */
export function CorrectPage({ at, region, contribution, typed, errors }: Props) {
  const { locale } = useUi()
  const t = confirmationMessages(locale)
  const filled = Object.keys(typed).length ? typed : fromLines(contribution.lines, locale)
  return (
    <LinkFrame region={region} company={contribution.organisation} heading={t.correctTitle} lead={t.correctLead}>
      <ErrorSummary errors={[...errors]} />
      <Form action={at.correct}>
        <LineFields typed={filled} errors={errors} currency={contribution.currency} />
        <TextArea
          name="remark"
          label={t.remark}
          optional
          rows={3}
          value={filled['remark']}
          error={errorOf(errors, 'remark')}
        />
        <p class="small">{statementMessages(locale).declaration(contribution.organisation)}</p>
        <SignatureFields typed={filled} errors={errors} />
        <FormActions>
          <Button kind="primary">{t.correct}</Button>
          <ButtonLink kind="quiet" href={at.back}>
            {t.backToQuestion}
          </ButtonLink>
        </FormActions>
      </Form>
      <p class="small">
        <a href={at.decline}>{t.orDecline}</a>
      </p>
    </LinkFrame>
  )
}

function fromLines(lines: readonly Line[], locale: 'nl' | 'en'): Record<string, string> {
  const f = formats(locale)
  const hours = lines.find((line) => line.kind === 'hours')
  const other = lines.find((line) => line.kind !== 'hours')
  return {
    ...(hours && { hours: f.number(hours.quantity), rate: f.amount(hours.priceCents) }),
    ...(other && {
      otherKind: other.kind,
      otherDescription: other.description ?? '',
      otherAmount: f.amount(amountOf(other)),
    }),
  }
}

export function DeclinePage({ at, region, contribution, typed, errors }: Props) {
  const t = confirmationMessages(useUi().locale)
  return (
    <LinkFrame region={region} company={contribution.organisation} heading={t.declineTitle} lead={t.declineLead}>
      <ErrorSummary errors={[...errors]} />
      <Form action={at.decline}>
        <TextArea name="reason" label={t.reason} rows={3} value={typed['reason']} error={errorOf(errors, 'reason')} />
        <TextField
          name="name"
          label={t.name}
          value={typed['name']}
          error={errorOf(errors, 'name')}
          autocomplete="name"
        />
        <FormActions>
          <Button kind="danger">{t.decline}</Button>
          <ButtonLink kind="quiet" href={at.back}>
            {t.backToQuestion}
          </ButtonLink>
        </FormActions>
      </Form>
    </LinkFrame>
  )
}
