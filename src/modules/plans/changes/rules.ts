// What changed in a plan since it was approved, and what of it the subsidy service must hear.
import type { IsoDate } from '../../../platform/time.ts'

/**
 * What the subsidy service asks for. `report`: at once, by the form for changes; `nextReport`: in the next progress
 * report; `none`: nowhere.
 */
export const marks = ['report', 'nextReport', 'none'] as const
export type Mark = (typeof marks)[number]

/**
 * Source: DUS-I, Sterk techniekonderwijs, "wijzigingen doorgeven", and the programme's own page on the duty to report.
 * At once: goals with their activities that drop out or come, a shift from developing activities to overhead, what is
 * not carried out or not in time. In the next report: another company, and the same goal by another activity. No size
 * of a shift of budget that must be reported was found there; such shifts stand in the next report.
 */
const markOfKind = {
  goalAdded: 'report',
  goalDropped: 'report',
  goalReturned: 'report',
  goalTarget: 'nextReport',
  goalReworded: 'none',
  activityAdded: 'nextReport',
  activityCancelled: 'report',
  activityReturned: 'nextReport',
  activityReplaced: 'nextReport',
  activityLate: 'report',
  activityMoved: 'none',
  activityGoals: 'nextReport',
  activityReworded: 'none',
  activityLine: 'none',
  activityState: 'none',
  ideaDropped: 'none',
  partnersSwapped: 'nextReport',
  partnersLeft: 'nextReport',
  partnersJoined: 'none',
  activityBudget: 'nextReport',
  budgetPost: 'nextReport',
  overheadShift: 'report',
  overheadGrown: 'nextReport',
  grant: 'none',
} as const satisfies Record<string, Mark>

export type ChangeKind = keyof typeof markOfKind
export const changeKinds = Object.keys(markOfKind) as readonly ChangeKind[]

/** What the rules say of a change. */
export const markByRule = ({ kind }: Pick<Change, 'kind'>): Mark => markOfKind[kind]

export interface Subject {
  readonly kind: 'goal' | 'activity' | 'plan'
  /** Null: the plan as a whole, or a line of its budget. */
  readonly id: number | null
  readonly name: string
}

/** Texts without a language: days as precise as they are known, amounts in cents; `changes/messages` words them. */
export interface Change {
  readonly kind: ChangeKind
  readonly about: Subject
  readonly before: string | null
  readonly after: string | null
  /** Whole months that the end moved; negative when it comes sooner. */
  readonly months: number | null
  /** What the plan costs more, or less. */
  readonly cents: number | null
  readonly reason: string | null
}

/** The same change has the same key, whatever became of it since. */
export const keyOf = ({ kind, about }: Pick<Change, 'kind' | 'about'>): string =>
  [kind, about.kind, about.id ?? about.name].join(':')

/** A change as it is now: another content has to be looked at again. Its reason and names are words, not content. */
export const contentOf = ({ before, after, cents }: Change): string => JSON.stringify([before, after, cents])

/** Somebody's own mark, with the reason that stays in sight. */
export interface GivenMark {
  readonly key: string
  readonly content: string
  readonly mark: Mark
  readonly reason: string
  /** Null: forgotten. */
  readonly by: string | null
  readonly at: Date
}

/** A change that was not reported of the version before the newest one. */
export interface CarriedChange extends Change {
  readonly version: number
}

export interface ListedChange extends Change {
  readonly key: string
  readonly content: string
  readonly byRule: Mark
  readonly mark: Mark
  /** Newest first; none when the rules decide. */
  readonly given: readonly GivenMark[]
  /** The day of the notice that told it as it is now. */
  readonly reportedOn: IsoDate | null
  /** Of an earlier version, and not reported at the time. */
  readonly version: number | null
}

export interface Reported {
  readonly key: string
  readonly content: string
  readonly on: IsoDate
}

/** Every change with its mark and whether it was reported; a change that goes on changing is looked at again. */
export function listed(
  carried: readonly CarriedChange[],
  changes: readonly Change[],
  given: readonly GivenMark[],
  reported: readonly Reported[],
): ListedChange[] {
  return [...carried, ...changes.map((change) => ({ ...change, version: null }))].map((change) => {
    const [key, content] = [keyOf(change), contentOf(change)]
    const same = (other: { readonly key: string; readonly content: string }) =>
      other.key === key && other.content === content
    const byRule = markByRule(change)
    const history = given.filter(same)
    return {
      ...change,
      ...{ key, content, byRule, given: history },
      mark: history[0]?.mark ?? byRule,
      reportedOn: reported.find(same)?.on ?? null,
    }
  })
}

/** What the subsidy service does not know yet and must. */
export const toReport = (changes: readonly ListedChange[]): ListedChange[] =>
  changes.filter(({ mark, reportedOn }) => mark === 'report' && reportedOn === null)
