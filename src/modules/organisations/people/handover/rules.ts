import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { overlaps, type HeldRole, type Period } from '../rules.ts'

export type HandOverProblem = 'leaverOver' | 'beforeToday' | 'beforeStart' | 'samePerson' | 'unknownSuccessor'

/** Why the lead cannot go over on this day; null when it can. */
export function problemWith(leaving: Period, lastDay: IsoDate, today: IsoDate): HandOverProblem | null {
  if (leaving.until !== null && leaving.until < today) return 'leaverOver'
  if (lastDay < leaving.from) return 'beforeStart'
  return lastDay < today ? 'beforeToday' : null
}

/**
 * What the successor gets, who may lead already or be about to: nothing when the lead is there from that day on,
 * a longer period of the role that is there, or a new role.
 */
export function following(
  own: readonly HeldRole[],
  lastDay: IsoDate,
):
  | { readonly kind: 'nothing' }
  | { readonly kind: 'longer'; readonly held: HeldRole; readonly period: Period }
  | NewRole {
  const period = { from: addDays(lastDay, 1), until: null }
  if (own.some(({ from, until }) => from <= period.from && until === null)) return { kind: 'nothing' }
  const held = own.find((each) => overlaps(each, period))
  if (!held) return { kind: 'new', period }
  return { kind: 'longer', held, period: { from: held.from < period.from ? held.from : period.from, until: null } }
}

interface NewRole {
  readonly kind: 'new'
  readonly period: Period
}
