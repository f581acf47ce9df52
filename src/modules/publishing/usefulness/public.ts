import type { Access } from '../../../platform/http/access.ts'
import { onArticle, siteAccess } from '../items/reading/public.ts'
import { publicItems, type Item } from '../items/queries.ts'
import { onSiteOf, type OnSite } from '../sites/queries.ts'

export interface OnItem extends OnSite {
  readonly item: Item
}

/** Something that everybody may read, at its address of today. */
export const onItem = (slug: string | null): Access<OnItem> => ({
  name: 'onArticle',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await onArticle(siteAccess(slug)).find(db, actor, params, host)
    return found && 'item' in found.article ? { ...found, item: found.article.item } : null
  },
  may: () => true,
})

/** Something that everybody may read, by its `:usedItem`, for who is known. */
export const onItemAsPerson: Access<OnItem> = {
  name: 'onItemAsPerson',
  needsPerson: true,
  find: async (db, _actor, params) => {
    const id = Number(params['usedItem'])
    const [item] = Number.isSafeInteger(id) ? await publicItems(db, [id]) : []
    if (!item) return null
    return { item, ...(await onSiteOf(db, item.siteId)) }
  },
  may: (actor) => actor.kind === 'person',
}
