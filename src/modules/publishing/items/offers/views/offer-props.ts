import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import type { LineDifference } from '../../../../../platform/rich-text/difference.ts'
import type { Difference } from '../../../../../ui/meanwhile/meanwhile.tsx'
import type { DrawnItem } from '../../drawing/public.ts'
import type { InOffer } from '../public.ts'

export interface OfferPageProps {
  scope: InOffer
  drawn: DrawnItem
  /** Since this site answered; null: it did not, or it read the same. */
  changes: { readonly fields: readonly Difference[]; readonly lines: readonly LineDifference[] } | null
  mayAnswer: boolean
  today: string
  timeZone: string
  typed: Typed
  errors: readonly FieldError[]
}
