// The amount that a norm is a percentage of: lines of the plan, what is left of sums for later years, and of activities
// that are divided between regions only the part that is ours.

/** What makes the amount another than the lines of the own plan; cents. */
export interface BaseParts {
  /** Sums for later years that activities did not budget yet. */
  readonly posts: number
  /** What other regions take on of activities of ours. */
  readonly given: number
  /** What we take on of theirs. */
  readonly taken: number
}

/** What a norm may be a percentage of, in cents. */
export interface NormBases {
  /** All that was budgeted. */
  readonly projectCosts: number
  /** The part that no partner pays. */
  readonly subsidiable: number
  /** Null as long as nobody filled in what was granted. */
  readonly grant: number | null
  readonly parts: Readonly<Record<'projectCosts' | 'subsidiable', BaseParts>>
}

export function baseFrom<Activity extends { readonly isHost: boolean; readonly costs: (cents: number) => number }>(
  linesCents: number,
  posts: number,
  divided: readonly Activity[],
  amountOf: (activity: Activity) => number,
): { readonly cents: number; readonly parts: BaseParts } {
  let [given, taken] = [0, 0]
  for (const activity of divided) {
    const whole = amountOf(activity)
    if (activity.isHost) given += whole - activity.costs(whole)
    else taken += activity.costs(whole)
  }
  return { cents: linesCents + posts - given + taken, parts: { posts, given, taken } }
}
