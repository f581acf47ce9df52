import type { Access } from '../../../platform/http/access.ts'
import { onArticle, siteAccess } from '../items/reading/public.ts'
import type { Item } from '../items/queries.ts'
import type { OnSite } from '../sites/queries.ts'

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

/** The same, for who is known. */
export const onItemAsPerson = (slug: string | null): Access<OnItem> => ({
  ...onItem(slug),
  name: 'onArticleAsPerson',
  needsPerson: true,
  may: (actor) => actor.kind === 'person',
})
