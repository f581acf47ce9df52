import type { IsoDate } from '../../../../platform/time.ts'

/** What the percentage is of: three sources of the field say three things. */
export const normBases = ['projectCosts', 'subsidiable', 'grant'] as const
export type NormBase = (typeof normBases)[number]

/** A norm from a day on. */
export interface Norm {
  readonly id: number
  readonly from: IsoDate
  /** A fraction: 0.1. */
  readonly fraction: number
  readonly base: NormBase
  /** Where it says so; null when nobody wrote it down. */
  readonly source: string | null
  /** Set by the region; otherwise it holds for all. */
  readonly own: boolean
  readonly by: string | null
  readonly at: Date
}

/**
 * What holds on a day: the region's own norm goes before the national one, and of a day the one that was put in last.
 * The last one of a period stands after its end too, as that is what the period is tested on.
 */
export function normAt(norms: readonly Norm[], day: IsoDate): Norm | null {
  const [first] = norms
    .filter(({ from }) => from <= day)
    .sort((one, other) =>
      one.own === other.own ? byDay(other, one) || other.id - one.id : Number(other.own) - Number(one.own),
    )
  return first ?? null
}

/** Whether it ever holds: not when another of its own day or region took its place. */
export const isReplaced = (norms: readonly Norm[], norm: Norm): boolean => normAt(norms, norm.from)?.id !== norm.id

const byDay = (one: Norm, other: Norm): number => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)

/** The amount that a norm is a percentage of; 0 as long as nobody knows it. */
export function baseOf(norm: Pick<Norm, 'base'> | null, bases: Readonly<Record<NormBase, number | null>>): number {
  return norm ? (bases[norm.base] ?? 0) : 0
}
