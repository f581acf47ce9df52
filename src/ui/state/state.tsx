import type { ComponentChildren } from 'preact'
import { useTexts } from '../context.tsx'
import { type StationState, StationMark } from '../station-mark/station-mark.tsx'

/** States of an activity, and of one contribution: waiting for a company, signed by it, declined by it. */
export type StateName = StationState | 'waiting' | 'signed' | 'declined'

const mark: Record<StateName, StationState> = {
  idea: 'idea',
  planned: 'planned',
  running: 'running',
  done: 'done',
  behind: 'behind',
  cancelled: 'cancelled',
  waiting: 'planned',
  signed: 'done',
  declined: 'cancelled',
}

export interface StateProps {
  state: StateName
  /** Another word than the usual one: "Klaar" for a part of a report. */
  children?: ComponentChildren
  /** Leave the mark out where the row shows it already. */
  bare?: boolean | undefined
}

export function State({ state, children, bare }: StateProps) {
  const texts = useTexts()
  return (
    <span class={`state state-${state}`}>
      {!bare && <StationMark shape={mark[state]} />}
      {children ?? texts.state[state]}
    </span>
  )
}
