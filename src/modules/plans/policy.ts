import { hasNationalRole, hasRoleInRegion, type Actor } from '../../platform/actor.ts'

type InRegion = { readonly id: number }

export function mayViewPlan(actor: Actor, region: InRegion): boolean {
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
      'accountant',
    ) || hasNationalRole(actor, 'programmeTeam', 'administrator')
  )
}

/** Importing and undoing change the whole plan: for those who lead it. */
export function mayChangePlan(actor: Actor, region: InRegion): boolean {
  return hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy') || hasNationalRole(actor, 'administrator')
}

/** Working on activities: recording what took place. */
export function mayWorkOnActivity(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant', 'projectLeader') ||
    hasNationalRole(actor, 'administrator')
  )
}
