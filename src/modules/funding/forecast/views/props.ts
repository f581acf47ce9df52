import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import type { Divided, Plan } from '../../../plans/public.ts'
import type { Picture } from '../picture/rules.ts'
import type { Tested } from '../queries.ts'
import type { Pace } from '../rules.ts'
import type { ForecastQuery } from '../schema.ts'

export interface ForecastPageProps {
  region: Region
  today: IsoDate
  plan: Plan
  /** What is divided with other regions: of these it is our part. */
  divided: readonly Divided[]
  query: ForecastQuery
  picture: Picture
  pace: Pace | null
  /** What the pace was taken of. */
  recent: { cents: number; from: IsoDate }
  tested: Tested
  /** The norm that the period is tested on. */
  against: { baseCents: number; norm: number }
  partners: readonly { id: number; name: string }[]
  /** The part of the account that the reader may open; null: all of it. */
  readable: { from: IsoDate; until: IsoDate } | null
  maySetNorm: boolean
  /** What was typed in the form of the norm, and what is wrong with it. */
  typed: Typed
  errors: readonly FieldError[]
}
