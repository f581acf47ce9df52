import { hasNationalRole, hasRoleInRegion, type Actor } from '../../platform/actor.ts'

/** A report is of those who answer for it, and of those who help or check them; a project leader has no part in it. */
export function mayViewReports(actor: Actor, region: { readonly id: number }): boolean {
  return (
    hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'leadApplicant', 'supporter', 'accountant') ||
    hasNationalRole(actor, 'programmeTeam', 'administrator')
  )
}
