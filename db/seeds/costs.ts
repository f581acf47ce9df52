// Invents what was really spent on an activity until today: its budget as far as its time is over, give or take.
import type { Locale } from '../../src/platform/actor.ts'
import { times } from '../../src/platform/money.ts'
import type { IsoDate } from '../../src/platform/time.ts'
import type { CostKind } from '../../src/modules/plans/budget/rules.ts'
import { kindOf } from './cost-kinds.ts'
import { elapsedOf } from './contributions.ts'
import { addDays, daysBetween, earliest, latest, workdayUntil } from './days.ts'
import { centsOf, type InventedActivity } from './plans.ts'
import { at, type Random } from './random.ts'
import type { InventedRegion } from './regions.ts'

export interface InventedCost {
  readonly activity: InventedActivity
  readonly description: string
  readonly kind: CostKind
  readonly incurredOn: IsoDate
  readonly quantity: number
  readonly priceCents: number
}

const monthIn = (language: Locale): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const months = { nl: monthIn('nl'), en: monthIn('en') }

export function inventCosts(
  region: InventedRegion,
  activity: InventedActivity,
  today: IsoDate,
  random: Random,
): InventedCost[] {
  const until = earliest(addDays(today, -1), activity.endsOn)
  if (activity.fixedState === 'cancelled' || until < activity.startsOn) return []
  const spent = centsOf(activity.budget) * elapsedOf(activity, today) * random.between(0.88, 1.06)
  const parts = partsOf(activity, random)
  const all = parts.reduce((sum, part) => sum + part.share, 0)
  const month = months[region.languages[0] ?? 'nl']
  return parts.map(({ line, share, repeats }, index) => {
    const days = Math.floor((daysBetween(activity.startsOn, until) * (index + random.next())) / parts.length)
    const incurredOn = latest(workdayUntil(addDays(activity.startsOn, days)), activity.startsOn)
    const wanted = (spent * share) / all
    const quantity = Math.max(Math.round(wanted / line.priceCents), 1)
    return {
      activity,
      description: repeats > 1 ? `${line.description}, ${month.format(new Date(incurredOn))}` : line.description,
      kind: kindOf(line.unit),
      incurredOn,
      quantity,
      // One large piece of work is paid in parts.
      priceCents:
        quantity > 1 ? line.priceCents : Math.max(Math.round(Math.min(wanted, line.priceCents) / 500), 1) * 500,
    }
  })
}

/** Two to five bills: each budget line at least once, the first again for the next part of the work. */
function partsOf(activity: InventedActivity, random: Random) {
  const lines = activity.budget
  const count = Math.max(lines.length, random.whole(2, 5))
  return Array.from({ length: count }, (_, index) => {
    const line = at(lines, index % lines.length)
    const repeats = Math.ceil((count - (index % lines.length)) / lines.length)
    const share = (times(line.priceCents, line.quantity) / repeats) * random.between(0.7, 1.3)
    return { line, share, repeats }
  })
}
