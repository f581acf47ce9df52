// Why something changed, as it was written down when it was.
import type { Change, ChangeKind } from '../rules.ts'

export interface ToldReason {
  readonly activityId: number
  /** What changed for that reason. */
  readonly fields: readonly string[]
  readonly reason: string
}

const fieldsOfKind: Readonly<Partial<Record<ChangeKind, readonly string[]>>> = {
  activityCancelled: ['state'],
  activityReplaced: ['state'],
  activityReturned: ['state'],
  ideaDropped: ['state'],
  activityState: ['state'],
  activityLate: ['from', 'until'],
  activityMoved: ['from', 'until'],
  activityGoals: ['goal', 'alsoGoals'],
  activityReworded: ['title'],
  activityLine: ['programmeLine'],
  partnersSwapped: ['partners'],
  partnersLeft: ['partners'],
  partnersJoined: ['partners'],
  activityBudget: ['budgetLine'],
}

/** Gives each change of an activity its newest reason. @param told newest first */
export function withReasons(changes: readonly Change[], told: readonly ToldReason[]): Change[] {
  return changes.map((change) => {
    const fields = fieldsOfKind[change.kind]
    if (change.reason !== null || !fields) return change
    const found = told.find(
      (each) => each.activityId === change.about.id && each.fields.some((field) => fields.includes(field)),
    )
    return { ...change, reason: found?.reason ?? null }
  })
}
