// What writers and editors are told of by mail: all of a quarter of an hour in one letter, not one for every click.

export type What =
  | 'reviewAsked'
  | 'sentBack'
  | 'published'
  | 'offered'
  | 'offeredAgain'
  | 'offerWithdrawn'
  | 'accepted'
  | 'declined'
  | 'changeAsked'
  | 'takenDown'

const quarter = 15 * 60_000

/** The end of the quarter of an hour that a moment lies in. */
export const nextQuarter = (now: Date): Date => new Date((Math.floor(now.getTime() / quarter) + 1) * quarter)

/** What concerns the site where an item was offered; all else concerns its own. */
export const isForTaker = (what: What): boolean =>
  what === 'offered' || what === 'offeredAgain' || what === 'offerWithdrawn'

/** Of each key the last: what was overtaken within the quarter is not told. */
export const lastOf = <Each>(all: readonly Each[], keyOf: (each: Each) => string): Each[] => [
  ...new Map(all.map((each) => [keyOf(each), each])).values(),
]
