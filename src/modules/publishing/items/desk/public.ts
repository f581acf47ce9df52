// Where a site is kept, and who may open it: the same pages for the nation and for each region.
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { Access, Params } from '../../../../platform/http/access.ts'
import { personOf, type Route } from '../../../../platform/http/route.ts'
import { mayEnter, regionBySlug, type Region } from '../../../organisations/public.ts'
import type { SiteSlug } from '../../paths.ts'
import { mayPublish, mayWriteItems } from '../policy.ts'
import { picturesOf } from '../pictures/queries.ts'
import { deskItem, itemAt, type Item, type SiteId } from '../queries.ts'
import type { Reader } from '../rules.ts'

export interface Desk {
  readonly siteId: SiteId
  readonly slug: SiteSlug
  /** Null: the nation. */
  readonly of: Region | null
  /** The same, for what stands around the page. */
  readonly region?: Region
}

export interface InItem extends Desk {
  readonly item: Item
}

/** Hidden from who has nothing to do with the region; the desk of the nation from who does not write there. */
async function deskFor(db: Database, actor: Actor, params: Params): Promise<Desk | null> {
  const slug = params['region']
  if (slug === undefined) return mayWriteItems(actor, null) ? { siteId: null, slug: null, of: null } : null
  const region = await regionBySlug(db, slug)
  if (!region || !(mayEnter(actor, region) || mayWriteItems(actor, region))) return null
  return { siteId: region.id, slug: region.slug, of: region, region }
}

type May = (actor: Actor, region: Region | null) => boolean

export const onDesk = (name: string, may: May): Access<Desk> => ({
  name,
  needsPerson: true,
  find: deskFor,
  may: (actor, { of }) => may(actor, of),
})

export const writeItems = onDesk('writeItems', mayWriteItems)
export const publishItems = onDesk('publishItems', mayPublish)

export const inItem = (name: string, may: May): Access<InItem> => ({
  name,
  needsPerson: true,
  find: async (db, actor, params) => {
    const desk = await deskFor(db, actor, params)
    const item = desk && (await deskItem(db, desk.siteId, Number(params['item'])))
    return item && { ...desk, item }
  },
  may: (actor, { of }) => may(actor, of),
})

/** One of the versions that it ever had. */
export const writeVersion: Access<InItem & { readonly old: Item }> = {
  ...inItem('writeItems', mayWriteItems),
  find: async (db, actor, params) => {
    const scope = await inItem('writeItems', mayWriteItems).find(db, actor, params)
    const old = scope && (await itemAt(db, scope.item.id, Number(params['itemVersion'])))
    return old && { ...scope, old }
  },
}

/** A kept file that texts of the item may show. */
export const seePicture: Access<InItem & { readonly file: number }> = {
  ...inItem('writeItems', mayWriteItems),
  find: async (db, actor, params) => {
    const scope = await inItem('writeItems', mayWriteItems).find(db, actor, params)
    const file = Number(params['deskPicture'])
    return scope && (await picturesOf(db, scope.item.id)).has(file) ? { ...scope, file } : null
  },
}

export const writeItem = inItem('writeItems', mayWriteItems)
export const publishItem = inItem('publishItems', mayPublish)

export const readerOf = (actor: Actor, { of }: Desk): Reader => ({
  id: personOf(actor).id,
  mayWrite: mayWriteItems(actor, of),
  mayPublish: mayPublish(actor, of),
})

/** The same addresses for a region and for the nation. */
export const atEachSite = (make: (region: SiteSlug) => readonly Route[]): readonly Route[] => [
  ...make(':region'),
  ...make(null),
]

export const timeZoneOf = ({ of }: Desk): string => of?.timeZone ?? 'Europe/Amsterdam'
