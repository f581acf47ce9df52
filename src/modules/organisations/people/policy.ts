import { hasNationalRole, type Actor, type Role } from '../../../platform/actor.ts'
import { mayLead } from '../policy.ts'
import type { Region } from '../rules.ts'
import { givenRoles, reachesOf } from './rules.ts'

/** Giving, changing and ending this role in the region: its leaders for their team, the administrator for every role. */
export function mayGiveRole(actor: Actor, region: Region, role: Role): boolean {
  if (!reachesOf[role].includes('region')) return false
  if (hasNationalRole(actor, 'administrator')) return true
  return (givenRoles as readonly Role[]).includes(role) && mayLead(actor, region)
}

/** Everybody with a role, in all regions, at organisations and in the nation. */
export function mayViewPeople(actor: Actor): boolean {
  return hasNationalRole(actor, 'programmeTeam', 'administrator')
}

/** Giving and ending roles above the regions and at organisations. */
export function mayKeepPeople(actor: Actor): boolean {
  return hasNationalRole(actor, 'administrator')
}
