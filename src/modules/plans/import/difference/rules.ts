// What importing would change: the file beside the activities that are there.
import { fold } from '../../../../platform/cells.ts'
import { changesOf, type Change, type ExistingActivity } from '../changes/rules.ts'
import type { FoundProblem, PlannerRow, RefusedRow } from '../rules.ts'
import { without } from '../source/rules.ts'
import { activityKey } from '../values/rules.ts'

export interface Difference {
  readonly added: readonly PlannerRow[]
  readonly changed: readonly {
    readonly row: PlannerRow
    readonly activity: ExistingActivity
    readonly changes: readonly Change[]
  }[]
  readonly unchanged: readonly { readonly row: PlannerRow; readonly activity: ExistingActivity }[]
  /** In the plan, not in the file. Nothing happens to them by itself. */
  readonly gone: readonly ExistingActivity[]
  /** Rows that only beside the plan turn out to be wrong. */
  readonly refused: readonly RefusedRow[]
}

/** Goals and programme lines that the file calls otherwise than the plan does now. */
export interface Renamed {
  readonly goal: (name: string) => string
  readonly programmeLine: (name: string) => string
}

const asWritten: Renamed = { goal: (name) => name, programmeLine: (name) => name }

/**
 * Activities are the same one by the id of a file that came from Spoorboek; else by title within goal, whatever the
 * case, accents and punctuation.
 * @param faultOf what is wrong with a row that would change its activity so.
 */
export function difference(
  given: readonly PlannerRow[],
  existing: readonly ExistingActivity[],
  renamed: Renamed = asWritten,
  faultOf: (
    row: PlannerRow,
    activity: ExistingActivity | null,
    changes: readonly Change[],
  ) => FoundProblem | null = () => null,
): Difference {
  const rows = given.map((row) => inWordsOfPlan(row, renamed))
  const known = new Map(existing.map((activity) => [Number(activity.id), activity]))
  const waiting = waitingByKey(rows, existing, known)
  const byKey = groupedByKey(existing)
  const added: PlannerRow[] = []
  const changed: Difference['changed'][number][] = []
  const unchanged: Difference['unchanged'][number][] = []
  const refused: RefusedRow[] = []
  for (const row of rows) {
    const own = row.id === undefined ? undefined : known.get(row.id)
    const activity = own ?? waiting.get(activityKey(row))?.shift()
    // An id of another plan says nothing here.
    const said = own || row.id === undefined ? row : without(row, 'id')
    const changes = activity ? changesOf(said, activity) : []
    const fault = (own && idOfOther(row, own, byKey)) ?? faultOf(said, activity ?? null, changes)
    if (fault) refused.push({ row: row.row, title: row.title, problems: [fault] })
    else if (!activity) added.push(said)
    else if (changes.length > 0) changed.push({ row: said, activity, changes })
    else unchanged.push({ row: said, activity })
  }
  return { added, changed, unchanged, gone: [...waiting.values()].flat(), refused }
}

function inWordsOfPlan(row: PlannerRow, { goal, programmeLine }: Renamed): PlannerRow {
  return {
    ...row,
    goal: goal(row.goal),
    ...(row.alsoGoals && { alsoGoals: row.alsoGoals.map(goal) }),
    ...(row.programmeLine && { programmeLine: programmeLine(row.programmeLine) }),
  }
}

function groupedByKey(existing: readonly ExistingActivity[]): Map<string, ExistingActivity[]> {
  const groups = new Map<string, ExistingActivity[]>()
  for (const activity of existing) {
    const key = activityKey(activity)
    const group = groups.get(key)
    if (group) group.push(activity)
    else groups.set(key, [activity])
  }
  return groups
}

/** Those that no row names by its id. */
function waitingByKey(
  rows: readonly PlannerRow[],
  existing: readonly ExistingActivity[],
  known: ReadonlyMap<number, ExistingActivity>,
): Map<string, ExistingActivity[]> {
  const named = new Set(rows.flatMap(({ id }) => (id !== undefined && known.has(id) ? [String(id)] : [])))
  return groupedByKey(existing.filter(({ id }) => !named.has(id)))
}

/** The id is of one activity and the name of another: somebody sorted names without their ids, or copied an id. */
function idOfOther(
  row: PlannerRow,
  own: ExistingActivity,
  byKey: ReadonlyMap<string, readonly ExistingActivity[]>,
): FoundProblem | null {
  if (fold(row.title) === fold(own.title)) return null
  const other = byKey.get(activityKey(row))?.find(({ id }) => id !== own.id)
  return other
    ? { field: 'id', column: null, problem: { code: 'idOfOther', text: own.title, other: other.title } }
    : null
}
