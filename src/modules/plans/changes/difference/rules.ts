// The difference between two states of one plan.
import { monthsBetween } from '../../../../platform/time.ts'
import { whenText } from '../../keeping/details/rules.ts'
import { costsOf, type Snapshot, type SnapshotActivity, type SnapshotGoal } from '../../versions/rules.ts'
import type { Change, ChangeKind, Subject } from '../rules.ts'
import { budgetChanges, renamedLines } from './budget/rules.ts'

/** Whoever ends this much later did not carry it out in time; the sources name no term. */
export const lateMonths = 1

/** Every change from one state to the other, in the order of goals, activities and budget. The same twice gives none. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  return [...goalChanges(before, after), ...activityChanges(before, after), ...budgetChanges(before, after)]
}

const made = (kind: ChangeKind, about: Subject, more: Partial<Change> = {}): Change => ({
  ...{ kind, about, before: null, after: null, months: null, cents: null, reason: null },
  ...more,
})

const byId = <Thing extends { readonly id: number }>(things: readonly Thing[]): Map<number, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]))

function goalChanges(before: Snapshot, after: Snapshot): Change[] {
  const [old, now] = [byId(before.goals), byId(after.goals)]
  const gone = before.goals.filter(({ id }) => !now.has(id))
  return [
    ...gone.filter(({ droppedOn }) => droppedOn === null).map((goal) => dropped(goal, before, null)),
    ...after.goals.flatMap((goal) => goalChange(old.get(goal.id), goal, before, after)),
  ]
}

function goalChange(old: SnapshotGoal | undefined, now: SnapshotGoal, before: Snapshot, after: Snapshot): Change[] {
  const about = aboutGoal(now)
  const cents = carriedBy(now.id, after)
  const wasLive = old?.droppedOn === null
  const isLive = now.droppedOn === null
  if (!old) return isLive ? [made('goalAdded', about, { after: targetText(now), cents })] : []
  if (wasLive && !isLive) return [dropped(old, before, now.droppedReason)]
  if (!wasLive && isLive) return [made('goalReturned', about, { after: targetText(now), cents })]
  if (!isLive) return []
  const [was, is] = [wordingText(old), wordingText(now)]
  const [target, newTarget] = [targetText(old), targetText(now)]
  return [
    ...(was === is ? [] : [made('goalReworded', about, { before: was, after: is })]),
    ...(target === newTarget ? [] : [made('goalTarget', about, { before: target, after: newTarget })]),
  ]
}

const aboutGoal = ({ id, name }: SnapshotGoal): Subject => ({ kind: 'goal', id, name })

const dropped = (goal: SnapshotGoal, before: Snapshot, reason: string | null): Change =>
  made('goalDropped', aboutGoal(goal), { before: targetText(goal), cents: -carriedBy(goal.id, before), reason })

/** Value, unit and day of a target: `32|%|2028-07-31`. */
const targetText = ({ targetValue, unit, targetOn }: SnapshotGoal): string | null =>
  targetValue === null && targetOn === null ? null : [targetValue, unit, targetOn].map((part) => part ?? '').join('|')

const wordingText = ({ name, indicator }: SnapshotGoal): string => [name, indicator].filter(Boolean).join(' · ')

/** What the activities cost whose first goal it is. */
function carriedBy(goalId: number, snapshot: Snapshot): number {
  const costs = costsOf(snapshot)
  return snapshot.activities
    .filter(({ goalIds }) => goalIds[0] === goalId)
    .reduce((sum, { id }) => sum + (costs.get(id) ?? 0), 0)
}

const isWork = ({ fixedState }: SnapshotActivity): boolean => fixedState !== 'idea' && fixedState !== 'cancelled'

const aboutActivity = ({ id, title }: SnapshotActivity): Subject => ({ kind: 'activity', id, name: title })

