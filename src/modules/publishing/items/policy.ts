import { hasNationalRole, hasRoleInRegion, type Actor } from '../../../platform/actor.ts'

/** The region that a site belongs to; null: the national one. */
type OfSite = { readonly id: number } | null

/** National editors work on every site; who leads a region, or edits for it, on that of the region. */
export function mayPublish(actor: Actor, region: OfSite): boolean {
  return (
    hasNationalRole(actor, 'programmeTeam', 'editor') ||
    (region !== null && hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'editor'))
  )
}

/** Writing: whoever publishes, and those who do the work that is told about. */
export function mayWriteItems(actor: Actor, region: OfSite): boolean {
  return (
    mayPublish(actor, region) ||
    (region !== null && hasRoleInRegion(actor, region.id, 'projectLeader', 'schoolCoordinator'))
  )
}
