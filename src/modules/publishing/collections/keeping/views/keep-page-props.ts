import type { FieldError, Typed } from '../../../../../platform/http/route.ts'
import type { PublishedItem } from '../../../items/queries.ts'
import type { Entry } from '../../queries.ts'
import type { InCollection } from '../public.ts'

export interface KeepPageProps {
  scope: InCollection
  entries: readonly Entry[]
  /** What could be put in. */
  found: readonly PublishedItem[]
  words: string
  typed: Typed
  errors: readonly FieldError[]
  refused: string | undefined
  mayChange: boolean
  mayShow: boolean
  timeZone: string
}
