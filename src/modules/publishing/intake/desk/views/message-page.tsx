import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { Gallery } from '../../../../../ui/gallery/gallery.tsx'
import { Grid, PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { RichText } from '../../../../../ui/rich-text/rich-text.tsx'
import { intakeMessages } from '../../messages.ts'
import { intakeFilePath, intakeOriginalPath, intakePath } from '../../paths.ts'
import type { IntakeMessage } from '../../queries.ts'
import { Decided, Decision } from './decision-card.tsx'
import type { MessagePageProps } from './message-page-props.ts'

/** One message as it was read, and what somebody of the site does with it. */
export function MessagePage(props: MessagePageProps) {
  const { scope, errors } = props
  const { slug, message } = scope
  const t = intakeMessages(useUi().locale)
  const title = message.title ?? t.forgotten
  return (
    <Workspace title={title} section="intake">
      <Breadcrumb trail={[{ href: intakePath(slug), text: t.title }]} current={title} />
      <PageHead title={title} below={<About {...props} />} />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        {message.state === 'waiting' && message.reason && (
          <Notice tone="caution" title={t.reasons[message.reason]}>
            {t.reasonTexts[message.reason]}
          </Notice>
        )}
        <Grid columns="main">
          <Stack gap="l">
            <Words {...props} />
            <Pictures {...props} />
            <Papers {...props} />
          </Stack>
          <Stack gap="l">
            {message.state === 'waiting' ? <Decision {...props} /> : <Decided {...props} />}
            {message.rawFile !== null && (
              <Card id="origineel" title={t.original} look={3}>
                <p class="small">
                  <a href={intakeOriginalPath(slug, message.id)}>bericht.eml</a>
                </p>
                <p class="small muted">{t.originalText}</p>
              </Card>
            )}
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

function About({ scope: { message }, timeZone }: MessagePageProps) {
  const { locale } = useUi()
  const t = intakeMessages(locale)
  const { senderName, senderEmail, senderOrganisation } = message
  const who = senderEmail ? `${senderName ? `${senderName}, ` : ''}${senderEmail}` : t.somebody
  return (
    <Facts
      facts={[
        { term: t.sender, value: who },
        ...(senderOrganisation ? [{ term: t.organisation, value: senderOrganisation }] : []),
        { term: t.cameBy, value: t.by[message.cameBy] },
        { term: t.received, value: formats(locale).moment(message.receivedAt, timeZone), nowrap: true },
      ]}
    />
  )
}

function Words({ body, texts }: MessagePageProps) {
  const t = intakeMessages(useUi().locale)
  return (
    <Card id="tekst" title={t.textTitle} look={3}>
      <Stack>
        {body && <RichText html={body} />}
        {texts.map(({ name, html }) => (
          <div key={name}>
            <h3 class="look-h4">{name}</h3>
            <RichText html={html} />
          </div>
        ))}
        {!body && texts.length === 0 && <p class="muted">{t.noText}</p>}
      </Stack>
    </Card>
  )
}

function Pictures({ scope: { slug, message } }: MessagePageProps) {
  const t = intakeMessages(useUi().locale)
  const pictures = message.files.flatMap(({ id, kind, name, width, height }) =>
    kind === 'picture' && width && height ? [{ id, name, width, height }] : [],
  )
  if (!pictures.length) return null
  return (
    <Card id="fotos" title={t.picturesTitle} look={3}>
      <Stack>
        <Gallery
          pictures={pictures.map(({ id, name, width, height }, at) => ({
            src: intakeFilePath(slug, message.id, id),
            alt: t.picture(at + 1),
            width,
            height,
            caption: name,
          }))}
        />
        <p class="small muted">{message.picturesAgreed ? t.agreed : t.notAsked}</p>
      </Stack>
    </Card>
  )
}

function Papers({ scope: { slug, message } }: MessagePageProps) {
  const t = intakeMessages(useUi().locale)
  const papers = message.files.filter(({ kind }) => kind === 'paper')
  if (!papers.length && !message.leftOut.length) return null
  return (
    <Card id="bestanden" title={t.papersTitle} look={3}>
      <Stack>
        {papers.length > 0 && (
          <>
            <ul class="bullets">
              {papers.map(({ id, name }) => (
                <li key={id}>
                  <a href={intakeFilePath(slug, message.id, id)}>{name}</a>
                </li>
              ))}
            </ul>
            <p class="small muted">{t.papersText}</p>
          </>
        )}
        <LeftOut message={message} />
      </Stack>
    </Card>
  )
}

/** What came along and was not kept, with why. */
export function LeftOut({ message }: { message: IntakeMessage }) {
  const t = intakeMessages(useUi().locale)
  if (!message.leftOut.length) return null
  return (
    <div class="small">
      <p class="strong">{t.leftOutTitle}</p>
      <ul class="bullets">
        {message.leftOut.map(({ name, why }, at) => (
          <li key={at}>
            {name}: {t.leftOut[why]}
          </li>
        ))}
      </ul>
    </div>
  )
}
