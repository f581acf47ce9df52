import { keptFile } from '../../../../platform/files/send-file.ts'
import { get, page, redirect, type Route } from '../../../../platform/http/route.ts'
import { collectionsWith, walkThrough } from '../../collections/around/queries.ts'
import { walkQuery } from '../../collections/around/schema.ts'
import { itemPath, itemPicturePath, itemsPath } from '../../paths.ts'
import { readersSay } from '../../usefulness/queries.ts'
import { aroundOf, drawItem, inPublic } from '../drawing/public.ts'
import { countItems, publishedItems } from '../queries.ts'
import { relatedItems } from '../related/queries.ts'
import { listQuery } from '../schema.ts'
import { onArticle, onPicture, siteAccess } from './public.ts'
import { ItemPage } from './views/item-page.tsx'
import { ListPage } from './views/list-page.tsx'

const perPage = 24
const reads = [
  ...['regions', 'sites', 'site_versions', 'people'],
  'items',
  'item_versions',
  'item_facets',
  'item_organisations',
  'item_offers',
  'item_addresses',
  ...['item_pictures', 'picture_forms'],
  ...['collections', 'collection_items', 'item_uses', 'item_votes'],
  'organisations',
  ...['item_files', 'item_version_files', 'item_activities'],
]
/** What a text may have counted. */
const readByFigures = ['region_members', 'region_municipalities', 'activities', 'plans', 'grant_periods']

const pages = ([':region', null] as const).flatMap((slug): Route[] => {
  const access = siteAccess(slug)
  return [
    get(itemsPath(slug), { access, query: listQuery, reads, limit: 120 }, async ({ db, scope: { site }, query }) => {
      const wanted = {
        site: site.region?.id ?? null,
        kinds: query.kind ? [query.kind] : undefined,
        about: Object.fromEntries(Object.entries(query.chosen).map(([facet, value]) => [facet, [value]])),
      }
      const [items, counts] = await Promise.all([
        publishedItems(db, { ...wanted, limit: perPage, offset: (query.page - 1) * perPage }),
        countItems(db, wanted),
      ])
      return page(
        <ListPage slug={site.region?.slug ?? null} items={items} counts={counts} query={query} perPage={perPage} />,
      )
    }),
    get(
      itemPath(slug, ':slug'),
      { access: onArticle(access), query: walkQuery, reads: [...reads, ...readByFigures] },
      async (ask) => {
        const { db, scope, locale, today, query } = ask
        const { region } = scope.site
        const { article } = scope
        if ('movedTo' in article) return redirect(itemPath(region?.slug ?? null, article.movedTo))
        const around = await aroundOf(db, article.item, region?.slug ?? null, today)
        const drawn = drawItem(article.item, locale, inPublic(article.item), true, around)
        const { id } = article.item
        const [related, partOf, walk, said] = await Promise.all([
          relatedItems(db, article.item),
          collectionsWith(db, id),
          walkThrough(db, id, query.pad),
          readersSay(db, id),
        ])
        return page(<ItemPage {...{ site: scope.site, drawn, related, partOf, walk, said, today }} />)
      },
    ),
  ]
})

const pictures: readonly Route[] = [
  get(itemPicturePath(':publicPicture', ':cut', ':form'), { access: onPicture }, async ({ db, scope, settings }) => ({
    ...(await keptFile(db, settings.filesDirectory, scope.file)),
    saveAs: null,
    cache: scope.isDrawn ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  })),
]

export const readingRoutes: readonly Route[] = [...pages, ...pictures]
