import { useContext } from 'preact/hooks'
import { useUi } from '../../../../../ui/context.tsx'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { SiteContext, SitePage } from '../../../../../ui/page/site-page.tsx'
import type { PartOf, Walk } from '../../../collections/around/queries.ts'
import { PartOfList, WalkOn, WalkStrip } from '../../../collections/around/views/walk.tsx'
import { itemLomPath } from '../../../paths.ts'
import { isLesson } from '../../../feeds/lesson/rules.ts'
import { toldOf, trailTo } from '../../../feeds/public.ts'
import type { ReadersSay } from '../../../usefulness/queries.ts'
import { AfterArticle } from '../../../usefulness/views/after-article.tsx'
import { ArticleHead } from '../../../feeds/views/article-head.tsx'
import { ShareLinks } from '../../../../../ui/share/share.tsx'
import { nameOf } from '../../../sites/frame/rules.ts'
import type { Site } from '../../../sites/queries.ts'
import type { DrawnItem } from '../../drawing/public.ts'
import type { PublishedItem } from '../../queries.ts'
import { readingMessages } from '../messages.ts'
import { Article } from './article.tsx'
import { ItemCards } from './cards.tsx'

export interface ItemPageProps {
  site: Site
  drawn: DrawnItem
  related: readonly PublishedItem[]
  /** Collections that it is in. */
  partOf: readonly PartOf[]
  /** The path that its reader is on. */
  walk: Walk | null
  /** What readers and users of it say. */
  said: ReadersSay
  today: string
}

export function ItemPage({ site, drawn, related, partOf, walk, said, today }: ItemPageProps) {
  const { locale } = useUi()
  const t = readingMessages(locale)
  const { item } = drawn
  const { region } = site
  const slug = region?.slug ?? null
  const name = nameOf(site, t.siteName)
  const trail = trailTo(site, item.kind, locale)
  const address = useContext(SiteContext)?.canonical ?? ''
  return (
    <SitePage
      title={item.version.title}
      description={item.version.lead || undefined}
      head={
        <ArticleHead
          told={toldOf(drawn, { slug, site: name, address, trail })}
          lom={isLesson(item.kind) ? itemLomPath(slug, item.slug) : null}
        />
      }
    >
      <Stack gap="l">
        <Breadcrumb trail={trail} current={item.version.title} />
        <WalkStrip walk={walk} />
        <Article
          drawn={drawn}
          site={{ slug, name, timeZone: region?.timeZone ?? 'Europe/Amsterdam' }}
          today={today}
          beside={<PartOfList collections={partOf} />}
        />
        <ShareLinks title={item.version.title} address={address} />
        <WalkOn walk={walk} />
        <AfterArticle site={slug} item={item} said={said} />
        {related.length > 0 && (
          <section aria-labelledby="verwant">
            <SectionHead id="verwant" title={t.related} station />
            <ItemCards items={related} level={3} />
          </section>
        )}
      </Stack>
    </SitePage>
  )
}
