// Later years are budgeted as a whole: a programme line gets a sum for a year, and what its activities budget for that
// year comes out of it.

/** What a programme line may use of the subsidy in a year. */
export interface BudgetPost {
  readonly programmeLine: string
  readonly year: number
  readonly amountCents: number
}

export interface OpenPost extends BudgetPost {
  /** What activities of the line budget for that year from the subsidy. */
  readonly dividedCents: number
  /** What is still to be divided; nothing when more was divided than there is. */
  readonly restCents: number
}

/** What a budget line has that counts here. */
interface DividingLine {
  readonly activityId: number
  readonly year: number | null
  readonly payer: object | null
  readonly amountCents: number
}

/** Lines that a partner pays, or that are for the whole period, come out of no post. */
export function openPosts({
  posts,
  lines,
  activities,
}: {
  readonly posts: readonly BudgetPost[]
  readonly lines: readonly DividingLine[]
  readonly activities: readonly { readonly id: number; readonly programmeLine: string | null }[]
}): OpenPost[] {
  if (!posts.length) return []
  const lineOf = new Map(activities.map(({ id, programmeLine }) => [id, programmeLine]))
  return posts.map((post) => {
    const dividedCents = lines
      .filter(({ year, payer }) => year === post.year && payer === null)
      .filter(({ activityId }) => lineOf.get(activityId) === post.programmeLine)
      .reduce((sum, { amountCents }) => sum + amountCents, 0)
    return { ...post, dividedCents, restCents: Math.max(post.amountCents - dividedCents, 0) }
  })
}
