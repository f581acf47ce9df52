import type { Currency } from '../../platform/money.ts'
import type { IsoDate } from '../../platform/time.ts'

/** The amounts that a norm may be a percentage of. */
export type NormBase = 'projectCosts' | 'subsidiable' | 'grant'

/** The time over which all regions report, and the day on which they must have handed in. */
export interface Round {
  readonly slug: string
  readonly name: { readonly nl: string; readonly en: string }
  /** Slug of the subsidy period. */
  readonly period: string
  readonly reportsFrom: IsoDate
  readonly reportsUntil: IsoDate
  readonly opensOn: IsoDate
  readonly dueOn: IsoDate
}

export const figureKeys = [
  'plannedCosts',
  'laterPosts',
  'realisedCosts',
  'plannedContributions',
  'signedContributions',
  'openContributions',
] as const
export type FigureKey = (typeof figureKeys)[number]

/** A record that a figure was made of: something that a reader can open. */
export interface FigureRecord {
  readonly kind: 'activity' | 'cost' | 'contribution' | 'post' | 'outside'
  readonly id: number
  readonly activityId: number
  readonly label: string
  /** Day of performance or of the invoice; null for a planned amount. */
  readonly on: IsoDate | null
  readonly cents: number
}

/** A figure is the sum of its records and nothing else. */
export interface Figure {
  readonly key: FigureKey
  readonly cents: number
  readonly records: readonly FigureRecord[]
}

export function figureFrom(key: FigureKey, records: readonly FigureRecord[]): Figure {
  return { key, records, cents: records.reduce((total, record) => total + record.cents, 0) }
}

/** What somebody may not open stands as one record, so that the figure is still the sum of its records. */
export function hiding(
  figure: Figure,
  isOpen: (record: FigureRecord) => boolean,
  label: (count: number) => string,
): Figure {
  const hidden = figure.records.filter((record) => !isOpen(record))
  if (!hidden.length) return figure
  const cents = hidden.reduce((total, record) => total + record.cents, 0)
  const outside = { kind: 'outside' as const, id: 0, activityId: 0, label: label(hidden.length), on: null, cents }
  return figureFrom(figure.key, [...figure.records.filter(isOpen), outside])
}

export interface ActivityLine {
  readonly id: number
  readonly letter: string
  readonly goal: string
  readonly title: string
  readonly state: 'idea' | 'planned' | 'running' | 'done' | 'cancelled'
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly plannedCostCents: number
  readonly realisedCostCents: number
  readonly plannedContributionCents: number
  readonly signedContributionCents: number
}

/** A progress report of a region over a round. Every amount is in the currency of the region. */
export interface Report {
  readonly region: {
    readonly id: number
    readonly slug: string
    readonly name: string
    readonly siteName: string
    readonly currency: Currency
  }
  readonly round: Round
  readonly periodName: string
  readonly asOf: IsoDate
  readonly figures: Readonly<Record<FigureKey, Figure>>
  /** Signed contributions as a part of the base, beside what the norm asks. */
  readonly norm: { readonly required: number; readonly reached: number; readonly shortfallCents: number }
  /** What the norm of the region is a percentage of. */
  readonly normBase: {
    readonly kind: NormBase
    readonly cents: number
    /** What makes it more or less than the lines of the plan; null when it is the grant. */
    readonly parts: { readonly posts: number; readonly given: number; readonly taken: number } | null
  }
  /** Of what was signed the part of other regions in ours, and ours in theirs: the norm counts our part. */
  readonly together: { readonly given: number; readonly taken: number }
  readonly activities: readonly ActivityLine[]
}

/** The norm is tested on what was signed in the round against what it is a percentage of, over the whole plan. */
export function normOf(baseCents: number, signedCents: number, required: number): Report['norm'] {
  return {
    required,
    reached: baseCents ? signedCents / baseCents : 0,
    shortfallCents: Math.max(Math.ceil(baseCents * required) - signedCents, 0),
  }
}
