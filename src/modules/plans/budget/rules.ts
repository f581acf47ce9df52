// What an activity costs and who pays for it: price × quantity, line by line.
import { times } from '../../../platform/money.ts'
import type { Activity, Goal } from '../rules.ts'
import { openPosts, type BudgetPost } from './posts/rules.ts'

export const costKinds = [
  'ownStaff',
  'externalStaff',
  'material',
  'equipment',
  'accommodation',
  'transport',
  'other',
] as const
export type CostKind = (typeof costKinds)[number]

/** Cents in the currency of the region. */
export interface BudgetLine {
  readonly id: number
  readonly activityId: number
  readonly description: string | null
  /** Null: what an import brought does not say. */
  readonly kind: CostKind | null
  /** Null: the whole period. */
  readonly year: number | null
  /** Null: an amount as a whole. */
  readonly quantity: number | null
  readonly unit: string | null
  readonly priceCents: number | null
  readonly amountCents: number
  /** Null: paid from the subsidy. */
  readonly payer: Payer | null
}

export interface Payer {
  readonly partner: string
  readonly inKind: boolean
}

/** No line is worth more, so that every sum stays a whole number of cents: a hundred million. */
export const largestCents = 100_000_000_00

/** Without a quantity the price is the amount. */
export const amountOf = (quantity: number | null, priceCents: number): number =>
  quantity === null ? priceCents : times(priceCents, quantity)

/** A contribution that is planned on an activity, and not for one line. */
export interface LooseContribution {
  readonly activityId: number
  readonly partner: string | null
  readonly amountCents: number
}

/** One piece of the plan's money, with everything that it can be counted by. */
export interface Entry {
  /** Empty: without a goal. Null: a sum for a later year, not yet divided over activities. */
  readonly goal: string | null
  readonly programmeLine: string | null
  readonly kind: CostKind | null
  readonly year: number | null
  readonly partner: string | null
  readonly costCents: number
  readonly contributionCents: number
}

/**
 * Every line, every loose contribution and what is left of every post once: an activity of two goals counts with its
 * first.
 */
export function entriesOf(
  plan: { readonly goals: readonly Goal[]; readonly activities: readonly Activity[] },
  lines: readonly BudgetLine[],
  loose: readonly LooseContribution[],
  posts: readonly BudgetPost[] = [],
): Entry[] {
  const goals = new Map(plan.goals.map(({ id, name }) => [id, name]))
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]))
  const placed = (activityId: number) => {
    const activity = activities.get(activityId)
    return { goal: goals.get(activity?.goalIds[0] ?? 0) ?? '', programmeLine: activity?.programmeLine ?? null }
  }
  return [
    ...lines.map(({ activityId, kind, year, payer, amountCents }) => ({
      ...placed(activityId),
      kind,
      year,
      partner: payer?.partner ?? null,
      costCents: amountCents,
      contributionCents: payer ? amountCents : 0,
    })),
    ...loose.map(({ activityId, partner, amountCents }) => ({
      ...placed(activityId),
      kind: null,
      year: null,
      partner,
      costCents: 0,
      contributionCents: amountCents,
    })),
    ...openPosts({ posts, lines, activities: plan.activities })
      .filter(({ restCents }) => restCents > 0)
      .map(({ programmeLine, year, restCents }) => ({
        ...{ goal: null, programmeLine, kind: null, year, partner: null },
        costCents: restCents,
        contributionCents: 0,
      })),
  ]
}

export interface Total {
  readonly costCents: number
  readonly contributionCents: number
  /** What is left for the subsidy. */
  readonly subsidyCents: number
}

export function totalOf(entries: readonly Entry[]): Total {
  const costCents = entries.reduce((sum, entry) => sum + entry.costCents, 0)
  const contributionCents = entries.reduce((sum, entry) => sum + entry.contributionCents, 0)
  return { costCents, contributionCents, subsidyCents: costCents - contributionCents }
}

export type Dimension = 'goal' | 'programmeLine' | 'kind' | 'year' | 'partner'

/** Totals by one of the ways to count; whatever the way, together they are the total of all. */
export function totalsBy(
  entries: readonly Entry[],
  dimension: Dimension,
): { key: string | number | null; total: Total }[] {
  const groups = new Map<string | number | null, Entry[]>()
  for (const entry of entries) {
    const key = entry[dimension]
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups].map(([key, group]) => ({ key, total: totalOf(group) }))
}

const between = ' · '

/** A line in one text without a language: what the account of changes keeps, and what a form says that it showed. */
export function lineText(line: Omit<BudgetLine, 'id' | 'activityId'>): string {
  const { description, kind, year, quantity, unit, priceCents, amountCents, payer } = line
  const price = ((priceCents ?? amountCents) / 100).toFixed(2)
  const product = quantity === null ? price : [quantity, unit, '×', price].filter(Boolean).join(' ')
  const paid = payer ? [payer.partner, payer.inKind ? 'inKind' : 'money'] : []
  return [description, kind, year, product, ...paid].filter(Boolean).join(between)
}

/** The same in the words of a reader. */
export function wordedLine(
  text: string,
  words: {
    readonly code: (code: string) => string | undefined
    readonly number: (value: number, isPrice: boolean) => string
  },
): string {
  return text
    .split(between)
    .map((part) => {
      const product = /^(?:(\d+(?:\.\d+)?)( .+)? × )?(\d+\.\d{2})$/.exec(part)
      if (!product) return words.code(part) ?? part
      const price = words.number(Number(product[3]), true)
      return product[1] ? `${words.number(Number(product[1]), false)}${product[2] ?? ''} × ${price}` : price
    })
    .join(between)
}
