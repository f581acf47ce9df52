// Every amount of co-financing at the month that it counts or may still come: sums of these are all figures of the page.
import { addDays, daysBetween, endOfMonth, type IsoDate } from '../../../platform/time.ts'
import type { Fate } from '../rules.ts'

export const parts = ['realised', 'confirmed', 'planned', 'atRisk', 'lost'] as const
/** `realised`, `confirmed` and `planned` as in the gauge; what it calls at risk is late (`atRisk`) or gone (`lost`). */
export type Part = (typeof parts)[number]

/** `2026-03`. */
export type Month = string

export interface Flow {
  readonly activityId: number
  /** What is planned on an idea counts nowhere until it goes on. */
  readonly part: Part | 'idea'
  readonly month: Month
  readonly cents: number
}

export interface Period {
  readonly validFrom: IsoDate
  readonly validUntil: IsoDate
}

/** Entries of the ledger on the side of contributions, added up by the month that they count in. */
export interface Booked {
  readonly activityId: number
  readonly month: Month
  readonly toCome: boolean
  readonly cents: number
}

/** What was asked of a company, or is about to be, and is not signed. */
export interface Unsigned {
  readonly activityId: number
  readonly on: IsoDate
  readonly standing: 'open' | 'overdue' | 'declined'
  /** How many contributions these are. */
  readonly count: number
  readonly cents: number
}

export interface Expected {
  readonly activityId: number
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly fate: Fate
  readonly plannedCents: number
}

export interface Known {
  readonly booked: readonly Booked[]
  readonly unsigned: readonly Unsigned[]
  readonly expected: readonly Expected[]
}

/**
 * What is still to come lies at its own day, and never before today; what is planned and not recorded yet is spread over
 * the months that are left of its activity. What is lost lies where it was expected. Days outside the period count in its
 * first or last month.
 */
export function flowsOf({ booked, unsigned, expected }: Known, period: Period, today: IsoDate): Flow[] {
  const own = new Set(expected.map(({ activityId }) => activityId))
  const within = (day: IsoDate): Month => monthOf(latest(earliest(day, period.validUntil), period.validFrom))
  const ahead = (day: IsoDate): Month => within(latest(day, today))
  const said: Flow[] = [
    ...booked.map(({ activityId, month, toCome, cents }) => {
      return {
        activityId,
        cents,
        part: toCome ? ('confirmed' as const) : ('realised' as const),
        month: within(`${month}-01`),
      }
    }),
    ...unsigned.map(({ activityId, on, standing, cents }) => {
      return { activityId, cents, part: partOf[standing], month: standing === 'declined' ? within(on) : ahead(on) }
    }),
  ].filter(({ activityId }) => own.has(activityId))
  const saidOn = groupedBy(said, ({ activityId }) => activityId)
  const rests = expected.flatMap(({ activityId, startsOn, endsOn, fate, plannedCents }): Flow[] => {
    const cents = Math.max(plannedCents - centsOf(saidOn.get(activityId) ?? []), 0)
    if (cents === 0) return []
    if (fate === 'cancelled') return [{ activityId, part: 'lost', month: within(endsOn), cents }]
    if (fate === 'late') return [{ activityId, part: 'atRisk', month: ahead(today), cents }]
    const months = monthsThrough(ahead(startsOn), ahead(endsOn))
    const part = fate === 'idea' ? 'idea' : 'planned'
    return spread(cents, months.length).map((share, index) => ({
      ...{ activityId, part, cents: share },
      month: months[index] ?? ahead(endsOn),
    }))
  })
  return [...said, ...rests]
}

const partOf = { open: 'planned', overdue: 'atRisk', declined: 'lost' } as const

/**
 * The same when some activities go otherwise: of what was ticked, an idea goes on and everything else falls through with
 * all that is still to come of it. The base stays that of the plan as it is budgeted.
 */
export function whatIf(flows: readonly Flow[], ticked: ReadonlySet<number>): Flow[] {
  return flows.map((flow) => {
    if (!ticked.has(flow.activityId)) return flow
    if (flow.part === 'idea') return { ...flow, part: 'planned' }
    return flow.part === 'confirmed' || flow.part === 'planned' ? { ...flow, part: 'lost' } : flow
  })
}

