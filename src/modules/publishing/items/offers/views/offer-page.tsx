import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { ErrorSummary } from '../../../../../ui/error-summary/error-summary.tsx'
import { Grid, PageHead, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Differences } from '../../../../../ui/meanwhile/meanwhile.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { TextDifference } from '../../../../../ui/rich-text/difference.tsx'
import { itemPath, offersPath } from '../../../paths.ts'
import type { DrawnItem } from '../../drawing/public.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { itemMessages } from '../../messages.ts'
import { Article } from '../../reading/views/article.tsx'
import { ItemCards } from '../../reading/views/cards.tsx'
import { offerMessages, siteText } from '../messages.ts'
import type { InOffer } from '../public.ts'
import { AnswerCard } from './answer-card.tsx'
import type { OfferPageProps } from './offer-props.ts'
import { OfferTag } from './offer-tag.tsx'

/** What another site offers: how it would stand here, what was said of it, and the answer. */
export function OfferPage(props: OfferPageProps) {
  const { scope, drawn, changes, today, timeZone, errors } = props
  const { slug, offer, of } = scope
  const { locale } = useUi()
  const [t, k, i] = [offerMessages(locale), kindMessages(locale), itemMessages(locale)]
  const { version } = drawn.item
  const from = siteText(locale, offer.from)
  const home = itemPath(offer.from?.slug ?? null, offer.slug)
  return (
    <Workspace title={version.title} section="offers">
      <Breadcrumb trail={[{ href: offersPath(slug), text: of ? t.title : t.nationTitle }]} current={version.title} />
      <PageHead
        title={version.title}
        below={
          <Row tight>
            <span class="muted">{k.kinds[offer.kind]}</span>
            <OfferTag state={offer.state} />
            <span class="small muted">{t.offeredBy(from, formats(locale).moment(offer.offeredAt, timeZone))}</span>
          </Row>
        }
        actions={
          <ButtonLink href={home} icon="external-link">
            {t.seeThere}
          </ButtonLink>
        }
      />
      <Stack gap="l">
        <ErrorSummary errors={[...errors]} />
        <Grid columns="main">
          <Stack gap="l">
            {changes && (
              <Card id="verschil" title={t.changed} look={3}>
                <Stack>
                  <p class="small muted">{t.changedText}</p>
                  {changes.fields.length > 0 && <Differences changes={changes.fields} empty={i.empty} />}
                  <TextDifference lines={changes.lines} />
                </Stack>
              </Card>
            )}
            <Card id="kaart" title={t.asCard} look={3}>
              <Stack>
                <p class="small muted">{t.asCardText}</p>
                <ItemCards items={[cardOf(scope, drawn)]} level={3} site={slug} />
              </Stack>
            </Card>
            <Card id="artikel" title={t.article} look={3}>
              <Stack>
                <p class="small muted">{t.articleText}</p>
                <Article
                  drawn={drawn}
                  site={{ slug: offer.from?.slug ?? null, name: from, timeZone }}
                  today={today}
                  level={2}
                />
              </Stack>
            </Card>
          </Stack>
          <AnswerCard {...props} />
        </Grid>
      </Stack>
    </Workspace>
  )
}

/** The item as the lists of this site would show it. */
function cardOf({ offer }: InOffer, { item, picture }: DrawnItem) {
  const { id, kind, language, version } = item
  return {
    ...{ id, kind, language, picture, title: version.title, lead: version.lead },
    href: itemPath(offer.from?.slug ?? null, offer.slug),
    publishedAt: item.publishedAt ?? offer.offeredAt,
    correctedAt: item.correctedAt,
    region: offer.from,
    themes: version.about.theme,
  }
}
