import { formats } from '../../../../../platform/i18n.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { FieldTexts } from '../../../../../ui/form-field/field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { DateField, TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { itemPublicationPath, itemReviewPath, itemSendBackPath, itemWithdrawalPath } from '../../../paths.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { deskMessages } from '../messages.ts'
import type { ItemDeskPageProps } from './item-desk-props.ts'

/** What somebody may do with it now, the most usual first. */
export function Steps(props: ItemDeskPageProps) {
  const { scope, steps, needsSecond, missing, timeZone } = props
  const { slug, item } = scope
  const { locale } = useUi()
  const [t, k] = [deskMessages(locale), kindMessages(locale)]
  const moment = (at: Date): string => formats(locale).moment(at, timeZone)
  const complete = missing.length === 0
  const names = missing.map((field) => k.fields[field].toLowerCase()).join(', ')
  return (
    <Card id="stappen" title={t.stepsTitle} look={3} tinted>
      <Stack>
        <FieldTexts id="stappen" error={errorOf(props.errors, 'stappen')} />
        {item.publicNumber !== null && item.publishedAt && <p>{t.allDone(moment(item.publishedAt))}</p>}
        {item.publishFrom && <p>{t.isPlanned(moment(item.publishFrom))}</p>}
        {item.withdrawAt && <p class="small muted">{t.disappears(moment(item.withdrawAt))}</p>}
        {!complete && <Notice title={t.missingTitle}>{t.missingText(names)}</Notice>}
        {item.state === 'review' && <p>{t.waitsForReview}</p>}
        {complete && steps.includes('publish') && <Publish {...props} />}
        {complete && steps.includes('askReview') && (
          <Form action={itemReviewPath(slug, item.id)} layout="plain">
            <Stack gap="s">
              {needsSecond && <p class="small">{t.second}</p>}
              <Row>
                <Button kind={steps.includes('publish') ? 'secondary' : 'primary'} icon="send">
                  {t.askReview}
                </Button>
              </Row>
              <p class="small muted">{t.askReviewText}</p>
            </Stack>
          </Form>
        )}
        {item.state === 'review' && needsSecond && <p class="small muted">{t.second}</p>}
        {steps.includes('sendBack') && <SendBack {...props} />}
        {steps.includes('withdraw') && (
          <Disclosure summary={item.publicNumber === null ? t.withdrawPlan : t.withdraw}>
            <p class="small">{t.withdrawText}</p>
            <Form action={itemWithdrawalPath(slug, item.id)} layout="plain">
              <Button kind="danger" small>
                {item.publicNumber === null ? t.withdrawPlan : t.withdraw}
              </Button>
            </Form>
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

function Publish({ scope, typed, errors, timeZone }: ItemDeskPageProps) {
  const { slug, item } = scope
  const t = deskMessages(useUi().locale)
  const wrong = ['day', 'time', 'untilDay'].some((field) => errorOf(errors, field))
  return (
    <Form action={itemPublicationPath(slug, item.id)}>
      <Hidden name="number" value={String(item.version.number)} />
      <p class="small muted">{t.publishText}</p>
      <Disclosure summary={t.later} open={wrong}>
        <DateField
          name="day"
          label={t.day}
          value={typed['day']}
          error={errorOf(errors, 'day')}
          autocomplete="off"
          optional
        />
        <TextField
          name="time"
          label={t.time}
          help={t.timeHelp(timeZone.replace(/^.*\//, '').replace('_', ' '))}
          value={typed['time']}
          error={errorOf(errors, 'time')}
          autocomplete="off"
          short
          optional
        />
        <DateField
          name="untilDay"
          label={t.untilDay}
          help={t.untilHelp}
          value={typed['untilDay']}
          error={errorOf(errors, 'untilDay')}
          autocomplete="off"
          optional
        />
      </Disclosure>
      <Row>
        <Button kind="primary" icon="world">
          {t.publish}
        </Button>
      </Row>
    </Form>
  )
}

function SendBack({ scope: { slug, item }, typed, errors }: ItemDeskPageProps) {
  const t = deskMessages(useUi().locale)
  const error = errorOf(errors, 'terug')
  return (
    <Disclosure summary={t.sendBack} open={error !== undefined}>
      <Form action={itemSendBackPath(slug, item.id)}>
        <TextArea id="terug" name="words" label={t.sendBackReason} value={typed['terug']} error={error} rows={3} />
        <Row>
          <Button small>{t.sendBack}</Button>
        </Row>
      </Form>
    </Disclosure>
  )
}
