import type { Access } from '../../../../platform/http/access.ts'
import type { OnSite } from '../../sites/queries.ts'
import { publicCollection, type Collection } from '../queries.ts'

export interface OnCollection extends OnSite {
  readonly collection: Collection
}

/** A public collection of a site by its `:collectionSlug`. */
export const onCollection = (site: Access<OnSite>): Access<OnCollection> => ({
  name: 'onCollection',
  needsPerson: false,
  find: async (db, actor, params, host) => {
    const found = await site.find(db, actor, params, host)
    const slug = params['collectionSlug'] ?? ''
    const collection = found && (await publicCollection(db, found.site.region?.id ?? null, slug))
    return collection && { ...found, collection }
  },
  may: () => true,
})

/** The tables that pages of collections are made of. */
export const collectionReads = [
  ...['regions', 'sites', 'site_versions', 'people'],
  ...['items', 'item_versions', 'item_facets', 'picture_forms'],
  ...['collections', 'collection_items'],
]
