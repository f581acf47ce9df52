import { roles, type Role } from '../../../platform/actor.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import type { Region } from '../rules.ts'

/** A role of a person with its period; the last day counts. */
export interface HeldRole {
  readonly id: number
  readonly role: Role
  readonly regionId: number | null
  readonly organisationId: number | null
  readonly from: IsoDate
  /** Null: until further notice. */
  readonly until: IsoDate | null
  readonly concerns: string | null
}

export interface Period {
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export type RoleState = 'present' | 'coming' | 'past'

export function roleState({ from, until }: Period, today: IsoDate): RoleState {
  if (until !== null && until < today) return 'past'
  return from > today ? 'coming' : 'present'
}

/** Nobody has used it yet, or only today: it may be taken back as if it had never been given. */
export const mayBeTakenBack = ({ from }: Period, today: IsoDate): boolean => from >= today

export const overlaps = (one: Period, other: Period): boolean =>
  (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from)

/** The first day from `day` on that none of the periods covers; null when they go on for ever. */
export function firstUncovered(periods: readonly Period[], day: IsoDate): IsoDate | null {
  const inOrder = [...periods].sort((a, b) => a.from.localeCompare(b.from))
  let open = day
  for (const { from, until } of inOrder) {
    if (from > open) return open
    if (until === null) return null
    if (until >= open) open = addDays(until, 1)
  }
  return open
}

/** The day from which nobody would be there any more who would have been without the change; null when all is well. */
export function gapMade(before: readonly Period[], after: readonly Period[], today: IsoDate): IsoDate | null {
  const [had, has] = [firstUncovered(before, today), firstUncovered(after, today)]
  return has !== null && (had === null || has < had) ? has : null
}

/** Where a role is held; neither means: in the nation. */
export interface Where {
  readonly region: Region | null
  readonly organisation: { readonly id: number; readonly name: string } | null
}

export const inThisRegion = (region: Region): Where => ({ region, organisation: null })
export const inTheNation: Where = { region: null, organisation: null }

export type Reach = 'region' | 'organisation' | 'nation'

/** Where a role can be held. */
export const reachesOf: Readonly<Record<Role, readonly Reach[]>> = {
  programmeLeader: ['region'],
  deputy: ['region'],
  leadApplicant: ['region'],
  projectLeader: ['region'],
  schoolCoordinator: ['region', 'organisation'],
  companyContact: ['organisation'],
  mboContact: ['organisation'],
  supporter: ['region'],
  programmeTeam: ['nation'],
  editor: ['nation', 'region'],
  supervisoryCommittee: ['nation'],
  assessor: ['nation', 'region'],
  accountant: ['region'],
  administrator: ['nation'],
}

export const rolesIn = (reach: Reach): Role[] => roles.filter((role) => reachesOf[role].includes(reach))

/** The roles that a programme leader gives; the rest are given by the nation. */
export const givenRoles = ['programmeLeader', 'deputy', 'leadApplicant', 'projectLeader', 'schoolCoordinator'] as const

/** Without somebody in this role the place stands still: the last one hands over first. */
export const needsSuccessor = (role: Role): boolean => role === 'programmeLeader' || role === 'administrator'

/** Present roles first, then those to come, then what is over; within that as the roles are listed. */
export function inOrder<Held extends HeldRole>(held: readonly Held[], today: IsoDate): Held[] {
  const states: RoleState[] = ['present', 'coming', 'past']
  const rank = (each: Held): number => states.indexOf(roleState(each, today)) * roles.length + roles.indexOf(each.role)
  return [...held].sort((a, b) => rank(a) - rank(b) || a.from.localeCompare(b.from))
}

/** Whether one of the roles holds or will hold. */
export const isThere = (held: readonly HeldRole[], today: IsoDate): boolean =>
  held.some((each) => roleState(each, today) !== 'past')

/** Why a role could not be given, changed or ended. */
export type Refused =
  | { readonly ok: false; readonly reason: 'alreadyHeld' | 'over' | 'begun' | 'endBeforeStart' }
  /** From this day nobody would hold a role that cannot be missed. */
  | { readonly ok: false; readonly reason: 'nobodyLeft'; readonly day: IsoDate }
