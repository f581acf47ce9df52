import { signedIn, type Access } from '../../../../platform/http/access.ts'
import { mayDressRegion, mayKeepRegister } from '../../policy.ts'
import { regionEntry, type RegionEntry } from '../queries.ts'

/** Public facts of regions: whoever works with Spoorboek may look them up. */
export const viewRegions: Access<object> = { ...signedIn, name: 'viewRegions' }
export const keepRegions: Access<object> = { ...signedIn, name: 'keepRegions', may: mayKeepRegister }

export interface InRegionEntry {
  readonly entry: RegionEntry
}

/** A region in the national register, of whatever time. */
const inRegionEntry = (name: string, may: Access<InRegionEntry>['may']): Access<InRegionEntry> => ({
  name,
  needsPerson: true,
  find: async (db, _actor, params) => {
    const entry = await regionEntry(db, params['entry'] ?? '')
    return entry && { entry }
  },
  may,
})

export const viewRegion = inRegionEntry('viewRegions', (actor) => actor.kind === 'person')
export const keepRegion = inRegionEntry('keepRegions', mayKeepRegister)
/** How a region looks is for the keepers, and for who runs it. */
export const dressRegion = inRegionEntry('dressRegion', (actor, { entry }) => mayDressRegion(actor, entry))
