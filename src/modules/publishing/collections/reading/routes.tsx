import { get, page, type Route } from '../../../../platform/http/route.ts'
import { siteAccess } from '../../items/reading/public.ts'
import { collectionPath, collectionsPath } from '../paths.ts'
import { collectionsOf, entriesOf, pictureOf, shownEntries } from '../queries.ts'
import { choiceQuery } from '../schema.ts'
import { collectionReads, onCollection } from './public.ts'
import { CollectionPage } from './views/collection-page.tsx'
import { OverviewPage } from './views/overview-page.tsx'

export const collectionReadingRoutes: readonly Route[] = ([':region', null] as const).flatMap((slug): Route[] => {
  const access = siteAccess(slug)
  return [
    get(collectionsPath(slug), { access, reads: collectionReads, limit: 120 }, async ({ db, scope: { site } }) => {
      const { region } = site
      const [own, national] = await Promise.all([
        collectionsOf(db, { site: region?.id ?? null }),
        region ? collectionsOf(db, { site: null }) : [],
      ])
      return page(<OverviewPage region={region} own={own} national={national} />)
    }),
    get(
      collectionPath(slug, ':collectionSlug'),
      { access: onCollection(access), query: choiceQuery, reads: collectionReads, limit: 120 },
      async ({ db, scope: { site, collection }, query }) => {
        const entries = shownEntries(await entriesOf(db, collection.id))
        return page(
          <CollectionPage
            region={site.region}
            collection={collection}
            entries={entries}
            picture={pictureOf(collection, entries)}
            choice={query}
          />,
        )
      },
    ),
  ]
})
