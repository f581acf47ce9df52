import { useUi } from '../../../ui/context.tsx'
import { State, type StateName } from '../../../ui/state/state.tsx'
import { fundingMessages } from '../messages.ts'
import type { ContributionState } from '../rules.ts'

const shown: Record<ContributionState | 'overdue', StateName> = {
  drafted: 'planned',
  sent: 'waiting',
  overdue: 'behind',
  confirmed: 'signed',
  corrected: 'signed',
  declined: 'declined',
  withdrawn: 'cancelled',
}

export function ContributionStateMark({ state, overdue }: { state: ContributionState; overdue: boolean }) {
  const key = overdue ? 'overdue' : state
  return <State state={shown[key]}>{fundingMessages(useUi().locale).states[key]}</State>
}
