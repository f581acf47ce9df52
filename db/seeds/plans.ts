// Invents the plan of a region: goals, and activities with their dates, budget and what companies are to bring.
import { times } from '../../src/platform/money.ts'
import { endOfMonth, type IsoDate } from '../../src/platform/time.ts'
import { addDays, earliest, firstOf, schoolYearEnd, schoolYearStart, weekdayFrom } from './days.ts'
import { inventIndicator, tagOf, type InventedIndicator } from './indicators.ts'
import { at, type Random } from './random.ts'
import type { InventedOrganisation, InventedRegion } from './regions.ts'
import { listed, storiesIn, type Stories, type Story } from './stories.ts'

export interface InventedAmount {
  readonly description: string
  readonly unit: string
  readonly priceCents: number
  readonly quantity: number
}

export interface InventedActivity {
  readonly title: string
  readonly number: string | null
  readonly programmeLine: string
  readonly targetGroup: string
  readonly place: string | null
  readonly owner: string
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly precision: 'day' | 'month'
  readonly fixedState: 'idea' | 'done' | 'cancelled' | null
  readonly stateReason: string | null
  /** Positions of its goals; the first carries the costs. */
  readonly goals: readonly number[]
  readonly partners: readonly InventedOrganisation[]
  readonly budget: readonly InventedAmount[]
  readonly planned: InventedAmount | null
  readonly brings: string | null
}

export interface InventedGoal {
  readonly name: string
  /** The national theme that it belongs to. */
  readonly tag: string
  readonly measure: InventedIndicator | null
}

export interface InventedPlan {
  readonly goals: readonly InventedGoal[]
  readonly activities: readonly InventedActivity[]
}

const lastDay = '2028-12-31'
/** What a plan of a region of size 1 to 5 costs, in cents. */
const totals = [105_000_000, 160_000_000, 235_000_000, 355_000_000, 520_000_000]
const showcase = {
  slug: 'zwolle',
  themes: ['instroom', 'bedrijven', 'aanbod', 'routes', 'organisatie'],
  activities: 18,
}
const always = ['instroom', 'bedrijven', 'aanbod']

export function inventPlan(region: InventedRegion, today: IsoDate, random: Random): InventedPlan {
  const stories = storiesIn(region.languages[0])
  const themes = themesOf(region, stories, random)
  const chosen = chooseStories(region, stories, themes, random)
  const interchanges = chooseInterchanges(region, chosen, themes, random)
  const budgets = shareBudget(region, chosen, random)
  const planned = sharePlanned(chosen, budgets, random)
  const activities = chosen.map((story, index) => ({
    ...toldFrom(story, region, random),
    ...statedFrom(story, stories, today, random),
    goals: [story.theme, ...(interchanges.has(story) && story.also ? [story.also] : [])].map(
      (theme) => themes.indexOf(theme) + 1,
    ),
    budget: at(budgets, index),
    planned: at(planned, index),
    brings: story.brings,
  }))
  return {
    goals: themes.map((theme) => ({
      name: random.pick(listed(stories.goals, theme)),
      tag: tagOf(theme),
      measure: inventIndicator(theme, region, today),
    })),
    activities: numbered(activities.map(withYear), region.slug === showcase.slug || random.chance(0.7)),
  }
}

/** Cents of price × quantity. */
export const centsOf = (amounts: readonly InventedAmount[]): number =>
  amounts.reduce((total, amount) => total + times(amount.priceCents, amount.quantity), 0)

function themesOf(region: InventedRegion, stories: Stories, random: Random): readonly string[] {
  if (region.slug === showcase.slug) return showcase.themes
  const others = Object.keys(stories.goals).filter((theme) => !always.includes(theme))
  const extra = new Set(random.shuffled(others).slice(0, random.whole(1, 3)))
  return Object.keys(stories.goals).filter((theme) => always.includes(theme) || extra.has(theme))
}

