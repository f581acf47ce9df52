// An activity that serves two regions is an interchange in the plans of both: the words for it, and the guest's station.
import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { RailStation } from '../../../../ui/rail-map/rail-map.tsx'
import type { TimetableActivity } from '../../../../ui/timetable/timetable.tsx'
import { periodText } from '../../keeping/public.ts'
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

/** «· 2 bij andere regio’s»; nothing where the plan takes part in nothing. */
export const elsewhere = (locale: Locale, { joined }: Interchanges): string =>
  joined.length ? `· ${seatMessages(locale).elsewhere(joined.length)}` : ''

/** What the forms of the plan show alike of a joined activity. */
export function joinedPart(region: string, joined: Joined, today: IsoDate, locale: Locale) {
  return {
    key: `joined-${joined.id}`,
    name: joined.title,
    href: sharedActivityPath(region, joined.id),
    state: stateOf(joined, today),
    from: joined.startsOn,
    until: joined.endsOn,
    when: `${periodText(locale, joined)}, ${seatMessages(locale).at(joined.host.name)}`,
  }
}

/** The row of a joined activity: the host's name and period, our own seats and part of the costs, no amount of ours. */
export function joinedRow(region: string, joined: Joined, today: IsoDate, locale: Locale): TimetableActivity {
  const f = formats(locale)
  const t = seatMessages(locale)
  const from = dateText(joined.startsOn, joined.startsPrecision, f)
  const until = dateText(joined.endsOn, joined.endsPrecision, f)
  const share = joined.costShare ? [t.costShare(f.percent(joined.costShare / 10_000))] : []
  return {
    ...joinedPart(region, joined, today, locale),
    interchange: [t.interchange(joined.host.name), countText(locale, joined.unit, joined.seats), ...share].join(' · '),
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
    ...joinedPart(region, joined, today, locale),
    lines: goal ? [letterOf(goal.position)] : [],
    when: `${formats(locale).month(joined.startsOn)}, ${seatMessages(locale).at(joined.host.name)}`,
  }
}
