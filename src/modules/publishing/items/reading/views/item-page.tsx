import { useContext } from 'preact/hooks'
import { toPlain } from '../../../../../platform/rich-text/plain.ts'
import type { Region } from '../../../../organisations/public.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { SiteContext, SitePage } from '../../../../../ui/page/site-page.tsx'
import { homePath, regionSitePath } from '../../../../organisations/paths.ts'
import type { PartOf, Walk } from '../../../collections/around/queries.ts'
import { PartOfList, WalkOn, WalkStrip } from '../../../collections/around/views/walk.tsx'
import { itemsPath } from '../../../paths.ts'
import { ArticleHead } from '../../../feeds/views/article-head.tsx'
import type { Told } from '../../../feeds/rules.ts'
import type { DrawnItem } from '../../drawing/public.ts'
import { kindMessages } from '../../kinds/messages.ts'
import type { PublishedItem } from '../../queries.ts'
import { listAddress } from '../../schema.ts'
import { readingMessages } from '../messages.ts'
import { Article } from './article.tsx'
import { ItemCards } from './cards.tsx'

export interface ItemPageProps {
  region: Region | null
  drawn: DrawnItem
  related: readonly PublishedItem[]
  /** Collections that it is in. */
  partOf: readonly PartOf[]
  /** The path that its reader is on. */
  walk: Walk | null
  today: string
}

export function ItemPage({ region, drawn, related, partOf, walk, today }: ItemPageProps) {
  const { locale } = useUi()
  const [t, k] = [readingMessages(locale), kindMessages(locale)]
  const { item } = drawn
  const slug = region?.slug ?? null
  const name = region?.siteName ?? t.siteName
  const list = itemsPath(slug)
  const address = useContext(SiteContext)?.canonical ?? ''
  return (
    <SitePage
      title={item.version.title}
      description={item.version.lead || undefined}
      head={<ArticleHead told={told(drawn, name, address)} />}
    >
      <Stack gap="l">
        <Breadcrumb
          trail={[
            { href: region ? regionSitePath(region.slug) : homePath, text: name },
            { href: list, text: t.all },
            { href: listAddress(list, { kind: item.kind, page: 1, chosen: {} }), text: k.many[item.kind] },
          ]}
          current={item.version.title}
        />
        <WalkStrip walk={walk} />
        <Article
          drawn={drawn}
          site={{ slug, name, timeZone: region?.timeZone ?? 'Europe/Amsterdam' }}
          today={today}
          beside={<PartOfList collections={partOf} />}
        />
        <WalkOn walk={walk} />
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

function told({ item, picture }: DrawnItem, site: string, address: string): Told {
  const { version, kind, language, licence, publishedAt, correctedAt } = item
  return {
    ...{ kind, language, licence, publishedAt, correctedAt, address, site },
    ...{ title: version.title, lead: version.lead, fields: version.fields },
    picture: picture && URL.canParse(address) ? new URL(picture.src, address).href : null,
    about: Object.values(version.about).flat(),
    text: toPlain(version.body),
  }
}
