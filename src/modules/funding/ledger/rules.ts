import type { Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'

export const sides = ['contribution', 'cost'] as const
export type Side = (typeof sides)[number]

export const entryKinds = [
  'hours',
  'material',
  'equipment',
  'location',
  'money',
  'invoice',
  'staff',
  'depreciation',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** One entry of the ledger of a region. Cents may be negative: a counter-entry takes back what it names. */
export interface Entry {
  readonly id: number
  /** Its number in the region, without gaps. */
  readonly seq: number
  readonly activityId: number
  readonly activity: string
  readonly side: Side
  readonly kind: EntryKind
  /** Who contributed, or who was paid; null when nobody said. */
  readonly party: string | null
  readonly description: string
  readonly performedFrom: IsoDate
  readonly performedUntil: IsoDate
  /** The day that it counts on: later than its own when that was closed already. */
  readonly countsOn: IsoDate
  readonly quantity: number
  readonly priceCents: number
  readonly amountCents: number
  readonly currency: Currency
  readonly rateSource: string | null
  readonly contributionId: number | null
  readonly costId: number | null
  readonly corrects: number | null
  readonly replaces: number | null
  readonly reason: string | null
  readonly recordedBy: string | null
  readonly recordedAt: Date
}

export interface LedgerFilter {
  readonly side?: Side | undefined
  readonly kind?: EntryKind | undefined
  readonly year?: number | undefined
  /** The part of the account that somebody reads; null: all of it. */
  readonly readable?: { readonly from: IsoDate; readonly until: IsoDate } | null
  /** What counts on this day or later. */
  readonly since?: IsoDate | undefined
  readonly activityId?: number | undefined
  readonly organisationId?: number | undefined
  /** Of one goal, or of all activities of a plan. */
  readonly activityIds?: readonly number[] | undefined
  /** Delivered by a day, or still to come after it. */
  readonly delivered?: { readonly by: IsoDate; readonly toCome: boolean } | undefined
}
