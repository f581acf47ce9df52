import { hasNationalRole, hasRoleInRegion, type Actor } from '../../platform/actor.ts'

type InRegion = { readonly id: number }

export function mayViewFunding(actor: Actor, region: InRegion): boolean {
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

/** Writing down what companies did and what was spent, and asking companies to confirm. */
export function mayRecord(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant', 'projectLeader') ||
    hasNationalRole(actor, 'administrator')
  )
}

/** Taking back what was recorded or asked: for those who answer for the money. */
export function mayWithdraw(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant') ||
    hasNationalRole(actor, 'administrator')
  )
}

/** Closing a period for good: who answers for the money, and no stand-in. */
export function mayClosePeriod(actor: Actor, region: InRegion): boolean {
  return hasRoleInRegion(actor, region.id, 'programmeLeader', 'leadApplicant')
}

/** What percentage of what amount the region must bring: for those who hold the decision of the subsidy service. */
export function maySetNorm(actor: Actor, region: InRegion): boolean {
  return hasRoleInRegion(actor, region.id, 'programmeLeader', 'leadApplicant')
}

/** Bringing costs in from the bookkeeping, and what was received of the grant: for those who answer for the money. */
export function mayKeepBooks(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant') ||
    hasNationalRole(actor, 'administrator')
  )
}

/** Writing own hours: everybody who works on the plan. */
export function mayWriteHours(actor: Actor, region: InRegion): boolean {
  return hasRoleInRegion(
    actor,
    region.id,
    'programmeLeader',
    'deputy',
    'leadApplicant',
    'projectLeader',
    'schoolCoordinator',
    'supporter',
  )
}

/** Approving the hours of others: for those who answer for the money, and nobody does their own. */
export function mayJudgeHours(actor: Actor, region: InRegion): boolean {
  return hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant')
}

/** Judging what companies signed before it goes into a report: for those who answer for the money. */
export function mayCheck(actor: Actor, region: InRegion): boolean {
  return (
    hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant') ||
    hasNationalRole(actor, 'administrator')
  )
}
