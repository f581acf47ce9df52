// Articles for other programs: what everybody may read, read-only, described at `/api`.
import { z } from 'zod'
import { endpoint, type Asked, type Endpoint } from '../../../platform/http/endpoint.ts'
import { toPlain } from '../../../platform/rich-text/plain.ts'
import { homePath, regionSitePath } from '../../organisations/paths.ts'
import { regionById, regionBySlug, regionsOn } from '../../organisations/public.ts'
import { aroundOf, drawItem, inPublic } from '../items/drawing/public.ts'
import { facets, type About } from '../items/facets/rules.ts'
import { publicVersion, type Item } from '../items/queries.ts'
import { readingMessages } from '../items/reading/messages.ts'
import { feedPath, itemPath } from '../paths.ts'
import { siteOf } from '../sites/queries.ts'
import { canonicalOf, nameOf } from '../sites/frame/rules.ts'
import { toldOf } from './public.ts'
import { openItems, type OpenItem } from './queries.ts'
import { licences } from './rules.ts'
import { itemAnswer, itemsAnswer, itemsQuery, siteAnswer, wholeItemAnswer } from './schema.ts'

type Answered = z.input<typeof itemAnswer>

function answered(item: OpenItem, baseUrl: string): Answered {
  const { id, kind, title, lead, language, region, licence, about } = item
  return {
    ...{ id, kind, title, lead, language, region, licence, about: lists(about) },
    url: new URL(item.href, baseUrl).href,
    publishedAt: item.publishedAt.toISOString(),
    correctedAt: item.correctedAt?.toISOString() ?? null,
    licenceUrl: licences[licence] ?? null,
  }
}

const lists = (about: About): Answered['about'] => ({
  theme: [...about.theme],
  line: [...about.line],
  world: [...about.world],
  school: [...about.school],
  profile: [...about.profile],
  province: [...about.province],
})

/** With what only a whole article has. */
async function whole(item: Item, ask: Pick<Asked<unknown>, 'db' | 'today' | 'baseUrl'>) {
  const { db, today, baseUrl } = ask
  const { version } = item
  const region = item.siteId === null ? null : await regionById(db, item.siteId)
  const slug = region?.slug ?? null
  const drawn = drawItem(item, item.language, inPublic(item), true, await aroundOf(db, item, slug, today))
  const site = await siteOf(db, region)
  const address = canonicalOf(site, baseUrl, itemPath(slug, item.slug))
  const told = toldOf(drawn, { slug, site: nameOf(site, readingMessages(item.language).siteName), address, trail: [] })
  const { picture } = drawn
  return {
    ...{ id: item.id, kind: item.kind, language: item.language, title: version.title, lead: version.lead },
    ...{ url: address, region: region && { slug: region.slug, name: region.name } },
    publishedAt: (item.publishedAt ?? new Date(0)).toISOString(),
    correctedAt: item.correctedAt?.toISOString() ?? null,
    ...{ licence: item.licence, licenceUrl: licences[item.licence] ?? null },
    about: lists(version.about),
    text: toPlain(version.body),
    html: drawn.body?.safeHtml ?? '',
    fields: { ...version.fields } as Record<string, string>,
    organisations: version.organisations.map(({ id, name, place }) => ({ id, name, place })),
    picture:
      picture && told.picture
        ? { url: told.picture, alt: picture.alt, width: picture.width, height: picture.height }
        : null,
    files: told.files.map(({ address: url, words, mediaType }) => ({ url, words, mediaType })),
    reviewOn: item.reviewOn,
  }
}

export const endpoints: readonly Endpoint[] = [
  endpoint(
    {
      path: '/api/sites',
      summary: 'The national site and that of each region',
      answer: z.object({ sites: z.array(siteAnswer) }),
    },
    async ({ db, today, baseUrl }) => ({
      sites: [null, ...(await regionsOn(db, today))].map((region) => ({
        slug: region?.slug ?? null,
        name: region?.siteName ?? readingMessages('nl').siteName,
        url: new URL(region ? regionSitePath(region.slug) : homePath, baseUrl).href,
        feed: new URL(feedPath(region?.slug ?? null), baseUrl).href,
        languages: [...(region?.languages ?? (['nl', 'en'] as const))],
      })),
    }),
  ),
  endpoint(
    {
      path: '/api/items',
      summary: 'What the sites tell: news, examples, lesson material',
      query: itemsQuery,
      answer: itemsAnswer,
    },
    async ({ db, query, baseUrl }) => {
      const { site, kind, cursor, perPage } = query
      const region = site === undefined || site === 'nation' ? null : await regionBySlug(db, site)
      if (site !== undefined && site !== 'nation' && !region) return { items: [], next: null }
      const items = await openItems(db, {
        ...(site !== undefined && { site: region?.id ?? null }),
        kinds: kind && [kind],
        about: Object.fromEntries(facets.flatMap((facet) => (query[facet] ? [[facet, [query[facet]]]] : []))),
        behind: cursor,
        // One more than is given says whether there is more.
        limit: perPage + 1,
      })
      const given = items.slice(0, perPage)
      return {
        items: given.map((item) => answered(item, baseUrl)),
        next: items.length > perPage ? String(given.at(-1)?.id ?? '') : null,
      }
    },
  ),
  endpoint(
    {
      path: '/api/items/:itemId',
      summary: 'One article, with its text and files',
      params: { itemId: 'Number of the article' },
      answer: wholeItemAnswer,
    },
    async ({ db, params, today, baseUrl }) => {
      const id = params['itemId'] ?? ''
      const item = /^\d{1,15}$/.test(id) ? await publicVersion(db, Number(id)) : null
      return item && whole(item, { db, today, baseUrl })
    },
  ),
]
