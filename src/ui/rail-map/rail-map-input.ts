import type { LineColour } from '../line-badge/line-badge.tsx'
import type { StationState } from '../station-mark/station-mark.tsx'

export interface RailLine {
  letter: string
  colour: LineColour
  name: string
  /** Undefined: it leads nowhere, as on a page for everybody. */
  href?: string | undefined
}

export interface RailStation {
  name: string
  href?: string | undefined
  /** Letters of its goals; more than one makes it an interchange. */
  lines: readonly string[]
  /** ISO dates. */
  from: string
  until: string
  /** Ready text: "mrt 2025", "sinds aug 2025". */
  when: string
  state: StationState
}
