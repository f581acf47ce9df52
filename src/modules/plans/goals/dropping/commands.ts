import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { lockPlan } from '../../commands.ts'
import { insertChanges, writeGoals, type ChangedFields } from '../../keeping/writing/commands.ts'
import type { FixedState } from '../../rules.ts'
import { deed } from '../commands.ts'
import { keptGoal, type InGoal } from '../queries.ts'

export interface Dropping {
  readonly reason: string
  readonly on: IsoDate
  /** Takes over what served this goal alone; null: that is cancelled. */
  readonly to: number | null
}

/** Drops a goal with everything that follows for its activities, each with the reason. Twice is once. */
export async function dropGoal(
  tx: Tx,
  actor: Person,
  { region, goal: { id }, period }: Pick<InGoal, 'region' | 'goal' | 'period'>,
  { reason, on, to }: Dropping,
): Promise<Outcome<object, 'to'>> {
  const plan = await lockPlan(tx, region.id, period)
  const goal = await keptGoal(tx, id)
  if (!goal) throw new NotFound()
  if (goal.droppedOn !== null) return { ok: true }
  const names = await goalNames(tx, plan)
  if (to !== null && (to === id || !names.get(to)?.live)) return refuse('to')
  const changed: { activityId: number; fields: ChangedFields }[] = []
  for (const activity of await servingActivities(tx, id)) {
    const left = activity.goalIds.filter((each) => each !== id && names.get(each)?.live)
    const goalIds = left.length > 0 ? left : to === null ? null : [to]
    const fields = goalIds
      ? await serveOthers(tx, activity, goalIds, (ids) => ids.map((each) => names.get(each)?.name ?? '').join('; '))
      : await cancelAlong(tx, activity, on, reason)
    if (fields) changed.push({ activityId: activity.id, fields })
  }
  await insertChanges(tx, changed, { personId: actor.id, reason })
  await sql`
    update goals set dropped_on = ${on}, dropped_reason = ${reason}, version = version + 1 where id = ${id}`.execute(tx)
  await deed(tx, actor, region, id, 'goal.dropped', { name: goal.name })
  return { ok: true }
}

/** A goal that was dropped is one again; its activities stay where they went. Twice is once. */
export async function bringGoalBack(
  tx: Tx,
  actor: Person,
  { region, goal }: Pick<InGoal, 'region' | 'goal'>,
): Promise<void> {
  const { rows } = await sql`
    update goals set dropped_on = null, dropped_reason = null, version = version + 1
    where id = ${goal.id} and dropped_on is not null returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, goal.id, 'goal.broughtBack', { name: goal.name })
}

interface Serving {
  readonly id: number
  readonly goalIds: readonly number[]
  readonly fixedState: FixedState | null
  readonly stateOn: string | null
}

async function servingActivities(tx: Tx, goalId: number): Promise<Serving[]> {
  await sql`select from activities a where exists (
    select from activity_goals g where g.activity_id = a.id and g.goal_id = ${goalId}) order by id for update`.execute(
    tx,
  )
  const { rows } = await sql<Serving>`
    select a.id, a.fixed_state as "fixedState", a.state_on as "stateOn",
      array(select goal_id::int from activity_goals g where g.activity_id = a.id order by position, goal_id) as "goalIds"
    from activities a where exists (
      select from activity_goals g where g.activity_id = a.id and g.goal_id = ${goalId})
    order by a.id`.execute(tx)
  return rows
}

async function goalNames(tx: Tx, plan: number): Promise<Map<number, { name: string; live: boolean }>> {
  const { rows } = await sql<{ id: number; name: string; live: boolean }>`
    select id, name, dropped_on is null as live from goals where plan_id = ${plan}`.execute(tx)
  return new Map(rows.map(({ id, ...goal }) => [id, goal]))
}

async function serveOthers(
  tx: Tx,
  { id, goalIds: before }: Serving,
  after: readonly number[],
  named: (ids: readonly number[]) => string,
): Promise<ChangedFields> {
  await writeGoals(tx, id, after)
  await sql`update activities set version = version + 1 where id = ${id}`.execute(tx)
  const [main, also] = [
    (ids: readonly number[]) => named(ids.slice(0, 1)),
    (ids: readonly number[]) => named(ids.slice(1)) || null,
  ]
  const changed: [string, readonly [string | null, string | null]][] = [
    ['goal', [main(before), main(after)]],
    ['alsoGoals', [also(before), also(after)]],
  ]
  return Object.fromEntries(changed.filter(([, [old, now]]) => old !== now))
}

/** What is done stays done, and what was cancelled keeps its own reason. */
async function cancelAlong(
  tx: Tx,
  { id, fixedState, stateOn }: Serving,
  on: IsoDate,
  reason: string,
): Promise<ChangedFields | null> {
  if (fixedState === 'cancelled' || fixedState === 'done') return null
  await sql`
    update activities set fixed_state = 'cancelled', state_on = ${on}, state_reason = ${reason}, version = version + 1
    where id = ${id}`.execute(tx)
  return { state: [fixedState, 'cancelled'], stateOn: [stateOn, on] }
}
