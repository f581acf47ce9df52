import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { changesOfPlan } from '../changes/queries.ts'
import { toReport, type CarriedChange } from '../changes/rules.ts'
import { lockPlan } from '../commands.ts'
import { snapshotNow, versionsOf } from './queries.ts'

export interface Approval {
  readonly name: string | null
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  /** The newest version that the reader knew of; 0 for none. */
  readonly seen: number
}

/**
 * Keeps the plan as it is now as the next approved version; the working version goes on. What was still to be reported
 * goes along with it.
 */
export async function approveVersion(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { name, approvedOn, approvedBy, seen }: Approval,
): Promise<Outcome<{ number: number }, 'empty' | 'approvedMeanwhile' | 'earlier'>> {
  const plan = await lockPlan(tx, region.id, period)
  const [newest] = await versionsOf(tx, plan)
  if ((newest?.number ?? 0) !== seen) return refuse('approvedMeanwhile')
  if (newest && approvedOn < newest.approvedOn) return refuse('earlier')
  const snapshot = await snapshotNow(tx, plan)
  if (!snapshot?.goals.length) return refuse('empty')
  const number = seen + 1
  const carried = await stillToReport(tx, plan)
  await sql`
    insert into plan_versions (plan_id, number, name, approved_on, approved_by, recorded_by, change_id, snapshot, carried)
    values (${plan}, ${number}, ${name}, ${approvedOn}, ${approvedBy}, ${actor.id},
      coalesce((select max(c.id) from activity_changes c), 0),
      ${JSON.stringify(snapshot)}::jsonb, ${JSON.stringify(carried)}::jsonb)`.execute(tx)
  await record(tx, actor, {
    action: 'plan.approved',
    regionId: region.id,
    subject: { kind: 'plan', id: plan },
    details: { number, on: approvedOn },
  })
  return { ok: true, number }
}

async function stillToReport(tx: Tx, plan: number): Promise<CarriedChange[]> {
  const list = await changesOfPlan(tx, plan)
  return toReport(list?.changes ?? []).map(({ kind, about, before, after, months, cents, reason, version }) => ({
    ...{ kind, about, before, after, months, cents, reason },
    version: version ?? list?.version.number ?? 0,
  }))
}
