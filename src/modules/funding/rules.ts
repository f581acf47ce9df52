import { times } from '../../platform/money.ts'
import { addDays, daysBetween, endOfMonth, type IsoDate } from '../../platform/time.ts'

export const lineKinds = ['hours', 'material', 'equipment', 'location', 'money'] as const
export type LineKind = (typeof lineKinds)[number]

/** How an amount of costs came about: a bill, own hours at a rate, or a part of what something cost once. */
export const costBases = ['invoice', 'staff', 'depreciation'] as const

export const contributionStates = ['drafted', 'sent', 'confirmed', 'corrected', 'declined', 'withdrawn'] as const
export type ContributionState = (typeof contributionStates)[number]

/** What a company said yes to: as we wrote it, or as it corrected it. */
export const signedStates: readonly ContributionState[] = ['confirmed', 'corrected']

/** Days that a link to confirm works. */
export const linkDays = 28

/** How a contact of a company wants to be written to: each time, once a month, or only when something waits long. */
export const companyMails = ['each', 'monthly', 'reminders'] as const
export type CompanyMail = (typeof companyMails)[number]

/** Who reads of it on the first of next month only has the same days from then on. */
export function linkDaysFor(mail: CompanyMail, today: IsoDate): number {
  return mail === 'monthly' ? daysBetween(today, addDays(endOfMonth(today), 1)) + linkDays : linkDays
}

/** Hours × rate, or a value: quantity 1. Cents in the currency of the contribution. */
export interface Line {
  readonly kind: LineKind
  readonly description: string | null
  readonly quantity: number
  readonly priceCents: number
}

/** No line is worth more, so that every sum stays a whole number of cents: a hundred million. */
export const largestLineCents = 100_000_000_00

export const amountOf = (line: Line): number => times(line.priceCents, line.quantity)

export const totalOf = (lines: readonly Line[]): number => lines.reduce((total, line) => total + amountOf(line), 0)

/** What the norm counts, per activity: the plan's side and what companies said. Cents. */
export interface ActivityFunding {
  readonly plannedCents: number
  readonly cancelled: boolean
  /** Signed and delivered. */
  readonly realisedCents: number
  /** Signed, still to be delivered. */
  readonly confirmedCents: number
  /** Drafted or sent, no answer yet. */
  readonly openCents: number
  /** Declined, or sent and unanswered until the link ran out. */
  readonly lostCents: number
}

/** What is planned on an activity and not recorded as a contribution yet. */
export interface Rest {
  readonly activityId: number
  readonly cents: number
}

export interface Gauge {
  readonly realisedCents: number
  readonly confirmedCents: number
  readonly plannedCents: number
  readonly atRiskCents: number
  /** The part of planned that no contribution was recorded for yet, by activity: with the open ones it adds up. */
  readonly plannedRests: readonly Rest[]
  /** The same for what is at risk: planned on activities that were cancelled. */
  readonly atRiskRests: readonly Rest[]
  /** What the percentages are of. */
  readonly baseCents: number
  /** The norm as a fraction: 0.1. */
  readonly norm: number
  /** What is still to be signed before the norm is met; 0 when it is. */
  readonly shortfallCents: number
}

/**
 * Realised, confirmed to come, planned and at risk, against the norm. What was planned on an activity and neither signed
 * nor lost yet is planned; what was declined, ran out or was planned on a cancelled activity is at risk. Nothing counts
 * twice.
 */
export function gaugeOf(
  activities: readonly (ActivityFunding & { activityId: number })[],
  baseCents: number,
  norm: number,
): Gauge {
  const total = (part: (activity: ActivityFunding) => number): number =>
    activities.reduce((cents, activity) => cents + part(activity), 0)
  const rests = (cancelled: boolean): Rest[] =>
    activities
      .filter((activity) => activity.cancelled === cancelled)
      .map((activity) => ({ activityId: activity.activityId, cents: restOf(activity) }))
      .filter(({ cents }) => cents > 0)
  const [plannedRests, atRiskRests] = [rests(false), rests(true)]
  const sumOf = (parts: readonly Rest[]): number => parts.reduce((cents, rest) => cents + rest.cents, 0)
  const realisedCents = total((activity) => activity.realisedCents)
  const confirmedCents = total((activity) => activity.confirmedCents)
  return {
    realisedCents,
    confirmedCents,
    plannedCents: total((activity) => activity.openCents) + sumOf(plannedRests),
    atRiskCents: total((activity) => activity.lostCents) + sumOf(atRiskRests),
    plannedRests,
    atRiskRests,
    baseCents,
    norm,
    shortfallCents: Math.max(Math.ceil(baseCents * norm) - realisedCents - confirmedCents, 0),
  }
}

function restOf(activity: ActivityFunding): number {
  const { plannedCents, realisedCents, confirmedCents, openCents, lostCents } = activity
  return Math.max(plannedCents - realisedCents - confirmedCents - openCents - lostCents, 0)
}

/** Part of the base; 0 when there is no base yet. */
export const fractionOf = (cents: number, gauge: Pick<Gauge, 'baseCents'>): number =>
  gauge.baseCents ? cents / gauge.baseCents : 0

export type LinkState = 'open' | 'used' | 'revoked' | 'expired'

export function linkState(
  link: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): LinkState {
  if (link.usedAt) return 'used'
  if (link.revokedAt) return 'revoked'
  return link.expiresAt <= now ? 'expired' : 'open'
}

export interface Performed {
  readonly performedFrom: IsoDate
  readonly performedUntil: IsoDate
}

/** The same parts as the gauge shows, so that its amounts open just their records. */
export function isShown(
  row: Performed & { readonly state: ContributionState; readonly overdue: boolean },
  stand: string,
  today: IsoDate,
): boolean {
  const signed = signedStates.includes(row.state)
  if (stand === 'realised') return signed && row.performedUntil <= today
  if (stand === 'confirmed') return signed && row.performedUntil > today
  if (stand === 'open') return (row.state === 'drafted' || row.state === 'sent') && !row.overdue
  return stand === 'lost' ? row.state === 'declined' || row.overdue : true
}
