// What the home page of a site is made of, from all who know something of it.
import type { Locale } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { formats } from '../../platform/i18n.ts'
import type { IsoDate } from '../../platform/time.ts'
import type { NewsItem } from '../../ui/news/news.tsx'
import { regionsOn } from '../../modules/organisations/public.ts'
import { openPlan, periodOn } from '../../modules/plans/public.ts'
import { blockData, fromText, publishedItems, type Kind, type Site } from '../../modules/publishing/public.ts'
import type { SiteHomePageProps } from './views/site-home-page.tsx'

interface Asked {
  readonly db: Database
  readonly today: IsoDate
  readonly locale: Locale
}

export async function homePageOf({ db, today, locale }: Asked, site: Site): Promise<SiteHomePageProps> {
  const { region, contents } = site
  const shows = (...kinds: readonly string[]): boolean =>
    contents.blocks.some(({ kind, hidden }) => !hidden && kinds.includes(kind))
  const [data, stories, plan, regions] = await Promise.all([
    blockData(db, region, contents, today),
    storiesOf(db, site, locale),
    region && shows('railMap', 'agenda', 'figures')
      ? periodOn(db, today).then((period) => openPlan(db, region, period))
      : null,
    region ? [] : regionsOn(db, today),
  ])
  return { site, data, stories, plan, regions, today }
}

/** What each block of news or stories shows, by the number of the block. */
async function storiesOf(db: Database, site: Site, locale: Locale): Promise<Map<number, readonly NewsItem[]>> {
  const telling = site.contents.blocks.filter(({ hidden, kind }) => !hidden && (kind === 'news' || kind === 'stories'))
  return new Map(
    await Promise.all(
      telling.map(async ({ id, kind, fields }) => {
        const kinds = kind === 'news' ? (['news', 'regionNews'] as const) : [fields['which'] as Kind]
        return [id, await newestOf(db, site, kinds, Number(fields['count']) || 3, locale)] as const
      }),
    ),
  )
}

/** What the site tells and has taken over, newest first. */
async function newestOf(
  db: Database,
  { region }: Site,
  kinds: readonly Kind[],
  limit: number,
  locale: Locale,
): Promise<NewsItem[]> {
  const items = await publishedItems(db, { site: region?.id ?? null, kinds, limit })
  return items.map(({ title, lead, href, publishedAt, region: of, picture }) => {
    const date = publishedAt.toISOString().slice(0, 10)
    return {
      title,
      href,
      date,
      dateText: formats(locale).longDate(date),
      intro: lead,
      ...(of?.slug !== region?.slug && { theme: fromText(locale, of, region?.slug ?? null) }),
      ...(picture && { picture }),
    }
  })
}
