import { formats } from '../../../../../platform/i18n.ts'
import { Button, ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { CheckboxField } from '../../../../../ui/form-field/choice-field.tsx'
import { FieldTexts } from '../../../../../ui/form-field/field.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { kindMessages } from '../../../items/kinds/messages.ts'
import { deskItemPath } from '../../../paths.ts'
import { intakeMessages } from '../../messages.ts'
import { intakeAcceptancePath, intakeRefusalPath } from '../../paths.ts'
import type { MessagePageProps } from './message-page-props.ts'

/** What becomes of a message that waits. */
export function Decision({ scope: { slug, message }, kinds, usual, typed, errors }: MessagePageProps) {
  const { locale } = useUi()
  const [t, k] = [intakeMessages(locale), kindMessages(locale)]
  const mayTrust = message.senderEmail !== null && message.reason === 'unknownSender'
  const mayTell = message.senderEmail !== null && message.reason !== 'automatic'
  const asked = errors.some(({ field }) => field === 'words')
  return (
    <Card id="besluit" title={t.decideTitle} look={3} tinted>
      <Stack>
        <FieldTexts id="besluit" error={errorOf(errors, 'besluit')} />
        <Form action={intakeAcceptancePath(slug, message.id)}>
          <SelectField
            name="kind"
            label={t.kind}
            value={typed['kind'] ?? usual}
            options={kinds.map((kind) => ({ value: kind, label: k.kinds[kind] }))}
          />
          {mayTrust && (
            <CheckboxField name="trust" label={t.trust} help={t.trustHelp} checked={Boolean(typed['trust'])} />
          )}
          <Row>
            <Button kind="primary" icon="check">
              {t.accept}
            </Button>
          </Row>
          {mayTell && <p class="small muted">{t.acceptText}</p>}
        </Form>
        <Disclosure summary={t.refuse} open={asked}>
          <Form action={intakeRefusalPath(slug, message.id)}>
            <p class="small">{t.refuseText}</p>
            {mayTell && (
              <>
                <CheckboxField name="tell" label={t.tell} checked={Boolean(typed['tell'])} />
                <TextArea
                  name="words"
                  label={t.words}
                  help={t.wordsHelp}
                  value={typed['words']}
                  error={errorOf(errors, 'words')}
                  rows={5}
                  optional
                />
              </>
            )}
            <Row>
              <Button kind="danger" small>
                {t.refuse}
              </Button>
            </Row>
          </Form>
        </Disclosure>
      </Stack>
    </Card>
  )
}

/** What became of it. */
export function Decided({ scope: { slug, message }, timeZone }: MessagePageProps) {
  const { locale } = useUi()
  const t = intakeMessages(locale)
  const { decidedBy, decidedAt } = message
  return (
    <Card id="besluit" title={t.states[message.state]} look={3} tinted>
      <Stack>
        {decidedBy && decidedAt && <p>{t.decidedBy(decidedBy, formats(locale).moment(decidedAt, timeZone))}</p>}
        {message.itemId !== null && (
          <p>
            <ButtonLink href={deskItemPath(slug, message.itemId)} kind="primary">
              {t.openItem}
            </ButtonLink>
          </p>
        )}
      </Stack>
    </Card>
  )
}
