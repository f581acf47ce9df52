// Several organisations at once: for each what becomes of it, or why that cannot be.
import type { IsoDate } from '../../../../platform/time.ts'
import type { OrganisationKind } from '../../rules.ts'
import {
  isOn,
  refusalToEnd,
  start,
  type EndRefusal,
  type Membership,
  type MembershipOf,
  type Start,
  type StartRefusal,
} from '../rules.ts'

/** A lead applicant is one organisation: that role is not given to many. */
export const rolesTogether = ['member', 'partner'] as const

/** No more at once: what nobody can look over is a slip of the finger. */
export const mostTogether = 1000

export interface Chosen {
  readonly id: number
  readonly name: string
  readonly kind: OrganisationKind
  readonly place: string | null
  readonly mergedInto: number | null
}

/** What a form about them begins with, as it is typed. */
export const beginning = (chosen: readonly Chosen[], today: IsoDate): Readonly<Record<string, string>> => {
  const day = today.split('-').reverse().join('-')
  return { role: chosen.every(({ kind }) => kind === 'company') ? 'partner' : 'member', from: day, ended: day }
}

/** `same`: it is so already. `now` is what holds at the day, or what stands in the way. */
export type Fate =
  | { readonly kind: 'start'; readonly now: MembershipOf | null; readonly start: Extract<Start, { ok: true }> }
  | { readonly kind: 'end'; readonly now: MembershipOf }
  | { readonly kind: 'same'; readonly now: MembershipOf }
  | {
      readonly kind: 'refused'
      readonly now: MembershipOf | null
      readonly reason: StartRefusal | EndRefusal | 'merged' | 'notThen'
    }

/** What is asked for all of them. */
export type Wanted =
  | { readonly verb: 'start'; readonly given: Membership }
  | { readonly verb: 'end'; readonly until: IsoDate }

export interface ChosenFate {
  readonly chosen: Chosen
  readonly fate: Fate
}

/** What becomes of each when they take part like this; who does so already stays as it is. */
const startEach = (all: readonly MembershipOf[], chosen: readonly Chosen[], given: Membership): ChosenFate[] =>
  chosen.map((each) => ({ chosen: each, fate: startFate(all, each, given) }))

function startFate(all: readonly MembershipOf[], { id, mergedInto }: Chosen, given: Membership): Fate {
  const now = all.find((each) => each.organisationId === id && isOn(each, given.from)) ?? null
  if (mergedInto !== null) return { kind: 'refused', now, reason: 'merged' }
  if (now?.role === given.role && now.until === given.until) return { kind: 'same', now }
  const started = start(all, id, given)
  return started.ok
    ? { kind: 'start', now, start: started }
    : { kind: 'refused', now: started.about ?? now, reason: started.reason }
}

/** What becomes of each when this is its last day. */
const endEach = (all: readonly MembershipOf[], chosen: readonly Chosen[], until: IsoDate): ChosenFate[] =>
  chosen.map((each) => ({ chosen: each, fate: endFate(all, each, until) }))

function endFate(all: readonly MembershipOf[], { id }: Chosen, until: IsoDate): Fate {
  const own = all.filter((each) => each.organisationId === id)
  const now = own.find((each) => isOn(each, until))
  if (!now) return { kind: 'refused', now: null, reason: 'notThen' }
  if (now.until === until) return { kind: 'same', now }
  const reason = refusalToEnd(own, { from: now.from, until })
  return reason ? { kind: 'refused', now, reason } : { kind: 'end', now }
}

export const eachOf = (all: readonly MembershipOf[], chosen: readonly Chosen[], wanted: Wanted): ChosenFate[] =>
  wanted.verb === 'start' ? startEach(all, chosen, wanted.given) : endEach(all, chosen, wanted.until)

/** Numbers of those that cannot be. */
export const refusedIn = (fates: readonly ChosenFate[]): number[] =>
  fates.flatMap(({ chosen, fate }) => (fate.kind === 'refused' ? [chosen.id] : []))
