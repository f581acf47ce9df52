import type { IsoDate } from '../../../../platform/time.ts'
import type { EntryKind } from '../../ledger/rules.ts'
import type { EvidenceKind } from '../rules.ts'

/** What one kind of entry is asked for since a day; without an end it still is. */
export interface Asking {
  readonly entryKind: EntryKind
  readonly kind: EvidenceKind
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export interface Keeping {
  readonly kind: EvidenceKind
  readonly years: number
  /** Null: no rule was found. */
  readonly source: string | null
}
