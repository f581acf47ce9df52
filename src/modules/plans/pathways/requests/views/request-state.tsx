import type { IsoDate } from '../../../../../platform/time.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { State, type StateName } from '../../../../../ui/state/state.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { requestMessages } from '../messages.ts'
import type { MboRequest } from '../queries.ts'
import { isOverdue, type RequestState } from '../rules.ts'

const looks: Readonly<Record<RequestState, StateName>> = {
  asked: 'waiting',
  accepted: 'running',
  otherDate: 'behind',
  declined: 'declined',
  done: 'signed',
  withdrawn: 'cancelled',
}

/** How a request stands, in a word with its mark. */
export function RequestStateTag({ request, today }: { request: MboRequest; today: IsoDate }) {
  const t = requestMessages(useUi().locale)
  return (
    <span>
      <State state={looks[request.state]}>{t.states[request.state]}</State>{' '}
      {isOverdue(request, today) && <Tag tone="caution">{t.overdue}</Tag>}
    </span>
  )
}
