import { times } from '../../platform/money.ts'
import { addDays, daysBetween, endOfMonth, type IsoDate } from '../../platform/time.ts'
import type { NormBase } from './forecast/norm/rules.ts'

export const lineKinds = ['hours', 'material', 'equipment', 'location', 'money'] as const
export type LineKind = (typeof lineKinds)[number]

/** How an amount of costs came about: a bill, own hours at a rate, or a part of what something cost once. */
export const costBases = ['invoice', 'staff', 'depreciation'] as const

export const contributionStates = ['drafted', 'sent', 'confirmed', 'corrected', 'declined', 'withdrawn'] as const
export type ContributionState = (typeof contributionStates)[number]

/** What a company said yes to: as we wrote it, or as it corrected it. */
export const signedStates: readonly ContributionState[] = ['confirmed', 'corrected']

/** What the region says of an answer, the last one counts: it may still send back what it checked, not what it reported. */
export const verdicts = ['returned', 'checked', 'reported'] as const
export type Verdict = (typeof verdicts)[number]

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

/** What may still come of what a plan expects of an activity. */
export type Fate = 'idea' | 'toCome' | 'late' | 'cancelled'

/** Once an activity is over, what nobody wrote down yet is late. */
export function fateOf(state: 'idea' | 'planned' | 'running' | 'done' | 'cancelled'): Fate {
  if (state === 'planned' || state === 'running') return 'toCome'
  return state === 'done' ? 'late' : state
}

/** What the norm counts, per activity: the plan's side and what companies said. Cents. */
export interface ActivityFunding {
  readonly plannedCents: number
  readonly fate: Fate
  /** Signed and delivered. */
  readonly realisedCents: number
  /** Signed, still to be delivered. */
  readonly confirmedCents: number
  /** Drafted or sent, no answer yet. */
  readonly openCents: number
  /** Sent and unanswered until the link ran out. */
  readonly overdueCents: number
  readonly declinedCents: number
}

/** What is planned on an activity and not recorded as a contribution yet. */
export interface Rest {
  readonly activityId: number
  readonly cents: number
  /** The activity is of another region: we take part of it. */
  readonly elsewhere: boolean
}

export interface Gauge {
  readonly realisedCents: number
  readonly confirmedCents: number
  readonly plannedCents: number
  readonly atRiskCents: number
  /** The part of planned that no contribution was recorded for yet, by activity: with the open ones it adds up. */
  readonly plannedRests: readonly Rest[]
  /** The same for what is at risk: planned on activities that are over or cancelled. */
  readonly atRiskRests: readonly Rest[]
  /** What the percentages are of. */
  readonly baseCents: number
  /** Which amount that is. */
  readonly base: NormBase
  /** The norm as a fraction: 0.1. */
  readonly norm: number
  /** How many activities are divided with other regions: of these it is our part. */
  readonly divided: number
  /** What is still to be signed before the norm is met; 0 when it is. */
  readonly shortfallCents: number
}

/**
 * Realised, confirmed to come, planned and at risk, against the norm. What was planned on an activity and neither signed
 * nor lost yet is planned; what was declined or ran out, or was planned on an activity that is over or cancelled, is at
 * risk; what is planned on an idea counts nowhere. Nothing counts twice.
 */
export function gaugeOf(
  activities: readonly (ActivityFunding & { activityId: number })[],
  {
    elsewhere,
    ...against
  }: Pick<Gauge, 'baseCents' | 'base' | 'norm' | 'divided'> & { readonly elsewhere: ReadonlySet<number> },
): Gauge {
  const total = (part: (activity: ActivityFunding) => number): number =>
    activities.reduce((cents, activity) => cents + part(activity), 0)
  const rests = (...fates: readonly Fate[]): Rest[] =>
    activities
      .filter(({ fate }) => fates.includes(fate))
      .map((activity) => ({
        activityId: activity.activityId,
        cents: restOf(activity),
        elsewhere: elsewhere.has(activity.activityId),
      }))
      .filter(({ cents }) => cents > 0)
  const [plannedRests, atRiskRests] = [rests('toCome'), rests('late', 'cancelled')]
  const sumOf = (parts: readonly Rest[]): number => parts.reduce((cents, rest) => cents + rest.cents, 0)
  const realisedCents = total((activity) => activity.realisedCents)
  const confirmedCents = total((activity) => activity.confirmedCents)
  return {
    ...against,
    realisedCents,
    confirmedCents,
    plannedCents: total((activity) => activity.openCents) + sumOf(plannedRests),
    atRiskCents: total((activity) => activity.overdueCents + activity.declinedCents) + sumOf(atRiskRests),
    plannedRests,
    atRiskRests,
    shortfallCents: Math.max(requiredOf(against) - realisedCents - confirmedCents, 0),
  }
}

/** What must be signed to meet the norm: to the cent, and never a part of a cent less. */
export const requiredOf = ({ baseCents, norm }: Pick<Gauge, 'baseCents' | 'norm'>): number =>
  Math.ceil((baseCents * Math.round(norm * 10_000)) / 10_000)

/** What is planned on an activity and neither signed nor asked yet. */
export function restOf(activity: Omit<ActivityFunding, 'fate'>): number {
  const { plannedCents, realisedCents, confirmedCents, openCents, overdueCents, declinedCents } = activity
  return Math.max(plannedCents - realisedCents - confirmedCents - openCents - overdueCents - declinedCents, 0)
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

/** What the list may show: the parts of the gauge, so that its amounts open just their records, and what came after. */
export const stands = ['realised', 'confirmed', 'open', 'lost', 'toCheck', ...verdicts] as const
export type Stand = (typeof stands)[number] | 'all'
