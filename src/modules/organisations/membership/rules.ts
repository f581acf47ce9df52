// Who takes part in a region from when until when: one role of an organisation on a day, one lead applicant.
import { addDays, type IsoDate } from '../../../platform/time.ts'
import type { MemberRole } from '../rules.ts'

export const memberRoles = ['leadApplicant', 'member', 'partner'] as const satisfies readonly MemberRole[]

export interface Period {
  readonly from: IsoDate
  /** The last day; null: no end yet. */
  readonly until: IsoDate | null
}

export interface Membership extends Period {
  readonly role: MemberRole
}

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

/**
 * Lets an organisation take part, or gives it another role from a day on. Its former role ends the day before, and so
 * does the lead applicant that a new one follows up. `all` are the memberships of the region.
 */
export function start(all: readonly MembershipOf[], organisationId: number, given: Membership): Start {
  if (given.role === 'leadApplicant' && given.until !== null) return no('leadNeedsNoEnd')
  const touching = all.filter((each) => each.organisationId === organisationId && overlap(each, given))
  const [now] = touching
  if (now && isSame(now, given)) return { ok: true, adjusted: [], added: null }
  if (now && (touching.length > 1 || now.from > given.from || (now.role === given.role && now.from < given.from)))
    return no('overlaps', now)
  if (now?.role === 'leadApplicant' && given.role !== 'leadApplicant') return no('leadNeeded', now)
  const lead = given.role === 'leadApplicant' ? leadOver(all, organisationId, given) : null
  if (lead && lead.from > given.from) return no('laterLead', lead)
  const adjusted = [...(lead ? [followedUp(lead, given.from)] : [])]
  // A role that was wrong from the first day is put right; one that held for a time stays in the history.
  if (now?.from === given.from) return { ok: true, adjusted: [...adjusted, { ...now, ...given }], added: null }
  if (now) adjusted.push({ ...now, until: addDays(given.from, -1) })
  return { ok: true, adjusted, added: given }
}

const isSame = (one: Membership, other: Membership): boolean =>
  one.role === other.role && one.from === other.from && one.until === other.until

const leadOver = (all: readonly MembershipOf[], organisationId: number, given: Period): MembershipOf | null =>
  all
    .filter((each) => each.role === 'leadApplicant' && each.organisationId !== organisationId && overlap(each, given))
    .sort((one, other) => (one.from < other.from ? 1 : -1))[0] ?? null

/** Who led before ends the day before; who would have led no day at all stays as a member. */
const followedUp = (lead: MembershipOf, from: IsoDate): Adjusted =>
  lead.from === from ? { ...lead, role: 'member' } : { ...lead, until: addDays(from, -1) }

export type EndRefusal = 'beforeStart' | 'leadNeeded' | 'overlaps' | 'unknown'

/** Whether a membership can end on a day: never before it began, and a lead applicant only by a next one. */
export function refusalToEnd(
  all: readonly MembershipOf[],
  organisationId: number,
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate },
): EndRefusal | null {
  const own = all.filter((each) => each.organisationId === organisationId)
  const ending = own.find((each) => each.from === from)
  if (!ending) return 'unknown'
  if (ending.role === 'leadApplicant') return 'leadNeeded'
  if (until < from) return 'beforeStart'
  return own.some((each) => each !== ending && overlap(each, { from, until })) ? 'overlaps' : null
}
