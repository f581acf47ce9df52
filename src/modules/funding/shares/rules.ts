// Of an activity that is divided between regions each counts its own part. The ledger stays whole, with the host.
import type { ActivityFunding } from '../rules.ts'

/** What of an amount is ours; nothing of nothing. */
export type Portion = (cents: number) => number

export const whole: Portion = (cents) => cents

/** Of each amount our part. What is left over is worked out again, so nothing counts twice. */
export function ourPart(activity: ActivityFunding, portion: Portion): ActivityFunding {
  const { plannedCents, realisedCents, confirmedCents, openCents, overdueCents, declinedCents } = activity
  return {
    fate: activity.fate,
    plannedCents: portion(plannedCents),
    realisedCents: portion(realisedCents),
    confirmedCents: portion(confirmedCents),
    openCents: portion(openCents),
    overdueCents: portion(overdueCents),
    declinedCents: portion(declinedCents),
  }
}

/**
 * Our part of rows that belong together: each gets what it adds to the part of the sum so far, so that all of them come
 * to the part of the whole, to the cent.
 */
export function ourRows<Row extends { readonly cents: number }>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  portionOf: (row: Row) => Portion | undefined,
): Row[] {
  const sums = new Map<string, number>()
  return rows.map((row) => {
    const portion = portionOf(row)
    if (!portion) return row
    const [group, before] = [groupOf(row), sums.get(groupOf(row)) ?? 0]
    sums.set(group, before + row.cents)
    return { ...row, cents: portion(before + row.cents) - portion(before) }
  })
}
