import { fingerprint } from '../../../platform/fingerprint.ts'
import { file, get, page, type FileReply, type Route } from '../../../platform/http/route.ts'
import { homePath, regionSitePath } from '../../organisations/paths.ts'
import { regionsOn } from '../../organisations/public.ts'
import { collectionsPath } from '../collections/paths.ts'
import { collectionsOf } from '../collections/queries.ts'
import { publishedItems } from '../items/queries.ts'
import { readingMessages } from '../items/reading/messages.ts'
import { siteAccess } from '../items/reading/public.ts'
import { listAddress, listQuery } from '../items/schema.ts'
import { developersPath, feedPath, itemsPath, sitemapPath } from '../paths.ts'
import { sendInPath } from '../intake/paths.ts'
import { faqPath } from '../questions/paths.ts'
import { canonicalOf, languageOf, nameOf } from '../sites/frame/rules.ts'
import { onHostSite } from '../sites/queries.ts'
import { articleRoutes } from './articles/routes.tsx'
import { DevelopersPage } from './developers/views/developers-page.tsx'
import { atomOf, changedAt, sitemapOf } from './views/xml.ts'

const newest = 30
/** As many as one sitemap may hold, and less than anybody will write here. */
const mostPages = 50_000

/** Asked again each time, for what is withdrawn is withdrawn at once: who has it already gets nothing. */
function unchanging(text: string, mediaType: string): FileReply {
  return { ...file(Buffer.from(text), mediaType, null), cache: 'public, no-cache', etag: `"${fingerprint(text)}"` }
}

const feeds = ([':region', null] as const).map((pattern) =>
  get(
    feedPath(pattern),
    { access: siteAccess(pattern), query: listQuery, limit: 120 },
    async ({ db, scope: { site }, query, baseUrl }) => {
      const slug = site.region?.slug ?? null
      const items = await publishedItems(db, {
        site: site.region?.id ?? null,
        kinds: query.kind ? [query.kind] : undefined,
        about: Object.fromEntries(Object.entries(query.chosen).map(([facet, value]) => [facet, [value]])),
        limit: newest,
      })
      const asked = { ...query, page: 1 }
      const feed = {
        title: nameOf(site, readingMessages(languageOf(site.region)).siteName),
        language: languageOf(site.region),
        address: canonicalOf(site, baseUrl, listAddress(feedPath(slug), asked)),
        list: canonicalOf(site, baseUrl, listAddress(itemsPath(slug), asked)),
        items: items.map((item) => ({ ...item, href: canonicalOf(site, baseUrl, item.href) })),
      }
      return unchanging(atomOf(feed), 'application/atom+xml; charset=utf-8')
    },
  ),
)

export const feedRoutes: readonly Route[] = [
  ...articleRoutes,
  ...feeds,
  get(developersPath, { access: siteAccess(null), reads: ['regions', 'sites', 'site_versions'] }, async () =>
    page(<DevelopersPage />),
  ),
  get(sitemapPath, { access: onHostSite, limit: 60 }, async ({ db, scope: { site }, today, baseUrl }) => {
    // A name of its own tells of its own pages only.
    const { region } = site
    const [regions, items, collections] = await Promise.all([
      region ? [region] : regionsOn(db, today),
      publishedItems(db, { limit: mostPages, ...(region && { home: region.id }) }),
      collectionsOf(db, region ? { site: region.id } : {}),
    ])
    const slugs = [...(region ? [] : [null]), ...regions.map(({ slug }) => slug)]
    const homes = slugs.flatMap((slug) => [
      slug === null ? homePath : regionSitePath(slug),
      itemsPath(slug),
      sendInPath(slug),
    ])
    const overviews = new Set([
      ...(region ? [] : [developersPath]),
      ...collections.map(({ region }) => collectionsPath(region?.slug ?? null)),
      ...items.flatMap(({ kind, region }) => (kind === 'faq' ? [faqPath(region?.slug ?? null)] : [])),
    ])
    const pages = [
      ...[...homes, ...overviews].map((path) => ({ address: canonicalOf(site, baseUrl, path), changedAt: null })),
      ...collections.map(({ href, publishedAt }) => ({
        address: canonicalOf(site, baseUrl, href),
        changedAt: publishedAt,
      })),
      ...items.map((item) => ({ address: canonicalOf(site, baseUrl, item.href), changedAt: changedAt(item) })),
    ].slice(0, mostPages)
    return unchanging(sitemapOf(pages), 'application/xml; charset=utf-8')
  }),
  get('/robots.txt', { access: onHostSite }, async ({ scope: { site }, baseUrl }) =>
    unchanging(
      `User-agent: *\nDisallow: /werkplek\nDisallow: /landelijk\nDisallow: /bevestigen\n\nSitemap: ${site.ownHost ? `https://${site.host}` : baseUrl}${sitemapPath}\n`,
      'text/plain; charset=utf-8',
    ),
  ),
]
