// An activity that serves two regions is an interchange in the plans of both: the words for it, and the guest's station.
import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { RailStation } from '../../../../ui/rail-map/rail-map.tsx'
import type { TimetableActivity } from '../../../../ui/timetable/timetable.tsx'
import { sharedActivityPath } from '../../paths.ts'
import { letterOf, stateOf, type Plan } from '../../rules.ts'
import { dateText } from '../../views/date-text.ts'
import { countText, seatMessages } from '../messages.ts'
import type { Joined } from '../queries.ts'

/** What a plan shows of working together. */
export interface Interchanges {
  /** What the plan takes part in elsewhere. */
  readonly joined: readonly Joined[]
  /** Names of the regions that take part, by activity of the plan. */
  readonly guests: ReadonlyMap<number, readonly string[]>
}

/** «met Zwolle en Hoogeveen»; nothing where nobody joins. */
export function guestText(locale: Locale, { guests }: Interchanges, activityId: number): string | undefined {
  const names = guests.get(activityId)
  return names && seatMessages(locale).withGuests(names.join(', '))
}

/** The row of a joined activity: the host's name and period, our own seats and part of the costs, no amount of ours. */
export function joinedRow(region: string, joined: Joined, today: IsoDate, locale: Locale): TimetableActivity {
  const f = formats(locale)
  const t = seatMessages(locale)
  const from = dateText(joined.startsOn, joined.startsPrecision, f)
  const until = dateText(joined.endsOn, joined.endsPrecision, f)
  const share = joined.costShare ? [t.costShare(f.percent(joined.costShare / 10_000))] : []
  return {
    key: `joined-${joined.id}`,
    name: joined.title,
    href: sharedActivityPath(region, joined.id),
    interchange: [t.interchange(joined.host.name), countText(locale, joined.unit, joined.seats), ...share].join(' · '),
    state: stateOf(joined, today),
    from: joined.startsOn,
    until: joined.endsOn,
    fromText: from,
    untilText: until === from ? undefined : until,
    costs: null,
    planned: null,
    realised: null,
  }
}

/** The station of a joined activity on the map of our plan. */
export function joinedStation(
  region: string,
  plan: Pick<Plan, 'goals'>,
  joined: Joined,
  today: IsoDate,
  locale: Locale,
): RailStation {
  const goal = plan.goals.find(({ id }) => id === joined.goalId)
  return {
    name: joined.title,
    href: sharedActivityPath(region, joined.id),
    lines: goal ? [letterOf(goal.position)] : [],
    from: joined.startsOn,
    until: joined.endsOn,
    when: `${formats(locale).month(joined.startsOn)}, ${seatMessages(locale).at(joined.host.name)}`,
    state: stateOf(joined, today),
  }
}
