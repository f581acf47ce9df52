// Bodies under each other, who sits in them, and what is missing.
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { stateOf, type Activity, type Goal } from '../rules.ts'

export const bodyKinds = ['steering', 'project', 'working', 'leadApplicant', 'supervisory', 'other'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const seatRoles = ['chair', 'secretary', 'member', 'adviser'] as const
export type SeatRole = (typeof seatRoles)[number]

export interface Seat {
  readonly id: number
  readonly role: SeatRole
  /** Of the team; null: only a name. */
  readonly personId: string | null
  /** Null: forgotten. */
  readonly name: string | null
  readonly job: string | null
  readonly organisation: string | null
  readonly until: IsoDate | null
  /** Somebody of the team who has no role in the region any more. */
  readonly leftTeam: boolean
}

export interface Body {
  readonly id: number
  readonly name: string
  readonly kind: BodyKind
  readonly parentId: number | null
  readonly purpose: string | null
  readonly meets: string | null
  readonly version: number
  readonly seats: readonly Seat[]
  readonly goalIds: readonly number[]
  readonly activityIds: readonly number[]
}

/** Not there any more: the period ended, the role in the region did, or the account is gone. */
export const hasLeft = ({ until, leftTeam, name }: Seat, today: IsoDate): boolean =>
  leftTeam || name === null || (until !== null && until < today)

/** Whether a body would come to report, over others or not, to itself. */
export function wouldCircle(
  bodies: readonly Pick<Body, 'id' | 'parentId'>[],
  id: number,
  parentId: number | null,
): boolean {
  const parents = new Map(bodies.map((body) => [body.id, body.parentId]))
  const seen = new Set<number>()
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

export interface BodyTree {
  readonly body: Body
  readonly below: readonly BodyTree[]
}

/** Those on top with all that reports to them, in the order given. */
export function treeOf(bodies: readonly Body[], parentId: number | null = null): BodyTree[] {
  return bodies.filter((body) => body.parentId === parentId).map((body) => ({ body, below: treeOf(bodies, body.id) }))
}

/** Top down, each after the one that it reports to. */
export const inOrder = (trees: readonly BodyTree[], depth = 0): { body: Body; depth: number }[] =>
  trees.flatMap(({ body, below }) => [{ body, depth }, ...inOrder(below, depth + 1)])

export type Gap =
  | { readonly kind: 'noChair'; readonly body: Body }
  | { readonly kind: 'left'; readonly body: Body; readonly seat: Seat }
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'activity'; readonly activity: Activity }

/** So many days ahead an activity needs somebody who sees to it. */
const horizon = 92

/** What nobody answers for, and who is gone. The lead applicant is a school board and needs no chair. */
export function gapsOf(
  bodies: readonly Body[],
  plan: { readonly goals: readonly Goal[]; readonly activities: readonly Activity[] },
  today: IsoDate,
): Gap[] {
  const owned = new Set(bodies.flatMap(({ goalIds }) => goalIds))
  const charged = new Set(bodies.flatMap(({ activityIds }) => activityIds))
  const isNear = (activity: Activity): boolean =>
    ['planned', 'running'].includes(stateOf(activity, today)) && activity.startsOn <= addDays(today, horizon)
  return [
    ...bodies
      .filter(({ kind, seats }) => kind !== 'leadApplicant' && !seats.some(isChairOn(today)))
      .map((body) => ({ kind: 'noChair', body }) as const),
    ...bodies.flatMap((body) =>
      body.seats.filter((seat) => isVacated(seat, today)).map((seat) => ({ kind: 'left', body, seat }) as const),
    ),
    ...plan.goals
      .filter(({ id, droppedOn }) => droppedOn === null && !owned.has(id))
      .map((goal) => ({ kind: 'goal', goal }) as const),
    ...plan.activities
      .filter((activity) => activity.owner === null && !charged.has(activity.id) && isNear(activity))
      .map((activity) => ({ kind: 'activity', activity }) as const),
  ]
}

/** Still in the list as if there, and gone: not where somebody ended it. */
const isVacated = (seat: Seat, today: IsoDate): boolean =>
  hasLeft(seat, today) && (seat.until === null || seat.until >= today)

const isChairOn =
  (today: IsoDate) =>
  (seat: Seat): boolean =>
    seat.role === 'chair' && !hasLeft(seat, today)

/** After this day a seat that ended before it is forgotten. */
export const forgottenBefore = (today: IsoDate): IsoDate => addDays(today, -365)
