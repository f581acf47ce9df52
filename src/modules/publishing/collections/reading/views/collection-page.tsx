import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Grid, PageHead, SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { PictureOf } from '../../../../../ui/news/news.tsx'
import { StepList } from '../../../../../ui/step-list/step-list.tsx'
import { homePath, regionSitePath } from '../../../../organisations/paths.ts'
import { documentMessages } from '../../../documents/messages.ts'
import { collectionPdfPath } from '../../../documents/paths.ts'
import { collectionMessages } from '../../messages.ts'
import { collectionsPath, stepAddress } from '../../paths.ts'
import { byPart, minutesOf } from '../../rules.ts'
import { collectionReadingMessages } from '../messages.ts'
import { CirclesOf } from './circles-of.tsx'
import { stepOf, type CollectionPageProps } from './step-of.tsx'

/** One collection: as circles, as a path or as a list. */
export function CollectionPage(props: CollectionPageProps) {
  const { region, collection, entries, picture } = props
  const { locale } = useUi()
  const [t, c] = [collectionReadingMessages(locale), collectionMessages(locale)]
  const { title, lead, form } = collection
  const slug = region?.slug ?? null
  const minutes = minutesOf(entries)
  const size = form === 'path' ? c.steps(entries.length) : c.count(entries.length)
  const lang = collection.language === locale ? undefined : collection.language
  const [first] = entries
  return (
    <SitePage title={title} description={lead || undefined}>
      <Stack gap="l">
        <Breadcrumb
          trail={[
            { href: region ? regionSitePath(region.slug) : homePath, text: region?.siteName ?? t.home },
            { href: collectionsPath(slug), text: c.title },
          ]}
          current={title}
        />
        <PageHead
          above={c.forms[form]}
          title={<span lang={lang}>{title}</span>}
          lead={lead && <span lang={lang}>{lead}</span>}
          below={[size, ...(minutes ? [c.minutes(minutes)] : [])].join(' · ')}
          actions={
            <>
              {form === 'path' && first && (
                <ButtonLink
                  kind="primary"
                  icon="player-play"
                  href={stepAddress(first.shown.href, slug, collection.slug)}
                >
                  {t.begin}
                </ButtonLink>
              )}
              {entries.length > 0 && (
                <ButtonLink icon="file-type-pdf" href={collectionPdfPath(slug, collection.slug)}>
                  {documentMessages(locale).download}
                </ButtonLink>
              )}
            </>
          }
        />
        {form === 'circles' ? (
          <CirclesOf {...props} />
        ) : (
          <Grid columns={picture ? 'main' : '1'}>
            <Stack gap="l">
              <Parts {...props} />
            </Stack>
            {picture && (
              <div class="article-picture">
                <PictureOf picture={picture} sizes="(min-width: 64rem) 20rem, 100vw" />
              </div>
            )}
          </Grid>
        )}
      </Stack>
    </SitePage>
  )
}

/** Under the names of its parts; the steps of a path count on. */
function Parts({ region, collection, entries }: CollectionPageProps) {
  const { locale } = useUi()
  const t = collectionReadingMessages(locale)
  const isPath = collection.form === 'path'
  const groups = byPart(entries, collection.parts)
  return (
    <>
      {groups.map(({ name, number, entries: own }) => (
        <section key={number} aria-labelledby={`deel-${number}`}>
          <SectionHead id={`deel-${number}`} title={name ?? (isPath ? t.steps : t.articles)} station />
          <StepList
            items={own.map((entry) => stepOf(entry, collection, region, locale))}
            from={isPath && own[0] ? entries.indexOf(own[0]) + 1 : undefined}
          />
        </section>
      ))}
    </>
  )
}
