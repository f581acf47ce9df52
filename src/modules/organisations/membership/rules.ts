// Who takes part in a region from when until when: one role of an organisation on a day, one lead applicant.
import { addDays, type IsoDate } from '../../../platform/time.ts'
import type { MemberRole } from '../rules.ts'

export const memberRoles = ['leadApplicant', 'member', 'partner'] as const satisfies readonly MemberRole[]

export interface Period {
  readonly from: IsoDate
  /** The last day; null: no end yet. */
  readonly until: IsoDate | null
}

/** A role of an organisation over a period, in a region or in a network. */
export interface Held<Role extends string> extends Period {
  readonly role: Role
}

export type Membership = Held<MemberRole>

export interface MembershipOf extends Membership {
  readonly organisationId: number
}

export type StartRefusal = 'overlaps' | 'leadNeedsNoEnd' | 'leadNeeded' | 'laterLead'

/** What happens to memberships that are there: another end, or another role. */
export interface Adjusted {
  readonly organisationId: number
  readonly from: IsoDate
  readonly role: MemberRole
  readonly until: IsoDate | null
}

export type Start =
  | { readonly ok: true; readonly adjusted: readonly Adjusted[]; readonly added: Membership | null }
  | { readonly ok: false; readonly reason: StartRefusal; readonly about: MembershipOf | null }

/** Whether a membership holds on a day. */
export const isOn = ({ from, until }: Period, day: IsoDate): boolean => from <= day && (until === null || until >= day)

const overlap = (one: Period, other: Period): boolean =>
  (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from)

const no = (reason: StartRefusal, about: MembershipOf | null = null): Start => ({ ok: false, reason, about })

export type Followed<Role extends string> =
  /** `adjusted`: the one that starts on its day has another end or role. */
  | { readonly ok: true; readonly adjusted: Held<Role> | null; readonly added: Held<Role> | null }
  | { readonly ok: false; readonly reason: 'overlaps'; readonly about: Held<Role> }

/** What becomes of the memberships of one organisation when it takes part like this: its former role ends the day before. */
export function follow<Role extends string>(own: readonly Held<Role>[], given: Held<Role>): Followed<Role> {
  const touching = own.filter((each) => overlap(each, given))
  const [now] = touching
  if (!now) return { ok: true, adjusted: null, added: given }
  if (isSame(now, given)) return { ok: true, adjusted: null, added: null }
  if (touching.length > 1 || now.from > given.from || (now.role === given.role && now.from < given.from))
    return { ok: false, reason: 'overlaps', about: now }
  // A role that was wrong from the first day is put right; one that held for a time stays in the history.
  if (now.from === given.from) return { ok: true, adjusted: given, added: null }
  return { ok: true, adjusted: { ...now, until: addDays(given.from, -1) }, added: given }
}

/**
 * Lets an organisation take part, or gives it another role from a day on; the lead applicant that a new one follows up
 * ends the day before. `all` are the memberships of the region.
 */
export function start(all: readonly MembershipOf[], organisationId: number, given: Membership): Start {
  if (given.role === 'leadApplicant' && given.until !== null) return no('leadNeedsNoEnd')
  const own = all.filter((each) => each.organisationId === organisationId)
  const followed = follow(own, given)
  if (!followed.ok) return no('overlaps', { organisationId, ...followed.about })
  const { adjusted, added } = followed
  if (!adjusted && !added) return { ok: true, adjusted: [], added }
  const now = own.find((each) => overlap(each, given))
  if (now?.role === 'leadApplicant' && given.role !== 'leadApplicant') return no('leadNeeded', now)
  const lead = given.role === 'leadApplicant' ? leadOver(all, organisationId, given) : null
  if (lead && lead.from > given.from) return no('laterLead', lead)
  const changed = [
    ...(lead ? [followedUp(lead, given.from)] : []),
    ...(adjusted ? [{ organisationId, ...adjusted }] : []),
  ]
  return { ok: true, adjusted: changed, added }
}

const isSame = (one: Held<string>, other: Held<string>): boolean =>
  one.role === other.role && one.from === other.from && one.until === other.until

const leadOver = (all: readonly MembershipOf[], organisationId: number, given: Period): MembershipOf | null =>
  all
    .filter((each) => each.role === 'leadApplicant' && each.organisationId !== organisationId && overlap(each, given))
    .sort((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null

/** Who led before ends the day before; who would have led no day at all stays as a member. */
const followedUp = (lead: MembershipOf, from: IsoDate): Adjusted =>
  lead.from === from ? { ...lead, role: 'member' } : { ...lead, until: addDays(from, -1) }

export type EndRefusal = 'beforeStart' | 'leadNeeded' | 'overlaps' | 'unknown'

/**
 * Whether one of the memberships of an organisation can end on a day: never before it began, and a lead applicant only
 * by a next one.
 */
export function refusalToEnd(
  own: readonly Held<string>[],
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): EndRefusal | null {
  const ending = own.find((each) => each.from === from)
  if (!ending) return 'unknown'
  if (ending.role === 'leadApplicant') return 'leadNeeded'
  if (until < from) return 'beforeStart'
  return own.some((each) => each !== ending && overlap(each, { from, until })) ? 'overlaps' : null
}
