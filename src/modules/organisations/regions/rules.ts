import type { IsoDate } from '../../../platform/time.ts'
import type { MemberRole, OrganisationKind } from '../rules.ts'

/** What a region needs by the regulation: two vmbo schools, an mbo, and companies or local government. */
export const needs = ['vmboSchools', 'mbo', 'companiesOrGovernment', 'leadApplicant'] as const
export type Need = (typeof needs)[number]

/** How many of each take part. */
export interface Takers {
  readonly members: Readonly<Partial<Record<OrganisationKind, number>>>
  readonly vmboSchools: number
  readonly leadApplicant: string | null
}

/** What the region falls short of with these members. */
export function shortfallIn({ members, vmboSchools, leadApplicant }: Takers): Need[] {
  const has: Readonly<Record<Need, boolean>> = {
    vmboSchools: vmboSchools >= 2,
    mbo: (members.mbo ?? 0) > 0,
    companiesOrGovernment: (members.company ?? 0) + (members.government ?? 0) > 0,
    leadApplicant: leadApplicant !== null,
  }
  return needs.filter((need) => !has[need])
}

export interface CountedMember {
  readonly name: string
  readonly kind: OrganisationKind
  readonly education: readonly string[]
  readonly role: MemberRole
}

export function takersAmong(members: readonly CountedMember[]): Takers {
  const counts: Partial<Record<OrganisationKind, number>> = {}
  for (const { kind } of members) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    members: counts,
    vmboSchools: members.filter(({ kind, education }) => kind === 'school' && education.includes('vmbo')).length,
    leadApplicant: members.find(({ role }) => role === 'leadApplicant')?.name ?? null,
  }
}

/** The state of a region on a day. */
export function stateOn(
  region: { readonly validFrom: IsoDate; readonly validUntil: IsoDate | null },
  day: IsoDate,
): 'coming' | 'present' | 'past' {
  if (region.validFrom > day) return 'coming'
  return region.validUntil !== null && region.validUntil < day ? 'past' : 'present'
}

export interface RegionInList extends Takers {
  readonly name: string
  readonly registrationNumber: string | null
  readonly province: string
  readonly validFrom: IsoDate
  readonly validUntil: IsoDate | null
}

/** What is asked of the list; empty asks nothing. */
export interface RegionFilter {
  readonly zoek: string
  readonly provincie: string
  readonly stand: '' | 'onvolledig' | 'straks' | 'voorbij'
}

/** The regions that fit. Capitals and accents do not matter. */
export function regionsLike<Listed extends RegionInList>(
  regions: readonly Listed[],
  { zoek, provincie, stand }: RegionFilter,
  today: IsoDate,
): Listed[] {
  const words = plainOf(zoek)
  return regions.filter((region) => {
    const told = plainOf([region.name, region.registrationNumber, region.leadApplicant].filter(Boolean).join(' '))
    return told.includes(words) && (!provincie || region.province === provincie) && isInState(region, stand, today)
  })
}

function isInState(region: RegionInList, stand: RegionFilter['stand'], today: IsoDate): boolean {
  const state = stateOn(region, today)
  if (stand === 'onvolledig') return state === 'present' && shortfallIn(region).length > 0
  return stand === '' || state === (stand === 'straks' ? 'coming' : 'past')
}

/** `Techniek rond Den Bosch` becomes techniek-rond-den-bosch: what may stand in an address. */
export const slugOf = (name: string): string => plainOf(name).slice(0, 60).replace(/-$/, '')

const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
