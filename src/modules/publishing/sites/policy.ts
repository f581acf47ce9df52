import { hasNationalRole, hasRoleInRegion, type Actor } from '../../../platform/actor.ts'

/** National editors keep every site, that of the nation (`null`) too; who leads a region, or edits for it, that of the region. */
export function mayKeepSite(actor: Actor, region: { readonly id: number } | null): boolean {
  return (
    hasNationalRole(actor, 'programmeTeam', 'editor') ||
    (region !== null && hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'editor'))
  )
}
