import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { changesIn, pairsOf, type FieldChange } from '../../../platform/editing/editing.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan, lockPlanOf } from '../commands.ts'
import { detailFields, needsReason, type DetailField, type GivenDetails } from './details/rules.ts'
import { keptActivity, type KeptActivity } from './queries.ts'
import {
  insertActivity,
  keepChanges,
  linkOwners,
  writeActivity,
  writeGoals,
  writePartners,
} from './writing/commands.ts'

export interface NewActivity {
  readonly details: GivenDetails
  readonly isIdea: boolean
  /** The activity of the same region that it was copied from. */
  readonly copiedFrom: number | null
}

/** Adds an activity to the plan of a period. A copy takes the budget along, not what companies promised to the other. */
export async function addActivity(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { details, isIdea, copiedFrom }: NewActivity,
): Promise<Outcome<{ id: number }, 'goal' | 'alsoGoals'>> {
  const planId = await lockPlan(tx, region.id, period)
  const goalIds = goalsOf(details)
  const unknown = await unknownGoal(tx, planId, goalIds)
  if (unknown) return refuse(unknown)
  const from = copiedFrom === null ? null : await copyable(tx, region, copiedFrom)
  const id = await insertActivity(tx, planId, details, { fixed_state: isIdea ? 'idea' : null, copied_from: from })
  await writeGoals(tx, id, goalIds)
  await writePartners(tx, region.id, id, details.partners?.split('\n') ?? [])
  await linkOwners(tx, [id])
  if (from !== null)
    await sql`insert into budget_lines (activity_id, description, kind, year, quantity, unit, price_cents, amount_cents)
      select ${id}, description, kind, year, quantity, unit, price_cents, amount_cents
      from budget_lines where activity_id = ${from} order by id`.execute(tx)
  await record(tx, actor, {
    action: from === null ? 'activity.added' : 'activity.copied',
    regionId: region.id,
    subject: { kind: 'activity', id },
    details: { title: details.title ?? '' },
  })
  return { ok: true, id }
}

async function copyable(tx: Tx, region: Region, id: number): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select a.id from activities a join plans p on p.id = a.plan_id
    where a.id = ${id} and p.region_id = ${region.id}`.execute(tx)
  return rows[0]?.id ?? null
}

const goalsOf = (details: GivenDetails): number[] => {
  const also = details.alsoGoals?.split(',') ?? []
  return [...new Set([details.goal ?? '', ...also].filter(Boolean).map(Number))]
}

/** Locked as well, so that nobody drops a goal that this activity is about to serve. */
async function unknownGoal(
  tx: Tx,
  planId: number,
  [first, ...others]: readonly number[],
): Promise<'goal' | 'alsoGoals' | null> {
  const { rows } = await sql<{ id: number }>`
    select id from goals where plan_id = ${planId} and dropped_on is null for share`.execute(tx)
  const known = new Set(rows.map(({ id }) => id))
  if (first === undefined || !known.has(first)) return 'goal'
  return others.every((id) => known.has(id)) ? null : 'alsoGoals'
}

export interface ChangedActivity {
  readonly details: GivenDetails
  readonly reason: string | null
  /** The newest change when the form was opened. */
  readonly seenChange: number
}

/**
 * Changes an activity. When somebody else changed it since the form was opened, nothing is written and the reader
 * sees that first. Sending the same form twice changes nothing the second time.
 */
export async function changeActivity(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  { details: given, reason, seenChange }: ChangedActivity,
): Promise<Outcome<object, 'changedMeanwhile' | 'reason' | 'goal' | 'alsoGoals'>> {
  await lockPlanOf(tx, id)
  const kept = await keptActivity(tx, id, true)
  if (!kept) throw new NotFound()
  const changes = changesIn(detailFields, kept.details, asKept(kept, given))
  if (!changes.length) return { ok: true }
  if (await changedSince(tx, kept, seenChange)) return refuse('changedMeanwhile')
  const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after])) as GivenDetails
  if (needsReason(kept, changed) && !reason) return refuse('reason')
  const goalIds = goalsOf({ ...kept.details, ...changed })
  if (changed.goal !== undefined || changed.alsoGoals !== undefined) {
    const unknown = await unknownGoal(tx, kept.planId, goalIds)
    if (unknown) return refuse(unknown)
  }
  await writeActivity(tx, id, kept.planId, changed)
  if (changed.goal !== undefined || changed.alsoGoals !== undefined) await writeGoals(tx, id, goalIds)
  if (changed.partners !== undefined) await writePartners(tx, region.id, id, changed.partners?.split('\n') ?? [])
  if (changed.owner !== undefined) await linkOwners(tx, [id])
  await keepChanges(tx, id, pairsOf(await named(tx, kept.planId, changes)), { personId: actor.id, reason })
  await record(tx, actor, {
    action: 'activity.changed',
    regionId: region.id,
    subject: { kind: 'activity', id },
    details: { fields: changes.map(({ field }) => field).join(', ') },
  })
  return { ok: true }
}

/** The main goal is not ticked again among the others, and another order of the same is no change. */
function asKept({ details }: KeptActivity, given: GivenDetails): GivenDetails {
  const [, ...others] = goalsOf({ ...details, ...given })
  const alsoGoals = others.join(',') || null
  return {
    ...given,
    ...((given.goal ?? given.alsoGoals) !== undefined && { alsoGoals: sameOr(details.alsoGoals, alsoGoals, ',') }),
    ...(given.partners !== undefined && { partners: sameOr(details.partners, given.partners, '\n') }),
  }
}

function sameOr(kept: string | null, given: string | null, mark: string): string | null {
  const sorted = (text: string | null): string => (text?.split(mark) ?? []).sort().join(mark)
  return sorted(kept) === sorted(given) ? kept : given
}

/** What happened outside of the form (a state, a budget line) is nobody's conflict. */
async function changedSince(tx: Tx, kept: KeptActivity, seenChange: number): Promise<boolean> {
  if (kept.newestChange === seenChange) return false
  const { rows } = await sql`
    select from activity_changes where activity_id = ${kept.id} and id > ${seenChange}
      and fields ?| ${[...detailFields]}::text[] limit 1`.execute(tx)
  return rows.length > 0
}

/** Numbers of goals mean nothing once a goal is gone: the account has their names. */
async function named(
  tx: Tx,
  planId: number,
  changes: readonly FieldChange<DetailField>[],
): Promise<FieldChange<DetailField>[]> {
  if (!changes.some(({ field }) => field === 'goal' || field === 'alsoGoals')) return [...changes]
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from goals where plan_id = ${planId}`.execute(tx)
  const names = new Map(rows.map(({ id, name }) => [String(id), name]))
  const text = (ids: string | null): string | null =>
    ids &&
    ids
      .split(',')
      .map((id) => names.get(id) ?? id)
      .join('; ')
  return changes.map((change) =>
    change.field === 'goal' || change.field === 'alsoGoals'
      ? { ...change, before: text(change.before), after: text(change.after) }
      : change,
  )
}
