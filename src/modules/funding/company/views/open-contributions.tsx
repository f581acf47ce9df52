import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { errorOf } from '../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../ui/form-field/choice-field.tsx'
import { Form } from '../../../../ui/form/form.tsx'
import { Heading, Stack } from '../../../../ui/layout/layout.tsx'
import { companyAnswerPath, companySigningPath } from '../../paths.ts'
import { askedOf, headFacts, seenOf } from '../../statements/public.ts'
import { SignatureFields } from '../../statements/views/signature-fields.tsx'
import { ContributionReceipt } from '../../views/contribution-receipt.tsx'
import { confirmationMessages } from '../../confirmation/messages.ts'
import { companyMessages } from '../messages.ts'
import type { Seen } from '../queries.ts'

interface Props {
  token: string
  open: readonly Seen[]
  typed: Typed
  errors: readonly FieldError[]
}

/** What waits for an answer, each as it will be signed; ticked from the start, as most is right. */
export function OpenContributions({ token, open, typed, errors }: Props) {
  const t = companyMessages(useUi().locale)
  const ticked = typed['id'] === undefined ? null : new Set(typed['id'].split('\n').map((line) => line.split('.')[0]))
  return (
    <section aria-labelledby="open-h">
      <Stack>
        <Heading level={2} id="open-h">
          {t.toConfirm}
        </Heading>
        {open.length === 0 ? (
          <p class="muted" id="id">
            {errorOf(errors, 'id') ?? t.nothingOpen}
          </p>
        ) : (
          <Form action={companySigningPath(token)} layout="plain" labelledby="open-h">
            <Stack gap="l">
              <p>{t.toConfirmText}</p>
              {open.map((seen, index) => (
                <OpenOne
                  key={seen.id}
                  token={token}
                  seen={seen}
                  checked={ticked === null || ticked.has(String(seen.id))}
                  error={index === 0 ? errorOf(errors, 'id') : undefined}
                />
              ))}
              <SignatureFields typed={typed} errors={errors} />
              <Button kind="primary" icon="check" block large>
                {open.length === 1 ? t.signOne : t.signMany}
              </Button>
            </Stack>
          </Form>
        )}
      </Stack>
    </section>
  )
}

function OpenOne({
  token,
  seen,
  checked,
  error,
}: {
  token: string
  seen: Seen
  checked: boolean
  error: string | undefined
}) {
  const { locale } = useUi()
  const t = companyMessages(locale)
  const asked = askedOf(locale, {
    region: { name: seen.region },
    activity: seen.activity,
    contribution: seen,
    lines: seen.lines,
  })
  return (
    <Stack gap="s">
      <CheckboxField
        name="id"
        id={error === undefined ? `id-${seen.id}` : 'id'}
        label={t.tick(seen.activity, seen.region)}
        value={`${seen.id}.${seenOf(asked)}`}
        checked={checked}
        error={error}
      />
      <ContributionReceipt
        id={`bijdrage-${seen.id}`}
        title={confirmationMessages(locale).noted}
        contribution={seen}
        lines={seen.lines}
        head={headFacts(asked)}
      >
        <p class="receipt-foot">{asked.declaration}</p>
      </ContributionReceipt>
      <p class="small">
        <a href={companyAnswerPath(token, seen.id, 'correctie')}>{t.notRight}</a> ·{' '}
        <a href={companyAnswerPath(token, seen.id, 'afwijzing')}>{t.notOurs}</a>
      </p>
    </Stack>
  )
}
