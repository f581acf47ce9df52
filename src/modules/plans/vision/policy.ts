import { hasNationalRole, hasRoleInRegion, type Actor } from '../../../platform/actor.ts'

type InRegion = { readonly id: number }

/** Remarks on the vision: the team and the supporter. Who only accounts for the money has no say in it. */
export function mayCommentOnVision(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(
      actor,
      region.id,
      'programmeLeader',
      'deputy',
      'leadApplicant',
      'projectLeader',
      'schoolCoordinator',
      'supporter',
    ) || hasNationalRole(actor, 'administrator')
  )
}

/** A version is approved by the region itself. */
export function mayApproveVision(actor: Actor, region: InRegion): boolean {
  return hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy')
}
