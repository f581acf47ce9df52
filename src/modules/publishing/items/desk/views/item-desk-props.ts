import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import type { DrawnItem } from '../../drawing/public.ts'
import type { Missing } from '../../kinds/rules.ts'
import type { Origin } from '../../../intake/queries.ts'
import type { Offering } from '../../offers/views/offer-card.tsx'
import type { Readability } from '../../readability/rules.ts'
import type { Step } from '../../rules.ts'
import type { ReadersAtDesk } from '../../../usefulness/queries.ts'
import type { InItem } from '../public.ts'
import type { LinkState, Remark, VersionRow } from '../queries.ts'

export interface ItemDeskPageProps {
  scope: InItem
  drawn: DrawnItem
  steps: readonly Step[]
  needsSecond: boolean
  missing: readonly Missing[]
  readability: Readability | null
  links: readonly LinkState[]
  versions: readonly VersionRow[]
  remarks: readonly Remark[]
  /** Whether this reader changes what all readers see of it beside the text. */
  mayKeep: boolean
  owners: readonly { id: string; name: string }[]
  offering: Offering
  /** Null: it was written here. */
  origin: Origin | null
  /** What readers said and asked. */
  readers: ReadersAtDesk
  today: string
  pictureSrc: string | null
  timeZone: string
  typed: Typed
  errors: readonly FieldError[]
}
