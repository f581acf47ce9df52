// Who may keep a collection: whoever writes, until it is public; from then on whoever publishes.
import type { Actor } from '../../../../platform/actor.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { writeItems, type Desk } from '../../items/desk/public.ts'
import { mayPublish, mayWriteItems } from '../../items/policy.ts'
import { entriesOf, keptCollection, type Collection, type Entry } from '../queries.ts'

export interface InCollection extends Desk {
  readonly collection: Collection
}

const inCollection = (name: string, may: (actor: Actor, scope: InCollection) => boolean): Access<InCollection> => ({
  name,
  needsPerson: true,
  find: async (db, actor, params) => {
    const desk = await writeItems.find(db, actor, params)
    const collection = desk && (await keptCollection(db, desk.siteId, Number(params['collection'])))
    return collection && { ...desk, collection }
  },
  may,
})

export const mayChangeNow = (actor: Actor, { of, collection }: InCollection): boolean =>
  collection.publishedAt === null ? mayWriteItems(actor, of) : mayPublish(actor, of)

export const seeCollection = inCollection('writeItems', (actor, { of }) => mayWriteItems(actor, of))
export const changeIt = inCollection('writeItems', mayChangeNow)
export const showIt = inCollection('publishItems', (actor, { of }) => mayPublish(actor, of))

export interface InEntry extends InCollection {
  readonly entry: Entry
}

/** One of the items in it. */
export const changeEntryOf: Access<InEntry> = {
  name: 'writeItems',
  needsPerson: true,
  find: async (db, actor, params) => {
    const scope = await changeIt.find(db, actor, params)
    const item = Number(params['collectionItem'])
    const entry = scope && (await entriesOf(db, scope.collection.id)).find((each) => each.item === item)
    return entry ? { ...scope, entry } : null
  },
  may: mayChangeNow,
}