export type Sums = Readonly<Record<Flow['part'], number>>

export function sumsOf(flows: readonly Flow[]): Sums {
  const sums = { realised: 0, confirmed: 0, planned: 0, atRisk: 0, lost: 0, idea: 0 }
  for (const { part, cents } of flows) sums[part] += cents
  return sums
}

/** What counts, or may still: the end that the plan promises. */
export const promisedOf = ({ realised, confirmed, planned }: Sums): number => realised + confirmed + planned

/** The sums of each activity that has any. */
export const byActivity = (flows: readonly Flow[]): Map<number, Sums> =>
  new Map([...groupedBy(flows, ({ activityId }) => activityId)].map(([id, group]) => [id, sumsOf(group)]))

/** What is reached at the end of each month, from the first one shown on. */
export function courseOf(flows: readonly Flow[], months: readonly Month[]): { month: Month; sums: Sums }[] {
  const byMonth = groupedBy(flows, ({ month }) => month)
  let reached = sumsOf([])
  return months.map((month) => {
    reached = plus(reached, sumsOf(byMonth.get(month) ?? []))
    return { month, sums: reached }
  })
}

const plus = (one: Sums, other: Sums): Sums => ({
  realised: one.realised + other.realised,
  confirmed: one.confirmed + other.confirmed,
  planned: one.planned + other.planned,
  atRisk: one.atRisk + other.atRisk,
  lost: one.lost + other.lost,
  idea: one.idea + other.idea,
})

/** Every month of a period. */
export const monthsOf = ({ validFrom, validUntil }: Period): Month[] =>
  monthsThrough(monthOf(validFrom), monthOf(validUntil))

/** Fewer days say nothing about a pace. */
const fewestDays = 90

/** Where the year of the pace begins: twelve months back, or the first day of the period when that is later. */
export const paceFrom = (period: Period, today: IsoDate): IsoDate => latest(addDays(today, -364), period.validFrom)

export interface Pace {
  /** What will be signed at the end of the period. */
  readonly endCents: number
  /** When the norm is met; null when it is not in this period, or is already. */
  readonly metOn: IsoDate | null
}

/**
 * The pace is what companies delivered and signed a day over the last twelve months, a whole school year with its busy and
 * its quiet months; it goes on like that until the period ends. What is confirmed for later is part of that, unless it is
 * more. What is only planned does not count. Null in the first ninety days, and once the period is over.
 */
export function paceOf(
  {
    realisedCents,
    confirmedCents,
    recentCents,
  }: { realisedCents: number; confirmedCents: number; recentCents: number },
  requiredCents: number,
  period: Period,
  today: IsoDate,
): Pace | null {
  const days = daysBetween(paceFrom(period, today), today) + 1
  const left = daysBetween(today, period.validUntil)
  if (days < fewestDays || left < 0) return null
  const aDay = Math.max(recentCents, 0) / days
  const endCents = realisedCents + Math.max(confirmedCents, Math.round(aDay * left))
  const missing = requiredCents - realisedCents
  const wait = aDay > 0 ? Math.ceil(missing / aDay) : Infinity
  return { endCents, metOn: missing > 0 && wait <= left ? addDays(today, wait) : null }
}

export const monthOf = (day: IsoDate): Month => day.slice(0, 7)

export const lastDayOf = (month: Month): IsoDate => endOfMonth(`${month}-01`)

function monthsThrough(from: Month, until: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= until; month = monthOf(addDays(lastDayOf(month), 1))) months.push(month)
  return months
}

/** Parts that differ by a cent at most and add up to the whole. */
function spread(cents: number, count: number): number[] {
  const upTo = (part: number): number => Math.round((cents * part) / count)
  return Array.from({ length: count }, (_, index) => upTo(index + 1) - upTo(index))
}

const centsOf = (flows: readonly Flow[]): number => flows.reduce((total, { cents }) => total + cents, 0)

function groupedBy<Key>(flows: readonly Flow[], key: (flow: Flow) => Key): Map<Key, Flow[]> {
  const groups = new Map<Key, Flow[]>()
  for (const flow of flows) {
    const group = groups.get(key(flow))
    if (group) group.push(flow)
    else groups.set(key(flow), [flow])
  }
  return groups
}

const earliest = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)
const latest = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)
