import type { IsoDate } from '../../../../platform/time.ts'
import { useUi } from '../../../../ui/context.tsx'
import { State } from '../../../../ui/state/state.tsx'
import { pathwayMessages } from '../messages.ts'
import { waits } from '../desk/rules.ts'
import type { Agreement } from '../queries.ts'

/** Kept, not kept, to come, or past its day without a word. */
export function AgreementState({
  agreement: { kept, dueOn },
  today,
}: {
  agreement: Pick<Agreement, 'kept' | 'dueOn'>
  today: IsoDate
}) {
  const t = pathwayMessages(useUi().locale)
  if (kept !== null) return <State state={kept ? 'done' : 'declined'}>{kept ? t.kept : t.notKept}</State>
  return waits({ kept, dueOn }, today) ? (
    <State state="behind">{t.agreementLate}</State>
  ) : (
    <State state="planned">{t.toCome}</State>
  )
}
