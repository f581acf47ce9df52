import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { Facts } from '../../../../../ui/facts/facts.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Log } from '../../../../../ui/log/log.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { RichText } from '../../../../../ui/rich-text/rich-text.tsx'
import { deskPath, editItemPath, itemPath, itemPreviewPath, itemVersionPath } from '../../../paths.ts'
import { OriginCard } from '../../../intake/origin/views/origin-card.tsx'
import { fieldText, kindMessages } from '../../kinds/messages.ts'
import { KeepingCard } from '../../keeping/views/keeping-card.tsx'
import { kindRules } from '../../kinds/rules.ts'
import { ActivitiesCard } from '../../activities/views/activities-card.tsx'
import { FilesCard } from '../../files/views/files-card.tsx'
import { itemMessages } from '../../messages.ts'
import { OfferCard } from '../../offers/views/offer-card.tsx'
import { longestSentence } from '../../readability/rules.ts'
import { QuestionCard } from '../../../questions/views/question-card.tsx'
import { ReviewCard } from '../../../review/views/review-card.tsx'
import { ReadersCard } from '../../../usefulness/views/readers-card.tsx'
import { deskMessages } from '../messages.ts'
import type { ItemDeskPageProps } from './item-desk-props.ts'
import { PictureCard } from './picture-card.tsx'
import { Remarks } from './remarks.tsx'
import { StateTag } from './state-tag.tsx'
import { Steps } from './steps.tsx'

/** One item as those who keep the site see it: what it says, where it stands, and what can be done. */
export function ItemDeskPage(props: ItemDeskPageProps) {
  const { scope, errors, timeZone } = props
  const { slug, item } = scope
  const { locale } = useUi()
  const [t, k, i] = [deskMessages(locale), kindMessages(locale), itemMessages(locale)]
  const { version } = item
  return (
    <Workspace title={version.title} section="items">
      <Breadcrumb trail={[{ href: deskPath(slug), text: i.title }]} current={version.title} />
      <PageHead
        title={version.title}
        below={
          <Row tight>
            <span class="muted">{k.kinds[item.kind]}</span>
            <StateTag
              state={item.state}
              isPublic={item.publicNumber !== null}
              publishFrom={item.publishFrom}
              timeZone={timeZone}
            />
          </Row>
        }
        actions={
          <>
            {props.steps.includes('edit') && (
              <ButtonLink href={editItemPath(slug, item.id)} icon="pencil">
                {t.write}
              </ButtonLink>
            )}
            <ButtonLink href={itemPreviewPath(slug, item.id)} icon="eye">
              {t.preview}
            </ButtonLink>
            {item.publicNumber !== null && (
              <ButtonLink href={itemPath(slug, item.slug)} icon="external-link">
                {t.seePublic}
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Stack gap="l">
            <Written {...props} />
            <OriginCard {...props} />
            <PictureCard {...props} />
            <FilesCard {...props} />
            <ActivitiesCard {...props} />
            <Remarks {...props} />
          </Stack>
          <Stack gap="l">
            <Steps {...props} />
            <QuestionCard questions={props.readers.questions} timeZone={timeZone} />
            <ReviewCard slug={slug} item={item} today={props.today} />
            <OfferCard {...props} />
            <Reading {...props} />
            <Links {...props} />
            <ReadersCard {...props.readers} />
            <Versions {...props} />
            <KeepingCard {...props} />
          </Stack>
        </Grid>
      </Stack>
    </Workspace>
  )
}

/** What the newest version says, field by field. */
function Written({ drawn: { item, body, texts } }: ItemDeskPageProps) {
  const { locale } = useUi()
  const [t, k] = [deskMessages(locale), kindMessages(locale)]
  const { lead, fields } = item.version
  const short = kindRules[item.kind].fields.flatMap((field) => {
    const value = fieldText(field, fields[field.name], locale)
    return value === null ? [] : [{ term: k.fields[field.name], value }]
  })
  const nothing = !lead && !body && !short.length && Object.keys(texts).length === 0
  return (
    <Card id="tekst" title={k.fields.body} look={3}>
      <Stack>
        {nothing && <p class="muted">{t.readingNone}</p>}
        {lead && <p class="lead">{lead}</p>}
        {short.length > 0 && <Facts facts={short} />}
        {body && <RichText html={body} />}
        {kindRules[item.kind].fields.map(({ name }) => {
          const html = texts[name]
          return (
            html && (
              <div key={name}>
                <h3 class="look-h4">{k.fields[name]}</h3>
                <RichText html={html} />
              </div>
            )
          )
        })}
      </Stack>
    </Card>
  )
}

function Reading({ readability }: ItemDeskPageProps) {
  const { locale } = useUi()
  const t = deskMessages(locale)
  const f = formats(locale)
  return (
    <Card id="leesbaarheid" title={t.readingTitle} look={3}>
      {readability ? (
        <Stack gap="s">
          <p>{t.reading[readability.level]}</p>
          <p class="small muted">
            {t.readingFacts(
              f.number(readability.words),
              f.number(Math.round((readability.words / readability.sentences) * 10) / 10),
            )}
          </p>
          {readability.longSentences.length > 0 && (
            <>
              <p class="small">{t.longSentences(longestSentence)}</p>
              <ul class="bullets small">
                {readability.longSentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          )}
        </Stack>
      ) : (
        <p class="muted">{t.readingNone}</p>
      )}
    </Card>
  )
}

function Links({ links }: ItemDeskPageProps) {
  const t = deskMessages(useUi().locale)
  if (!links.length) return null
  return (
    <Card id="links" title={t.linksTitle} look={3}>
      <ul class="bullets small">
        {links.map(({ address, status }) => (
          <li key={address}>
            <a href={address}>{address}</a> ({status === null ? t.linkMissing : t.linkBroken(status)})
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Versions({ scope: { slug, item }, versions, timeZone }: ItemDeskPageProps) {
  const { locale } = useUi()
  const t = deskMessages(locale)
  return (
    <Card id="versies" title={t.versionsTitle} look={3}>
      <Log
        entries={versions.map(({ number, savedAt, savedBy }) => {
          const when = formats(locale).moment(savedAt, timeZone)
          const marks = [
            number === item.version.number ? t.current : null,
            number === item.publicNumber ? t.isPublic : null,
          ].filter(Boolean)
          return {
            when,
            text: (
              <>
                <a href={itemVersionPath(slug, item.id, number)}>{t.version(number)}</a>, {savedBy ?? t.somebody}
                {marks.length > 0 && <span class="muted"> ({marks.join(', ')})</span>}
              </>
            ),
          }
        })}
      />
    </Card>
  )
}