function activityChanges(before: Snapshot, after: Snapshot): Change[] {
  const [old, now] = [byId(before.activities), byId(after.activities)]
  const [costs, newCosts] = [costsOf(before), costsOf(after)]
  const added = after.activities.filter((each) => !old.has(each.id))
  const stopped = before.activities.filter((each) => {
    const is = now.get(each.id)
    return each.fixedState !== 'cancelled' && (!is || is.fixedState === 'cancelled')
  })
  const replaced = replacements(stopped.filter(isWork), added.filter(isWork), after)
  const both = { before, after, renamed: renamedLines(before, after) }
  const replacing = new Set([...replaced.values()].map(({ id }) => id))
  return [
    ...stopped.map((each) => {
      const cents = -(costs.get(each.id) ?? 0)
      const reason = now.get(each.id)?.stateReason ?? null
      const other = replaced.get(each.id)
      if (!other)
        return made(isWork(each) ? 'activityCancelled' : 'ideaDropped', aboutActivity(each), { cents, reason })
      const more = { before: each.title, after: other.title, cents: (newCosts.get(other.id) ?? 0) + cents, reason }
      return made('activityReplaced', aboutActivity(each), more)
    }),
    ...added
      .filter(({ id, fixedState }) => !replacing.has(id) && fixedState !== 'cancelled')
      .map((each) =>
        made('activityAdded', aboutActivity(each), { after: periodText(each), cents: newCosts.get(each.id) ?? 0 }),
      ),
    ...after.activities.flatMap((each) => {
      const was = old.get(each.id)
      if (!was) return []
      if (was.fixedState === 'cancelled' && each.fixedState !== 'cancelled')
        return [made('activityReturned', aboutActivity(each), { cents: newCosts.get(each.id) ?? 0 })]
      if (each.fixedState === 'cancelled') return []
      return keptChanges(was, each, both)
    }),
  ]
}

/** The same goal by another activity: each that stopped with one that came and serves a goal of it that is still aimed at. */
function replacements(
  stopped: readonly SnapshotActivity[],
  added: readonly SnapshotActivity[],
  after: Snapshot,
): Map<number, SnapshotActivity> {
  const live = new Set(after.goals.filter(({ droppedOn }) => droppedOn === null).map(({ id }) => id))
  const left = new Set(added)
  const found = new Map<number, SnapshotActivity>()
  for (const each of stopped) {
    const other = [...left].find(({ goalIds }) => goalIds.some((id) => live.has(id) && each.goalIds.includes(id)))
    if (!other) continue
    left.delete(other)
    found.set(each.id, other)
  }
  return found
}

interface Both {
  readonly before: Snapshot
  readonly after: Snapshot
  /** Programme lines that only have another name. */
  readonly renamed: ReadonlyMap<string, string>
}

/** Of an activity that goes on. */
function keptChanges(was: SnapshotActivity, is: SnapshotActivity, { before, after, renamed }: Both): Change[] {
  const about = aboutActivity(is)
  const pair = (kind: ChangeKind, old: string | null, now: string | null): Change[] =>
    old === now ? [] : [made(kind, about, { before: old, after: now })]
  return [
    ...moved(was, is, about),
    ...(was.goalIds.join() === is.goalIds.join()
      ? []
      : pair('activityGoals', goalText(was, before), goalText(is, after))),
    ...partnerChanges(was, is, about),
    ...pair('activityReworded', was.title, is.title),
    ...(renamed.get(was.programmeLine ?? '') === is.programmeLine
      ? []
      : pair('activityLine', was.programmeLine, is.programmeLine)),
    ...pair('activityState', was.fixedState, is.fixedState),
  ]
}

const goalText = ({ goalIds }: SnapshotActivity, { goals }: Snapshot): string =>
  goalIds.map((id) => `${id}|${goals.find((goal) => goal.id === id)?.name ?? ''}`).join('\n')

const periodText = ({ startsOn, startsPrecision, endsOn, endsPrecision }: SnapshotActivity): string =>
  `${whenText(startsOn, startsPrecision, 'first')}/${whenText(endsOn, endsPrecision, 'last')}`

function moved(was: SnapshotActivity, is: SnapshotActivity, about: Subject): Change[] {
  const [old, now] = [periodText(was), periodText(is)]
  if (old === now) return []
  const months = monthsBetween(was.endsOn, is.endsOn)
  const isLate = isWork(was) && months >= lateMonths
  return [made(isLate ? 'activityLate' : 'activityMoved', about, { before: old, after: now, months })]
}

function partnerChanges(was: SnapshotActivity, is: SnapshotActivity, about: Subject): Change[] {
  const left = was.partners.filter((name) => !is.partners.includes(name))
  const joined = is.partners.filter((name) => !was.partners.includes(name))
  if (!left.length && !joined.length) return []
  const kind = left.length && joined.length ? 'partnersSwapped' : left.length ? 'partnersLeft' : 'partnersJoined'
  const names = (list: readonly string[]): string | null => list.join(', ') || null
  return [made(kind, about, { before: names(left), after: names(joined) })]
}
