// What the page of an elective and its cards share.
import type { Recorded } from '../../../../platform/audit/audit.ts'
import type { FieldError, Typed } from '../../../../platform/http/route.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { KeptStep, StepFile } from '../procedure/queries.ts'
import type { Step } from '../procedure/rules.ts'
import type { InElective, Offer } from '../queries.ts'

export interface ElectivePageProps extends InElective {
  offers: readonly Offer[]
  schools: readonly { readonly id: number; readonly name: string }[]
  companies: readonly { readonly id: number; readonly name: string }[]
  steps: readonly KeptStep[]
  files: readonly StepFile[]
  team: readonly { readonly id: string; readonly name: string }[]
  log: readonly Recorded[]
  today: IsoDate
  mayKeep: boolean
  mayStep: boolean
  typed: Typed
  errors: readonly FieldError[]
  /** The step whose form came back. */
  open: Step | null
}
