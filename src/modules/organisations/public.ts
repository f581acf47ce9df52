import type { Access } from '../../platform/http/access.ts'
import type { Actor } from '../../platform/actor.ts'
import { mayEnter } from './policy.ts'
import { regionBySlug, regionFor } from './queries.ts'
import type { Region } from './rules.ts'

export { findRegions } from './finder/queries.ts'
export type { Found, Reason } from './finder/rules.ts'
export { endpoints } from './open/api.ts'
export { fetchJob, fetchSchoolLists, planFetch, type Fetching } from './schools/fetching/jobs.ts'
export {
  drawingOf,
  mapAreas,
  placeCentres,
  postcodeCentre,
  regionCentres,
  type Drawing,
  type MapArea,
  type Point,
} from './map/queries.ts'
export { forgetContact, joinCompany, keepContact, linkOrganisations } from './commands.ts'
export { detailMessages } from './keeping/details/messages.ts'
export { profiles } from './keeping/details/rules.ts'
export { strayReferences } from './merging/references/queries.ts'
export { programmeLeaderHandedOver } from './people/handover/commands.ts'
export { periodText, roleNames, teamTitle } from './people/messages.ts'
export { placeText } from './people/nation/messages.ts'
export { mayGiveRole, mayKeepPeople, mayViewPeople } from './people/policy.ts'
export { leadersOf, namedInTeam, personWithRoles, teamIn } from './people/queries.ts'
export type { PlacedRole } from './people/queries.ts'
export { inOrder, reachesOf, roleState } from './people/rules.ts'
export { mayChangeOrganisation, mayDressRegion, mayEnter, mayKeepRegister, mayLead } from './policy.ts'
export {
  contactOf,
  countMembers,
  membersOf,
  organisationNames,
  regionById,
  regionBySlug,
  regionFor,
  regionsFor,
  regionsOn,
} from './queries.ts'
export type { Contact, Member } from './queries.ts'
export { regionsAround } from './regions/queries.ts'
export { letterLocale } from './rules.ts'
export type { Region } from './rules.ts'
export { organisationMessages } from './messages.ts'
export { searchMembers, searchOrganisations, searchPeople, searchRegions } from './search/queries.ts'
export type { MemberHit, OrganisationHit, PersonHit, RegionHit } from './search/queries.ts'

export interface InRegion {
  readonly region: Region
}

/** A page in the workspace of `:region`: hidden from who has no role there, closed to who may not do this. */
export function inRegion(name: string, may: (actor: Actor, region: Region) => boolean = mayEnter): Access<InRegion> {
  return {
    name,
    needsPerson: true,
    find: async (db, actor, params) => {
      const region = await regionFor(db, actor, params['region'] ?? '')
      return region && { region }
    },
    may: (actor, { region }) => may(actor, region),
  }
}

/** A page of the public site of `:region`. */
export const onRegionSite: Access<InRegion> = {
  name: 'onRegionSite',
  needsPerson: false,
  find: async (db, _actor, params) => {
    const region = await regionBySlug(db, params['region'] ?? '')
    return region && { region }
  },
  may: () => true,
}
