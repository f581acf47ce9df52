import { signedIn, type Access } from '../../../../platform/http/access.ts'
import { mayKeepRegister } from '../../policy.ts'
import { regionEntry, type RegionEntry } from '../queries.ts'

/** Public facts of regions: whoever works with Spoorboek may look them up. */
export const viewRegions: Access<object> = { ...signedIn, name: 'viewRegions' }
export const keepRegions: Access<object> = { ...signedIn, name: 'keepRegions', may: mayKeepRegister }

export interface InRegionEntry {
  readonly entry: RegionEntry
}

/** A region in the national register, of whatever time. */
const inRegionEntry = (name: string, may: Access<object>['may']): Access<InRegionEntry> => ({
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
