// What belongs to one article beside its page: the picture for who shares it, and what libraries of lesson material ask.
import { keptFile } from '../../../../platform/files/send-file.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { file, get, redirect, type Route } from '../../../../platform/http/route.ts'
import { fingerprint } from '../../../../platform/fingerprint.ts'
import { aroundOf, drawItem, inPublic } from '../../items/drawing/public.ts'
import { kindMessages } from '../../items/kinds/messages.ts'
import type { Item } from '../../items/queries.ts'
import { onArticle, siteAccess } from '../../items/reading/public.ts'
import { readingMessages } from '../../items/reading/messages.ts'
import { itemCardPath, itemLomPath, itemPath } from '../../paths.ts'
import { canonicalOf, nameOf } from '../../sites/frame/rules.ts'
import type { OnSite } from '../../sites/queries.ts'
import { isLesson } from '../lesson/rules.ts'
import { toldOf } from '../public.ts'
import { lomOf } from '../views/lom.ts'
import { cardOf } from './commands.ts'

type OnItem = OnSite & { readonly item: Item }

/** What everybody reads at an address; an address of before has none of this. */
const onItem = (site: Access<OnSite>, wanted: (item: Item) => boolean): Access<OnItem> => ({
  name: 'onItem',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await onArticle(site).find(db, actor, params, host)
    if (!found || 'movedTo' in found.article) return null
    const { item } = found.article
    return wanted(item) ? { ...found, item } : null
  },
  may: () => true,
})

const national = '#f7a600'

export const articleRoutes: readonly Route[] = ([':region', null] as const).flatMap((slug) => [
  get(
    itemCardPath(slug, ':slug', ':cardVersion'),
    { access: onItem(siteAccess(slug), () => true), limit: 60 },
    async ({ db, scope: { item, site }, settings, params }) => {
      const { region } = site
      const { id } = item.version
      // A network keeps the address of the version that was shared.
      if (params['cardVersion'] !== String(id)) return redirect(itemCardPath(region?.slug ?? null, item.slug, id))
      const card = await cardOf(db, settings.filesDirectory, id, {
        above: kindMessages(item.language).kinds[item.kind],
        title: item.version.title,
        below: nameOf(site, readingMessages(item.language).siteName),
        accent: region?.accent ?? national,
      })
      return { ...(await keptFile(db, settings.filesDirectory, card)), saveAs: null, cache: 'public, max-age=86400' }
    },
  ),
  get(
    itemLomPath(slug, ':slug'),
    { access: onItem(siteAccess(slug), ({ kind }) => isLesson(kind)), limit: 120 },
    async ({ db, scope: { item, site }, locale, today, baseUrl }) => {
      const { region } = site
      const place = {
        slug: region?.slug ?? null,
        site: nameOf(site, readingMessages(item.language).siteName),
        address: canonicalOf(site, baseUrl, itemPath(region?.slug ?? null, item.slug)),
        trail: [],
      }
      const drawn = drawItem(item, locale, inPublic(item), true, await aroundOf(db, item, place.slug, today))
      const text = lomOf(toldOf(drawn, place))
      return {
        ...file(Buffer.from(text), 'application/xml; charset=utf-8', null),
        cache: 'public, max-age=600',
        etag: `"${fingerprint(text)}"`,
      }
    },
  ),
])
