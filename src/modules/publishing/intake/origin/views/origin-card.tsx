import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { errorOf } from '../../../../../ui/error-summary/error-summary.tsx'
import { TextArea } from '../../../../../ui/form-field/text-area.tsx'
import { TextField } from '../../../../../ui/form-field/text-field.tsx'
import { Form, Hidden } from '../../../../../ui/form/form.tsx'
import { Gallery } from '../../../../../ui/gallery/gallery.tsx'
import { Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { LeftOut } from '../../desk/views/message-page.tsx'
import type { ItemDeskPageProps } from '../../../items/desk/views/item-desk-props.ts'
import { deskFilePath, deskPicturePath } from '../../../paths.ts'
import { intakeMessages } from '../../messages.ts'
import { originAnswerPath, originFilePath, originPicturePath } from '../../paths.ts'
import { originMessages } from '../messages.ts'

/** Where an item came from that was sent in: what came along and may be used, and the way to answer. */
export function OriginCard(props: ItemDeskPageProps) {
  const { origin, timeZone } = props
  const { locale } = useUi()
  const [t, f] = [originMessages(locale), formats(locale)]
  if (!origin) return null
  const { message, mayAnswer } = origin
  const day = (at: Date): string => f.date(dateIn(timeZone, at))
  const who = [message.senderName, message.senderOrganisation, message.senderEmail].filter(Boolean).join(', ')
  return (
    <Card id="ingezonden" title={t.title[message.cameBy]} look={3}>
      <Stack>
        <div>
          <p>{t.onDay(day(message.receivedAt))}</p>
          {mayAnswer && who && (
            <p>
              {t.from}: {who}
            </p>
          )}
          {!message.senderEmail && <p class="small muted">{t.forgotten}</p>}
          {message.toldAt && <p class="small muted">{t.told(day(message.toldAt))}</p>}
          {!message.toldAt && message.senderEmail && <p class="small muted">{t.willTell}</p>}
        </div>
        <Pictures {...props} />
        <Papers {...props} />
        <LeftOut message={message} />
        {mayAnswer && message.senderEmail && <Answer {...props} />}
      </Stack>
    </Card>
  )
}

function Pictures({ scope: { slug, item }, origin, steps, typed, errors }: ItemDeskPageProps) {
  const { locale } = useUi()
  const [t, i] = [originMessages(locale), intakeMessages(locale)]
  const pictures = (origin?.message.files ?? []).flatMap(({ id, kind, width, height }) =>
    kind === 'picture' && width && height ? [{ id, width, height }] : [],
  )
  if (!pictures.length) return null
  const chosen = item.version.picture?.file
  return (
    <>
      <div>
        <h3 class="look-h4">{t.pictures}</h3>
        <p class="small muted">{t.picturesText}</p>
        <p class="small muted">{origin?.message.picturesAgreed ? i.agreed : i.notAsked}</p>
      </div>
      {pictures.map(({ id, width, height }, at) => (
        <div key={id} class="stack stack-s">
          <Gallery pictures={[{ src: deskPicturePath(slug, item.id, id), alt: t.picture(at + 1), width, height }]} />
          <p class="small muted">{id === chosen ? t.isUsed : t.inText(id)}</p>
          {id !== chosen && steps.includes('edit') && (
            <Form action={originPicturePath(slug, item.id)}>
              <Hidden name="file" value={String(id)} />
              <TextField
                name={`alt${id}`}
                label={t.alt}
                help={t.altHelp}
                value={typed[`alt${id}`]}
                error={errorOf(errors, `alt${id}`)}
                maxlength={300}
                autocomplete="off"
              />
              <Row>
                <Button small icon="photo">
                  {t.use}
                </Button>
              </Row>
            </Form>
          )}
        </div>
      ))}
    </>
  )
}

function Papers({ scope: { slug, item }, origin, steps, typed, errors }: ItemDeskPageProps) {
  const t = originMessages(useUi().locale)
  const papers = (origin?.message.files ?? []).filter(({ kind }) => kind === 'paper')
  if (!papers.length) return null
  const attached = new Set(item.version.files.map(({ file }) => file))
  return (
    <>
      <h3 class="look-h4">{t.papers}</h3>
      {papers.map(({ id, name }) => (
        <div key={id} class="stack stack-s">
          <p>
            <a href={deskFilePath(slug, item.id, id)}>{name}</a>
            {attached.has(id) && <span class="small muted"> ({t.isAttached})</span>}
          </p>
          {!attached.has(id) && steps.includes('edit') && (
            <Disclosure summary={t.attach} open={errorOf(errors, `words${id}`) !== undefined}>
              <Form action={originFilePath(slug, item.id)}>
                <Hidden name="file" value={String(id)} />
                <TextField
                  name={`words${id}`}
                  label={t.words}
                  help={t.wordsHelp}
                  value={typed[`words${id}`]}
                  error={errorOf(errors, `words${id}`)}
                  maxlength={300}
                  autocomplete="off"
                />
                <Row>
                  <Button small icon="paperclip">
                    {t.attach}
                  </Button>
                </Row>
              </Form>
            </Disclosure>
          )}
        </div>
      ))}
    </>
  )
}

function Answer({ scope: { slug, item }, typed, errors }: ItemDeskPageProps) {
  const t = originMessages(useUi().locale)
  return (
    <Disclosure summary={t.answer} open={errorOf(errors, 'brief') !== undefined}>
      <Form action={originAnswerPath(slug, item.id)}>
        <TextArea
          id="brief"
          name="words"
          label={t.answerWords}
          help={t.answerHelp}
          value={typed['brief']}
          error={errorOf(errors, 'brief')}
          rows={6}
        />
        <Row>
          <Button small icon="send">
            {t.send}
          </Button>
        </Row>
      </Form>
    </Disclosure>
  )
}
