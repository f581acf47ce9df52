// Who asks. Policies are pure functions of an actor and what it wants to touch.

export type Locale = 'nl' | 'en'

export const roles = [
  'programmeLeader',
  'deputy',
  'leadApplicant',
  'projectLeader',
  'schoolCoordinator',
  'companyContact',
  'mboContact',
  'supporter',
  'programmeTeam',
  'editor',
  'supervisoryCommittee',
  'assessor',
  'accountant',
  'administrator',
] as const

export type Role = (typeof roles)[number]

/** A role that holds today. Exactly one of region and organisation is set; neither means: in the nation. */
export interface Grant {
  readonly role: Role
  readonly regionId: number | null
  readonly organisationId: number | null
}

export interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly grants: readonly Grant[]
}

export interface Visitor {
  readonly kind: 'visitor'
  readonly locale: Locale
}

export type Actor = Person | Visitor

export function hasRoleInRegion(actor: Actor, regionId: number, ...allowed: readonly Role[]): boolean {
  return (
    actor.kind === 'person' && actor.grants.some((grant) => grant.regionId === regionId && allowed.includes(grant.role))
  )
}

export function hasNationalRole(actor: Actor, ...allowed: readonly Role[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.grants.some((grant) => !grant.regionId && !grant.organisationId && allowed.includes(grant.role))
  )
}
