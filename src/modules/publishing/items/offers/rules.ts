// An item is told at one site and shown at others that took it: the course of an offer.

export const offerStates = ['offered', 'accepted', 'declined', 'changeAsked', 'takenDown', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

export const answers = ['accept', 'askChange', 'decline', 'takeDown'] as const
export type Answer = (typeof answers)[number]

/** Each answer, with the state that it leads to and those that it may follow on. */
const course: Readonly<Record<Answer, { readonly to: OfferState; readonly from: readonly OfferState[] }>> = {
  accept: { to: 'accepted', from: ['offered', 'changeAsked', 'declined', 'takenDown'] },
  askChange: { to: 'changeAsked', from: ['offered', 'changeAsked'] },
  decline: { to: 'declined', from: ['offered', 'changeAsked'] },
  takeDown: { to: 'takenDown', from: ['accepted'] },
}

export const stateAfter = (answer: Answer): OfferState => course[answer].to

/** What the other site may say of an offer that stands here. */
export const answersTo = (state: OfferState): Answer[] =>
  answers.filter((answer) => course[answer].from.includes(state))

/** Who takes something over owes nobody a word; every other answer says why. */
export const needsReason = (answer: Answer): boolean => answer !== 'accept'

/** Neither answered with no nor taken back. */
export const isLiving = (state: OfferState): boolean =>
  state === 'offered' || state === 'accepted' || state === 'changeAsked'

/** The other site said no before: it is asked again only with something new to say. */
export const needsNewWords = (state: OfferState): boolean => state === 'declined' || state === 'takenDown'

/** How the site of the nation is called in addresses and forms, beside the slugs of regions. */
export const nationSlug = 'landelijk'

interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Those that lie nearest, nearest first. What lies nowhere is no neighbour. */
export function nearest<Each>(
  all: readonly Each[],
  from: Place | undefined,
  placeOf: (each: Each) => Place | undefined,
  count: number,
): Each[] {
  if (!from) return []
  // A degree of longitude is shorter than one of latitude, by where one stands.
  const narrow = Math.cos((from.latitude * Math.PI) / 180)
  return all
    .flatMap((each) => {
      const at = placeOf(each)
      return at
        ? [{ each, far: Math.hypot(at.latitude - from.latitude, (at.longitude - from.longitude) * narrow) }]
        : []
    })
    .sort((one, other) => one.far - other.far)
    .slice(0, count)
    .map(({ each }) => each)
}
