// What an address of a public page names.
import type { Access } from '../../../../platform/http/access.ts'
import { onHostSite, onSiteOfRegion, type OnSite } from '../../sites/queries.ts'
import { drawnForm, isPublicPicture } from '../pictures/queries.ts'
import { movedItem, publicItem, type Item } from '../queries.ts'

export interface OnArticle extends OnSite {
  /** What everybody reads there; or where it went. */
  readonly article: { readonly item: Item } | { readonly movedTo: string }
}

/** A public item of the nation, or of the site of `:region`, by its `:slug`. */
export const onArticle = (site: Access<OnSite>): Access<OnArticle> => ({
  name: 'onArticle',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await site.find(db, actor, params, host)
    if (!found) return null
    const [siteId, slug] = [found.site.region?.id ?? null, params['slug'] ?? '']
    const item = await publicItem(db, siteId, slug)
    if (item) return { ...found, article: { item } }
    const movedTo = await movedItem(db, siteId, slug)
    return movedTo === null ? null : { ...found, article: { movedTo } }
  },
  may: () => true,
})

export const siteAccess = (slug: string | null): Access<OnSite> => (slug === null ? onHostSite : onSiteOfRegion)

/** A picture that something public shows, in one of its forms; until that is drawn, as it came. */
export const onPicture: Access<{ readonly file: number; readonly isDrawn: boolean }> = {
  name: 'onPicture',
  needsPerson: false,
  find: async (db, _actor, params) => {
    const { cut = '', form = '' } = params
    const id = Number(params['publicPicture'])
    if (!(await isPublicPicture(db, id))) return null
    const drawn = await drawnForm(db, id, cut, form)
    if (drawn) return { file: drawn.id, isDrawn: drawn.isAsked }
    return cut === 'whole' ? { file: id, isDrawn: false } : null
  },
  may: () => true,
}