// Two for each goal, so that no line stands empty; the rest as it falls.
function chooseStories(region: InventedRegion, stories: Stories, themes: readonly string[], random: Random): Story[] {
  const count = region.slug === showcase.slug ? showcase.activities : 8 + region.size * 2 + random.whole(0, 2)
  const inThemes = random.shuffled(stories.activities.filter((story) => themes.includes(story.theme)))
  const first = themes.flatMap((theme) => inThemes.filter((story) => story.theme === theme).slice(0, 2))
  const rest = inThemes.filter((story) => !first.includes(story))
  return [...first, ...rest].slice(0, Math.min(Math.max(count, first.length, 10), 20))
}

function chooseInterchanges(
  region: InventedRegion,
  chosen: readonly Story[],
  themes: readonly string[],
  random: Random,
): Set<Story> {
  const possible = chosen.filter((story) => story.also !== null && themes.includes(story.also))
  return new Set(random.shuffled(possible).slice(0, region.slug === showcase.slug ? 2 : random.whole(1, 3)))
}

/** A week or a day does not grow with the region; what it leaves goes to the others. */
function shareBudget(region: InventedRegion, chosen: readonly Story[], random: Random): InventedAmount[][] {
  const total = at(totals, region.size - 1) * random.between(0.9, 1.13)
  const weights = chosen.map((story) => story.weight * random.between(0.8, 1.25))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = chosen.map((story, index) => Math.min((total * at(weights, index)) / all, mostFor(story)))
  const growing = chosen.map((story) => mostFor(story) === Infinity)
  const fixed = shares.reduce((sum, share, index) => sum + (at(growing, index) ? 0 : share), 0)
  const rest = shares.reduce((sum, share, index) => sum + (at(growing, index) ? share : 0), 0)
  return chosen.map((story, index) => {
    const share = at(shares, index) * (at(growing, index) ? (total - fixed) / rest : 1)
    return story.budget.map((line) => {
      const priceCents = neat((line.price * random.between(0.92, 1.1)) | 0) * 100
      const quantity = neat(Math.max(Math.round((share * line.part) / priceCents), 1))
      return { description: line.what, unit: line.unit, priceCents, quantity }
    })
  })
}

function mostFor(story: Story): number {
  if (story.rhythm.kind === 'event') return 9_500_000
  return story.weight < 1.2 ? 12_000_000 : Infinity
}

/** As people write in a plan: 1.240 hours, not 1.237. */
function neat(count: number): number {
  const step = count >= 5000 ? 100 : count >= 1000 ? 20 : count >= 200 ? 5 : 1
  return Math.round(count / step) * step
}

function sharePlanned(
  chosen: readonly Story[],
  budgets: readonly InventedAmount[][],
  random: Random,
): (InventedAmount | null)[] {
  const total = budgets.reduce((sum, budget) => sum + centsOf(budget), 0) * random.between(0.105, 0.155)
  const weights = chosen.map((story) => story.bring * random.between(0.8, 1.25))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return chosen.map(({ planned }, index) => {
    if (!planned) return null
    const priceCents = planned.price * 100
    const quantity = Math.max(Math.round((total * at(weights, index)) / all / priceCents), 1)
    return { description: '', unit: planned.unit, priceCents, quantity }
  })
}

function toldFrom(story: Story, region: InventedRegion, random: Random) {
  const school = random.pick(region.schools)
  const partners = [
    ...random.shuffled(region.schools).slice(0, random.whole(1, 3)),
    ...(story.theme === 'routes' ? region.mbos : []),
    ...(story.brings ? random.shuffled(region.companies).slice(0, random.whole(3, 9)) : []),
  ]
  const place = story.place
    ?.replace('{stad}', at(region.towns, random.chance(0.7) ? 0 : 1))
    .replace('{school}', school.name)
    .replace('{mbo}', random.pick(region.mbos).name)
  return {
    title: random.pick(story.titles),
    programmeLine: story.line,
    targetGroup: story.group,
    place: place ?? null,
    owner: random.pick([...region.team.slice(0, 2).map((person) => person.name), ...region.owners]),
    partners,
  }
}

