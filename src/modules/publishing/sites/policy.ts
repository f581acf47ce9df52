import { hasNationalRole, hasRoleInRegion, type Actor } from '../../../platform/actor.ts'

/** Who runs a region keeps its site; the national team keeps that of the nation (`null`). */
export function mayKeepSite(actor: Actor, region: { readonly id: number } | null): boolean {
  return region === null
    ? hasNationalRole(actor, 'programmeTeam')
    : hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy')
}
