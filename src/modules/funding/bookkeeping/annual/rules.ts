// What the annual account of the lead applicant says of a grant that must be accounted for (model G2).
import type { IsoDate } from '../../../../platform/time.ts'

/** A grant of the region, in whole cents of its currency; `Before` is until the year begins. */
export interface GrantLine {
  readonly planId: number
  /** Slug and name of the subsidy period. */
  readonly period: string
  readonly name: string
  readonly endsOn: IsoDate
  readonly reference: string | null
  readonly awardedOn: IsoDate | null
  /** Null: nobody filled in what was granted. */
  readonly grantCents: number | null
  readonly receivedBeforeCents: number
  readonly receivedCents: number
  readonly costsBeforeCents: number
  readonly costsCents: number
  readonly contributionsBeforeCents: number
  readonly contributionsCents: number
  /** The part of the contributions of all years that came as money. */
  readonly moneyCents: number
}

export interface GrantSums {
  /** Received and not spent when the year began; below zero: spent before it came. */
  readonly openingCents: number
  /** The same when the year ended. */
  readonly closingCents: number
  readonly allReceivedCents: number
  readonly allCostsCents: number
  readonly allContributionsCents: number
  /** What is left of the grant; null when nobody said what was granted. */
  readonly leftCents: number | null
  /** Ends in this year or ended before: part A of the model, else part B. */
  readonly isEnding: boolean
}

export function grantSums(line: GrantLine, year: number): GrantSums {
  const allCostsCents = line.costsBeforeCents + line.costsCents
  const allReceivedCents = line.receivedBeforeCents + line.receivedCents
  return {
    openingCents: line.receivedBeforeCents - line.costsBeforeCents,
    closingCents: allReceivedCents - allCostsCents,
    allReceivedCents,
    allCostsCents,
    allContributionsCents: line.contributionsBeforeCents + line.contributionsCents,
    leftCents: line.grantCents === null ? null : line.grantCents - allCostsCents,
    isEnding: line.endsOn <= `${year}-12-31`,
  }
}

/** The amounts of a line in the order of the model, on screen and in the file. */
export const amountKeys = [
  'grant',
  'receivedBefore',
  'costsBefore',
  'opening',
  'received',
  'costs',
  'allCosts',
  'closing',
  'left',
  'contributions',
  'allContributions',
] as const
export type AmountKey = (typeof amountKeys)[number]

export function amountsOf(line: GrantLine, year: number): Readonly<Record<AmountKey, number | null>> {
  const sums = grantSums(line, year)
  return {
    grant: line.grantCents,
    receivedBefore: line.receivedBeforeCents,
    costsBefore: line.costsBeforeCents,
    opening: sums.openingCents,
    received: line.receivedCents,
    costs: line.costsCents,
    allCosts: sums.allCostsCents,
    closing: sums.closingCents,
    left: sums.leftCents,
    contributions: line.contributionsCents,
    allContributions: sums.allContributionsCents,
  }
}

/** Something that was paid of a grant. */
export interface Receipt {
  readonly id: number
  readonly period: string
  readonly on: IsoDate
  readonly cents: number
  readonly remark: string | null
  readonly by: string | null
}
