// What the home page of a site is made of, from all who know something of it.
import type { Locale } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { formats } from '../../platform/i18n.ts'
import type { IsoDate } from '../../platform/time.ts'
import type { NewsItem } from '../../ui/news/news.tsx'
import { regionsOn } from '../../modules/organisations/public.ts'
import { openPlan, periodOn } from '../../modules/plans/public.ts'
import { blockData, fromText, publishedItems, type Site } from '../../modules/publishing/public.ts'
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
  const [data, news, plan, regions] = await Promise.all([
    blockData(db, region, contents, today),
    shows('news') ? newsOf(db, site, locale) : [],
    region && shows('railMap', 'agenda', 'figures')
      ? periodOn(db, today).then((period) => openPlan(db, region, period))
      : null,
    region ? [] : regionsOn(db, today),
  ])
  return { site, data, news, plan, regions, today }
}

const mostNews = 6

/** What the site tells and has taken over, newest first. */
async function newsOf(db: Database, { region }: Site, locale: Locale): Promise<NewsItem[]> {
  const items = await publishedItems(db, { site: region?.id ?? null, kinds: ['news', 'regionNews'], limit: mostNews })
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
