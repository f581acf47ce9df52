import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { FieldTexts } from '../../../../../ui/form-field/field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { offerAnswerPath } from '../../../paths.ts'
import { offerMessages, siteText } from '../messages.ts'
import { answersTo, needsReason, type Answer } from '../rules.ts'
import type { OfferPageProps } from './offer-props.ts'

/** What was said on both sides, and what can be said now. */
export function AnswerCard(props: OfferPageProps) {
  const { scope, mayAnswer, timeZone, errors } = props
  const { offer } = scope
  const { locale } = useUi()
  const t = offerMessages(locale)
  const waits = offer.state === 'offered'
  const { words, reason, answeredAt, answeredBy } = offer
  return (
    <Card id="antwoord" title={waits ? t.answerTitle : t.answerTitleDone} look={3} tinted>
      <Stack>
        <FieldTexts id="antwoord" error={errorOf(errors, 'antwoord')} />
        {words && (
          <div>
            <p class="small muted">{t.theirWords(siteText(locale, offer.from))}</p>
            <p class="thread-text">{words}</p>
          </div>
        )}
        {answeredAt && (reason || !waits) && (
          <div>
            <p class="small muted">
              {waits ? t.lastTime : `${t.states[offer.state]}, ${formats(locale).date(dateIn(timeZone, answeredAt))}`}
              {!waits && answeredBy && `, ${answeredBy}`}
            </p>
            {reason && <p class="thread-text">{reason}</p>}
          </div>
        )}
        {mayAnswer &&
          answersTo(offer.state).map((answer) =>
            needsReason(answer) ? (
              <WithReason key={answer} {...props} answer={answer} />
            ) : (
              <Form key={answer} action={offerAnswerPath(scope.slug, offer.id, answer)} layout="plain">
                <Stack gap="s">
                  <Hidden name="number" value={String(scope.item.version.number)} />
                  <Row>
                    <Button kind={waits ? 'primary' : 'secondary'} icon="check">
                      {t.verbs[answer]}
                    </Button>
                  </Row>
                  <p class="small muted">{t.explained[answer]}</p>
                </Stack>
              </Form>
            ),
          )}
      </Stack>
    </Card>
  )
}

function WithReason({ scope, answer, typed, errors }: OfferPageProps & { answer: Answer }) {
  const t = offerMessages(useUi().locale)
  const field = `reden-${answer}`
  const error = errorOf(errors, field)
  return (
    <Disclosure summary={t.verbs[answer]} open={error !== undefined}>
      <Form action={offerAnswerPath(scope.slug, scope.offer.id, answer)} label={t.verbs[answer]}>
        <Hidden name="number" value={String(scope.item.version.number)} />
        <TextArea
          id={field}
          name="reason"
          label={t.why[answer]}
          help={t.explained[answer]}
          value={typed[field]}
          error={error}
          rows={3}
        />
        <Row>
          <Button small kind={answer === 'takeDown' ? 'danger' : 'secondary'}>
            {t.verbs[answer]}
          </Button>
        </Row>
      </Form>
    </Disclosure>
  )
}
