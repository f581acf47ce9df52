import { hasNationalRole, hasRoleInRegion, type Actor } from '../../platform/actor.ts'
import { regionMayChange, seesEveryRegion, type OrganisationKind, type Region } from './rules.ts'

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
      'editor',
    ) || seesEveryRegion(actor)
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

/** What a region looks like: for its own leaders too, as it is their face. */
export function mayDressRegion(actor: Actor, region: Pick<Region, 'id'>): boolean {
  return mayKeepRegister(actor) || hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy')
}

/** The keepers every organisation; who runs a region those of its members that no list speaks for. */
export function mayChangeOrganisation(
  actor: Actor,
  organisation: { readonly kind: OrganisationKind; readonly regionIds: readonly number[] },
): boolean {
  if (mayKeepRegister(actor)) return true
  return (
    regionMayChange.includes(organisation.kind) &&
    organisation.regionIds.some((id) => hasRoleInRegion(actor, id, 'programmeLeader', 'deputy'))
  )
}
