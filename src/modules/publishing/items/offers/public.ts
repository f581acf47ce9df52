// What an address of an offer names: one that this site may look at and answer, with the text that everybody reads.
import type { Access } from '../../../../platform/http/access.ts'
import { onDesk, type Desk } from '../desk/public.ts'
import { mayPublish, mayWriteItems } from '../policy.ts'
import { publicVersion, type Item } from '../queries.ts'
import { receivedOffer, type ListedOffer } from './queries.ts'

export interface InOffer extends Desk {
  readonly offer: ListedOffer
  /** Of another site. */
  readonly item: Item
}

const inOffer = (name: string, may: typeof mayPublish): Access<InOffer> => {
  const desk = onDesk(name, may)
  return {
    ...desk,
    find: async (db, actor, params) => {
      const found = await desk.find(db, actor, params)
      const offer = found && (await receivedOffer(db, found.siteId, Number(params['offer'])))
      const item = offer && (await publicVersion(db, offer.itemId))
      return item ? { ...found, offer, item } : null
    },
  }
}

export const seeOffer = inOffer('writeItems', mayWriteItems)
export const answerOffers = inOffer('publishItems', mayPublish)