function statedFrom(story: Story, stories: Stories, today: IsoDate, random: Random) {
  const dates = datesOf(story, random)
  // The far end of a plan is written in months.
  const coarse = dates.startsOn >= '2027-08-01' && story.rhythm.kind !== 'period' && random.chance(0.5)
  const [startsOn, endsOn] = coarse
    ? [`${dates.startsOn.slice(0, 8)}01`, endOfMonth(dates.endsOn)]
    : [dates.startsOn, dates.endsOn]
  const small = story.weight < 1.7 && story.theme !== 'organisatie'
  const cancelled = small && startsOn <= addDays(today, 150) && random.chance(0.13)
  const done = !cancelled && endsOn < today && random.chance(0.3)
  const idea = startsOn >= '2028-01-01' && startsOn > today && random.chance(0.4)
  return {
    startsOn,
    endsOn,
    precision: coarse ? ('month' as const) : ('day' as const),
    fixedState: cancelled ? ('cancelled' as const) : done ? ('done' as const) : idea ? ('idea' as const) : null,
    stateReason: cancelled ? random.pick(stories.reasons) : null,
  }
}

function datesOf({ rhythm }: Story, random: Random): { startsOn: IsoDate; endsOn: IsoDate } {
  const month = rhythm.month ?? 1
  if (rhythm.kind === 'period') return { startsOn: '2025-01-01', endsOn: lastDay }
  if (rhythm.kind === 'schoolYears') return schoolYears(rhythm.length, random)
  // Most of a plan is set up in its first half.
  const year = random.pick([2025, 2025, 2025, 2026, 2026, 2026, 2026, 2027, 2027, 2028])
  if (rhythm.kind === 'event') {
    const startsOn = weekdayFrom(addDays(firstOf(year, month), random.whole(6, 16)), rhythm.length > 1 ? 1 : 4)
    return { startsOn, endsOn: addDays(startsOn, rhythm.length - 1) }
  }
  const startsOn = weekdayFrom(addDays(firstOf(year, month), random.whole(0, 10)), random.whole(1, 5))
  const until = addDays(firstOf(year, month + rhythm.length), -1)
  return { startsOn, endsOn: earliest(addDays(weekdayFrom(until, 5), -7), lastDay) }
}

function schoolYears(length: number, random: Random): { startsOn: IsoDate; endsOn: IsoDate } {
  const part = random.whole(0, 2)
  // Some go on from the plan before, in the middle of a school year.
  if (random.chance(0.18)) {
    return { startsOn: weekdayFrom('2025-01-06', 1), endsOn: schoolYearEnd(2024 + length, part) }
  }
  const year = random.pick([2025, 2025, 2025, 2025, 2026, 2026, 2027])
  const endsOn = year + length > 2028 ? '2028-12-22' : schoolYearEnd(year + length, part)
  return { startsOn: schoolYearStart(year, part), endsOn }
}

const withYear = <Told extends { title: string; startsOn: IsoDate }>(activity: Told): Told => ({
  ...activity,
  title: activity.title.replace('{jaar}', activity.startsOn.slice(0, 4)),
})

/** In the order of the lines and of time; `B2` is the second on line B. */
function numbered(activities: readonly Omit<InventedActivity, 'number'>[], withNumbers: boolean): InventedActivity[] {
  const order = [...activities].sort(
    (one, other) => at(one.goals, 0) - at(other.goals, 0) || (one.startsOn < other.startsOn ? -1 : 1),
  )
  const counts = new Map<number, number>()
  return order.map((activity) => {
    const goal = at(activity.goals, 0)
    const count = (counts.get(goal) ?? 0) + 1
    counts.set(goal, count)
    return { ...activity, number: withNumbers ? `${String.fromCharCode(64 + goal)}${count}` : null }
  })
}
