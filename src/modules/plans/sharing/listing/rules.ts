// Rows of the lists of what is shared.
import type { IsoDate } from '../../../../platform/time.ts'
import type { DatePrecision, FixedState } from '../../rules.ts'
import type { SeatUnit } from '../../seats/rules.ts'
import type { Audience } from '../rules.ts'

export interface SharedRow {
  readonly id: number
  readonly title: string
  readonly regionId: number
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  readonly theme: string | null
  readonly targetGroup: string | null
  readonly place: string | null
  /** Of an offer that can still be answered; null without one. */
  readonly seatsFree: number | null
  readonly unit: SeatUnit | null
  readonly until: IsoDate | null
}

export interface Found {
  readonly total: number
  readonly rows: readonly SharedRow[]
}

export const perPage = 25

export interface OwnRow {
  readonly id: number
  readonly title: string
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  /** Null: as the plan. */
  readonly audience: Audience | null
  readonly regionIds: readonly number[]
  readonly seats: number | null
  readonly taken: number
  readonly unit: SeatUnit | null
  readonly waiting: number
  /** Names of regions that take part. */
  readonly guests: readonly string[]
}

/** An activity in the planner of another region. */
export interface PlanRow {
  readonly id: number
  readonly title: string
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  readonly theme: string | null
  readonly targetGroup: string | null
  readonly place: string | null
  readonly goalIds: readonly number[]
}
