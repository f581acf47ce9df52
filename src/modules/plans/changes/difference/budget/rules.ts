// Money that moved between two states of a plan.
import { openPosts, type BudgetPost } from '../../../budget/posts/rules.ts'
import { costsOf, type Snapshot } from '../../../versions/rules.ts'
import type { Change, ChangeKind, Subject } from '../../rules.ts'

/** Shifts of what activities and later years may cost, of what goes to overhead, and of the grant. */
export function budgetChanges(before: Snapshot, after: Snapshot): Change[] {
  return [
    ...activityBudgets(before, after),
    ...posts(before, after),
    ...overhead(before, after),
    ...grant(before, after),
  ]
}

/** A line that was given another name took all of its activities along: nothing moved. The old name gives the new one. */
export function renamedLines(before: Snapshot, after: Snapshot): ReadonlyMap<string, string> {
  const names = ({ programmeLines }: Snapshot): ReadonlySet<string> => new Set(programmeLines.map(({ name }) => name))
  const [old, now] = [names(before), names(after)]
  const lineOf = new Map(after.activities.map(({ id, programmeLine }) => [id, programmeLine]))
  return new Map(
    before.activities.flatMap(({ id, programmeLine: was }): [string, string][] => {
      const is = lineOf.get(id) ?? null
      return was !== null && is !== null && !now.has(was) && !old.has(is) ? [[was, is]] : []
    }),
  )
}

const shifted = (kind: ChangeKind, about: Subject, was: number | null, is: number | null): Change => ({
  ...{ kind, about, months: null, reason: null },
  before: was === null ? null : String(was),
  after: is === null ? null : String(is),
  cents: (is ?? 0) - (was ?? 0),
})

/** Of activities that go on; what comes or stops tells its own amount. */
function activityBudgets(before: Snapshot, after: Snapshot): Change[] {
  const [costs, newCosts] = [costsOf(before), costsOf(after)]
  const old = new Map(before.activities.map((each) => [each.id, each]))
  return after.activities.flatMap(({ id, title, fixedState }) => {
    const was = old.get(id)
    if (!was || was.fixedState === 'cancelled' || fixedState === 'cancelled') return []
    const [cost, newCost] = [costs.get(id) ?? 0, newCosts.get(id) ?? 0]
    return cost === newCost ? [] : [shifted('activityBudget', { kind: 'activity', id, name: title }, cost, newCost)]
  })
}

const nameOf = ({ programmeLine, year }: BudgetPost): string => `${programmeLine} ${year}`

function posts(before: Snapshot, after: Snapshot): Change[] {
  const renamed = renamedLines(before, after)
  const old = new Map(
    before.posts.map((post) => {
      const programmeLine = renamed.get(post.programmeLine) ?? post.programmeLine
      return [nameOf({ ...post, programmeLine }), post.amountCents]
    }),
  )
  const now = new Map(after.posts.map((post) => [nameOf(post), post.amountCents]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [old.get(name) ?? null, now.get(name) ?? null]
    return was === is ? [] : [shifted('budgetPost', { kind: 'plan', id: null, name }, was, is)]
  })
}

/**
 * Overhead is what lies on programme lines that the region calls so. It shifts when overhead costs more and developing
 * costs less: the smaller of the two went over. What was cancelled costs nothing.
 */
function overhead(before: Snapshot, after: Snapshot): Change[] {
  const lines = new Set(
    [...before.programmeLines, ...after.programmeLines].filter((line) => line.overhead).map(({ name }) => name),
  )
  const [was, is] = [dividedCosts(before, lines), dividedCosts(after, lines)]
  const grown = is.overhead - was.overhead
  if (grown <= 0) return []
  const shift = Math.min(grown, Math.max(was.developing - is.developing, 0))
  const about: Subject = { kind: 'plan', id: null, name: '' }
  const change = shifted(shift > 0 ? 'overheadShift' : 'overheadGrown', about, was.overhead, is.overhead)
  return [shift > 0 ? { ...change, cents: shift } : change]
}

function dividedCosts(snapshot: Snapshot, lines: ReadonlySet<string>): { overhead: number; developing: number } {
  const costs = costsOf(snapshot)
  const live = snapshot.activities.filter(({ fixedState }) => fixedState !== 'cancelled')
  const amounts = [
    ...live.map(({ id, programmeLine }) => ({ programmeLine, cents: costs.get(id) ?? 0 })),
    ...openPosts(snapshot).map(({ programmeLine, restCents }) => ({ programmeLine, cents: restCents })),
  ]
  const total = (isOverhead: boolean): number =>
    amounts
      .filter(({ programmeLine }) => lines.has(programmeLine ?? '') === isOverhead)
      .reduce((sum, { cents }) => sum + cents, 0)
  return { overhead: total(true), developing: total(false) }
}

function grant({ grantCents: was }: Snapshot, { grantCents: is }: Snapshot): Change[] {
  return was === is ? [] : [shifted('grant', { kind: 'plan', id: null, name: '' }, was, is)]
}
