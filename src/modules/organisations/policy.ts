import { hasNationalRole, hasRoleInRegion, type Actor } from '../../platform/actor.ts'
import type { Region } from './rules.ts'

/** Any role in the region opens its workspace; the nation's own people see every region. */
export function mayEnter(actor: Actor, region: Region): boolean {
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

/** Those who run the region: its programme leader and deputy. */
export function mayLead(actor: Actor, region: Region): boolean {
  return hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy') || hasNationalRole(actor, 'administrator')
}

/** The national register: schools, companies and regions of everybody. */
export function mayKeepRegister(actor: Actor): boolean {
  return hasNationalRole(actor, 'programmeTeam', 'administrator')
}
