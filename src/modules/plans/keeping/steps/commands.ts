import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { keptActivity } from '../queries.ts'
import { keepChanges } from '../writing/commands.ts'
import { stateAfter, type Step } from './rules.ts'

const deeds: Readonly<Record<Step, string>> = {
  cancel: 'activity.cancelled',
  finish: 'activity.finished',
  resume: 'activity.resumed',
}

/** Cancels an activity, calls it done, or lets its state follow from its dates again. Twice is once. */
export async function takeStep(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  step: Step,
  { on, reason }: { readonly on: IsoDate | null; readonly reason: string | null },
): Promise<void> {
  const kept = await keptActivity(tx, id, true)
  if (!kept) throw new NotFound()
  const after = stateAfter[step]
  if (kept.fixedState === after) return
  const stateOn = after === null ? null : on
  // Why it was cancelled stands beside the state; why it goes on stands in the account of changes.
  const stateReason = after === null ? null : reason
  await sql`
    update activities set fixed_state = ${after}, state_on = ${stateOn}, state_reason = ${stateReason},
      version = version + 1
    where id = ${id}`.execute(tx)
  const days = kept.stateOn === stateOn ? {} : { stateOn: [kept.stateOn, stateOn] as const }
  await keepChanges(tx, id, { state: [kept.fixedState, after], ...days }, { personId: actor.id, reason })
  await record(tx, actor, { action: deeds[step], regionId: region.id, subject: { kind: 'activity', id } })
}
