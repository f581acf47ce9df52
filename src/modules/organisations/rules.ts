import { hasNationalRole, type Actor, type Locale } from '../../platform/actor.ts'
import type { Currency } from '../../platform/money.ts'
import type { IsoDate } from '../../platform/time.ts'

/** A partnership that runs one plan. */
export interface Region {
  readonly id: number
  readonly slug: string
  readonly name: string
  /** What its own site is called: «Techniek in Emmen». */
  readonly siteName: string
  readonly province: string
  readonly currency: Currency
  readonly timeZone: string
  /** The first is the language of letters to who has not chosen one. */
  readonly languages: readonly Locale[]
  readonly accent: string
  /** Names the picture in its address; null: it has none. */
  readonly logo: string | null
  readonly validFrom: IsoDate
  readonly validUntil: IsoDate | null
}

/** The language of a letter to somebody without an account. */
export const letterLocale = (region: Pick<Region, 'languages'>): Locale => region.languages[0] ?? 'nl'

export type MemberRole = 'leadApplicant' | 'member' | 'partner'

export const organisationKinds = ['school', 'mbo', 'company', 'branch', 'government', 'network', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** What a network is: a public-private partnership, a regional network of companies, a fieldlab, a circle. */
export const networkKinds = ['publicPrivate', 'toptechniek', 'fieldlab', 'jetNet'] as const
export type NetworkKind = (typeof networkKinds)[number]
export type NetworkRole = 'coordinator' | 'member'

/** What who runs a region adds and changes by themselves: a school with a code comes from the national lists. */
export const regionMayAdd: readonly OrganisationKind[] = ['company', 'government', 'network', 'other', 'school']
export const regionMayChange: readonly OrganisationKind[] = ['company', 'branch', 'government', 'network', 'other']

/** The nation's own people. */
export const seesEveryRegion = (actor: Actor): boolean =>
  hasNationalRole(actor, 'programmeTeam', 'administrator', 'editor')
