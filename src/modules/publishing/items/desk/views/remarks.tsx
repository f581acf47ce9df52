import { formats } from '../../../../../platform/i18n.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Thread } from '../../../../../ui/thread/thread.tsx'
import { itemCommentsPath, itemCommentSettlementPath } from '../../../paths.ts'
import { offerMessages, siteText } from '../../offers/messages.ts'
import { deskMessages } from '../messages.ts'
import type { ItemDeskPageProps } from './item-desk-props.ts'

/** What those who work on the site say of the text. */
export function Remarks({ scope: { slug, item }, remarks, typed, errors, timeZone }: ItemDeskPageProps) {
  const { locale } = useUi()
  const [t, o] = [deskMessages(locale), offerMessages(locale)]
  const siteOf = (name: string | null): string => siteText(locale, name === null ? null : { name })
  const moment = (at: Date): string => formats(locale).moment(at, timeZone)
  return (
    <Card id="opmerkingen" title={t.remarksTitle} look={3}>
      <Stack>
        {remarks.map(({ id, name, words, number, sentBack, saidAt, settledAt, settledBy, from }) => (
          <Thread
            key={id}
            id={id}
            name={name}
            role={from ? o.asks(siteOf(from.name)) : sentBack ? t.sentBackMark : undefined}
            when={moment(saidAt)}
            words={words}
            answers={[]}
            note={number < item.version.number ? t.aboutVersion(number) : undefined}
            settled={settledAt && t.settledBy(settledBy ?? t.somebody, moment(settledAt))}
          >
            {from && <a href="#aanbod">{o.toOffers}</a>}
            {!settledAt && (
              <Form action={itemCommentSettlementPath(slug, item.id, id)} layout="plain">
                <Button small icon="check">
                  {t.settle}
                </Button>
              </Form>
            )}
          </Thread>
        ))}
        <Form action={itemCommentsPath(slug, item.id)}>
          <TextArea
            id="opmerking"
            name="words"
            label={t.remarkField}
            value={typed['opmerking']}
            error={errorOf(errors, 'opmerking')}
            rows={3}
          />
          <Row>
            <Button small>{t.remarkSay}</Button>
          </Row>
        </Form>
      </Stack>
    </Card>
  )
}
