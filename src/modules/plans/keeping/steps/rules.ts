import type { ActivityState, FixedState } from '../../rules.ts'

export type Step = 'cancel' | 'finish' | 'resume'

/** What can be done with an activity in a state; an idea that is planned and a finished one that goes on are resumed. */
export const stepsFrom: Readonly<Record<ActivityState, readonly Step[]>> = {
  idea: ['resume', 'cancel'],
  planned: ['cancel'],
  running: ['finish', 'cancel'],
  done: ['finish', 'cancel'],
  cancelled: ['resume'],
}

/** The steps that make sense: what the dates call done can still be finished by hand, and once it is, taken back. */
export function stepsOf(state: ActivityState, fixed: FixedState | null): readonly Step[] {
  return fixed === 'done' ? ['resume'] : stepsFrom[state]
}

/** What a step makes of the state that people decide; null: it follows from the dates. */
export const stateAfter: Readonly<Record<Step, FixedState | null>> = {
  cancel: 'cancelled',
  finish: 'done',
  resume: null,
}
