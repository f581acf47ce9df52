import { useUi } from '../../../ui/context.tsx'
import { WithSub } from '../../../ui/data-table/data-table.tsx'
import { State, type StateName } from '../../../ui/state/state.tsx'
import { checkMessages } from '../checks/messages.ts'
import { fundingMessages } from '../messages.ts'
import type { Contribution } from '../queries.ts'
import type { ContributionState, Verdict } from '../rules.ts'

const shown: Record<ContributionState | Verdict | 'overdue', StateName> = {
  drafted: 'planned',
  sent: 'waiting',
  overdue: 'behind',
  confirmed: 'signed',
  corrected: 'signed',
  declined: 'declined',
  withdrawn: 'cancelled',
  returned: 'behind',
  checked: 'signed',
  reported: 'done',
}

/** How far it is; what a company signed goes on with what the region said of it. */
export function ContributionStateMark({
  state,
  verdict,
  overdue,
}: Pick<Contribution, 'state' | 'verdict' | 'overdue'>) {
  const { locale } = useUi()
  const { states } = fundingMessages(locale)
  if (verdict)
    return (
      <WithSub sub={states[state]}>
        <State state={shown[verdict]}>{checkMessages(locale).state[verdict]}</State>
      </WithSub>
    )
  const key = overdue ? 'overdue' : state
  return <State state={shown[key]}>{states[key]}</State>
}
