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
      'editor',
    ) || hasNationalRole(actor, 'programmeTeam', 'administrator', 'editor')
  )
}

/** What was spent, beside what was budgeted. */
export function mayViewSpending(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(
      actor,
      region.id,
      'programmeLeader',
      'deputy',
      'leadApplicant',
      'projectLeader',
      'supporter',
      'accountant',
    ) || hasNationalRole(actor, 'programmeTeam', 'administrator')
  )
}

/** Rates that hold for all regions, and what all of them budget. */
export const mayKeepRates = (actor: Actor): boolean => hasNationalRole(actor, 'programmeTeam', 'administrator')

/** Goals, new activities, importing and undoing: for those who lead the plan. */
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

/** Changing an activity: those who lead the plan, and project leaders what is theirs. */
export function mayChangeActivity(
  actor: Actor,
  region: InRegion,
  activity: { readonly ownerId: string | null },
): boolean {
  if (mayChangePlan(actor, region)) return true
  const isOwner = actor.kind === 'person' && actor.id === activity.ownerId
  return isOwner && hasRoleInRegion(actor, region.id, 'projectLeader')
}

/** Speaking with other regions: showing them the plan, offering and asking seats, proposing and answering. */
export function mayShare(actor: Actor, region: InRegion): boolean {
  return mayChangePlan(actor, region)
}

/** Renaming and removing a saved view: whose it is, and those who lead the plan what the team shares. */
export function mayKeepView(
  actor: Actor,
  region: InRegion,
  view: { readonly personId: string; readonly shared: boolean },
): boolean {
  if (actor.kind !== 'person') return false
  return actor.id === view.personId || (view.shared && mayChangePlan(actor, region))
}

/** The plans of regions beside each other: for whoever sees the plan of any of them. */
export function mayCompareRegions(actor: Actor): boolean {
  if (hasNationalRole(actor, 'programmeTeam', 'administrator', 'editor')) return true
  return (
    actor.kind === 'person' &&
    actor.grants.some(({ regionId }) => regionId !== null && mayViewPlan(actor, { id: regionId }))
  )
}
