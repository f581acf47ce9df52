// Invents what companies brought to the activities of a plan until today, and how far each of it is signed.
import type { IsoDate } from '../../src/platform/time.ts'
import { addDays, daysBetween, earliest, latest, momentOn, workdayUntil } from './days.ts'
import { centsOf, type InventedActivity, type InventedPlan } from './plans.ts'
import { at, type Random } from './random.ts'
import type { InventedCompany, InventedOrganisation, InventedRegion } from './regions.ts'
import { listed, storiesIn, type Stories } from './stories.ts'

type LineKind = 'hours' | 'material' | 'equipment' | 'location' | 'money'

export interface InventedLine {
  readonly kind: LineKind
  readonly description: string
  readonly quantity: number
  readonly priceCents: number
  readonly superseded: boolean
}

export interface InventedContribution {
  readonly activity: InventedActivity
  readonly company: InventedCompany
  readonly contact: { readonly name: string; readonly email: string }
  readonly description: string
  readonly performedFrom: IsoDate
  readonly performedUntil: IsoDate
  readonly state: 'drafted' | 'sent' | 'confirmed' | 'corrected' | 'declined'
  readonly lines: readonly InventedLine[]
  /** Moments as ISO text. */
  readonly recordedAt: string
  readonly sentAt: string | null
  readonly answeredAt: string | null
  readonly remark: string | null
}

/** `delivered` is signed; the others are what a project leader finds on the desk. */
type Course = 'delivered' | 'promised' | 'open' | 'overdue' | 'drafted' | 'declined'
interface Days {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly recorded: IsoDate
  readonly sent: IsoDate | null
  readonly answered: IsoDate | null
}
interface Setting {
  readonly region: InventedRegion
  readonly stories: Stories
  readonly today: IsoDate
  readonly random: Random
}

const hourRates = { EUR: 6000, USD: 4500 }

export function inventContributions(
  region: InventedRegion,
  plan: InventedPlan,
  today: IsoDate,
  random: Random,
): InventedContribution[] {
  const setting = { region, stories: storiesIn(region.languages[0]), today, random }
  const started = plan.activities.filter((each) => each.planned && each.brings && addDays(each.startsOn, 12) <= today)
  const signed = signedPerActivity(plan, started, setting)
  return started.flatMap((activity, index) => {
    const cents = activity.fixedState === 'cancelled' ? 0 : at(signed, index)
    const courses = [...signedCourses(activity, cents, setting), ...openCourses(activity, setting)]
    const companies = companiesFor(activity, setting)
    const shares = courses.map((course) => (isSigned(course) ? random.between(0.4, 1.6) : 0))
    const all = shares.reduce((sum, share) => sum + share, 0)
    return courses.flatMap((course, order) => {
      const share = isSigned(course) ? (cents * at(shares, order)) / all : random.between(30_000, 260_000)
      const days = daysOf(course, activity, share, setting)
      return days ? [told(activity, at(companies, order % companies.length), course, days, share, setting)] : []
    })
  })
}

const isSigned = (course: Course): boolean => course === 'delivered' || course === 'promised'

/** A region aims at a percentage of its costs; what is over, or runs long already, has brought the most of it. */
function signedPerActivity(plan: InventedPlan, started: readonly InventedActivity[], setting: Setting): number[] {
  const { today, random } = setting
  const luck = random.next()
  const aim = luck < 0.1 ? [0.02, 0.05] : luck < 0.86 ? [0.06, 0.11] : [0.118, 0.145]
  const elapsed = Math.min(Math.max(daysBetween('2025-01-01', today) / 420, 0), 1)
  const cost = plan.activities.reduce((sum, activity) => sum + centsOf(activity.budget), 0)
  const wanted = cost * random.between(at(aim, 0), at(aim, 1)) * elapsed
  // Companies rarely bring much more than was planned; where a region is far ahead, they did.
  const most = at(aim, 0) > 0.11 ? 2.2 : 1.35
  const weights = started.map((activity) =>
    activity.fixedState === 'cancelled'
      ? 0
      : plannedCents(activity) * Math.max(elapsedOf(activity, today), 0.45) * random.between(0.8, 1.2),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1
  return started.map((activity, index) => Math.min((wanted * at(weights, index)) / all, plannedCents(activity) * most))
}

const plannedCents = (activity: InventedActivity): number => (activity.planned ? centsOf([activity.planned]) : 0)

/** Which part of the time of an activity is over. */
export function elapsedOf(activity: Pick<InventedActivity, 'startsOn' | 'endsOn'>, today: IsoDate): number {
  const length = daysBetween(activity.startsOn, activity.endsOn) + 1
  return Math.min(Math.max((daysBetween(activity.startsOn, today) + 1) / length, 0), 1)
}

function signedCourses(activity: InventedActivity, cents: number, { today, random }: Setting): Course[] {
  if (cents < 15_000) return []
  const count = Math.min(Math.max(Math.round(cents / random.between(160_000, 420_000)), 2), 16)
  const goesOn = activity.endsOn > addDays(today, 30)
  return Array.from({ length: count }, () => (goesOn && random.chance(0.2) ? 'promised' : 'delivered'))
}

function openCourses(activity: InventedActivity, { today, random }: Setting): Course[] {
  const some = (course: Course, probability: number): Course[] => (random.chance(probability) ? [course] : [])
  if (activity.fixedState === 'cancelled') return some('declined', 0.8)
  const declined = some('declined', 0.16)
  if (addDays(activity.endsOn, 90) < today) return declined
  return [
    ...declined,
    ...some('open', 0.75),
    ...some('open', 0.4),
    ...some('overdue', 0.35),
    ...some('drafted', 0.5),
    ...some('drafted', 0.15),
  ]
}

// Partners first; an activity with many contributions draws on others in the region too.
function companiesFor(activity: InventedActivity, { region, random }: Setting): InventedCompany[] {
  const partners = new Set<InventedOrganisation>(activity.partners)
  const companies = random.shuffled(region.companies)
  return [
    ...companies.filter((company) => partners.has(company)),
    ...companies.filter((company) => !partners.has(company)),
  ]
}

/** When it was done, recorded, sent and answered; null when the activity is too young for such a course. */
function daysOf(course: Course, activity: InventedActivity, cents: number, { today, random }: Setting): Days | null {
  const { startsOn, endsOn } = activity
  const ago = (from: number, until: number): IsoDate => addDays(today, -random.whole(from, until))
  if (course === 'promised') {
    const sent = workdayUntil(ago(12, 40))
    const answered = addDays(sent, random.whole(1, 9))
    const until = earliest(workdayUntil(addDays(today, random.whole(15, 150))), endsOn)
    const from = latest(workdayUntil(addDays(until, -random.whole(0, 60))), startsOn)
    return { from, until, recorded: addDays(sent, -1), sent, answered }
  }
  // The newest day on which it can have been done, so that what follows lies before today.
  const newest = {
    delivered: ago(8, 20),
    declined: ago(8, 60),
    open: ago(4, 18),
    overdue: ago(45, 80),
    drafted: ago(2, 12),
  }
  const last = earliest(newest[course], endsOn)
  if (last < startsOn) return null
  const room = daysBetween(startsOn, last)
  const back = course === 'delivered' ? random.whole(0, room) : Math.min(random.whole(0, 6), room)
  const until = latest(workdayUntil(addDays(last, -back)), startsOn)
  // A hundred hours are not made in a day.
  const length = random.pick(cents > 120_000 ? [4, 11, 25, 60] : [0, 0, 0, 1, 4, 25])
  const from = latest(workdayUntil(addDays(until, -length)), startsOn)
  return { from, until, ...paperwork(course, until, today, random) }
}

function paperwork(course: Course, until: IsoDate, today: IsoDate, random: Random): Omit<Days, 'from' | 'until'> {
  const before = (days: number): IsoDate => addDays(today, -days)
  const after = (days: number, last: IsoDate): IsoDate =>
    latest(workdayUntil(earliest(addDays(until, days), last)), until)
  if (course === 'drafted') return { recorded: after(random.whole(0, 4), before(1)), sent: null, answered: null }
  if (course === 'open') {
    const sent = latest(after(random.whole(1, 5), before(2)), before(24))
    return { recorded: latest(addDays(sent, -1), until), sent, answered: null }
  }
  const sent = after(random.whole(1, 7), before(course === 'overdue' ? 32 : 4))
  const answered = course === 'overdue' ? null : earliest(addDays(sent, random.whole(1, 16)), before(1))
  return { recorded: after(1, sent), sent, answered }
}

function told(
  activity: InventedActivity,
  company: InventedCompany,
  course: Course,
  days: Days,
  cents: number,
  setting: Setting,
): InventedContribution {
  const { stories, random } = setting
  const lines = linesOf(company, cents, setting)
  const corrected = course === 'delivered' && lines.some((line) => line.kind === 'hours') && random.chance(0.09)
  const direction = random.pick(['more', 'less', 'less'] as const)
  const states = { delivered: 'confirmed', promised: 'confirmed', open: 'sent', overdue: 'sent' } as const
  const state = course === 'drafted' || course === 'declined' ? course : corrected ? 'corrected' : states[course]
  const remarks = { corrected: stories.corrections[direction], declined: stories.refusals }
  return {
    activity,
    company,
    contact: random.pick(company.contacts),
    description: random
      .pick(listed(stories.brings, activity.brings ?? ''))
      .replace('{n}', String(random.whole(2, activity.brings === 'internship' ? 8 : 4))),
    performedFrom: days.from,
    performedUntil: days.until,
    state,
    lines: corrected
      ? [...lines.map((line) => ({ ...line, superseded: true })), ...corrections(lines, direction, random)]
      : lines,
    ...momentsOf(days, random),
    remark: state === 'corrected' || state === 'declined' ? random.pick(remarks[state]) : null,
  }
}

// Recorded in the morning, sent at noon, answered at the end of a working day: never before one another.
function momentsOf(days: Days, random: Random) {
  const at = (date: IsoDate, hour: number): string =>
    momentOn(date, random).replace(/T\d\d/, `T${String(hour + random.whole(0, 2)).padStart(2, '0')}`)
  return {
    recordedAt: at(days.recorded, 7),
    sentAt: days.sent && at(days.sent, 10),
    answeredAt: days.answered && at(days.answered, 13),
  }
}

/** Hours, and sometimes a thing beside them; now and then money alone. */
function linesOf(company: InventedCompany, cents: number, { region, stories, random }: Setting): InventedLine[] {
  const line = (kind: LineKind, quantity: number, priceCents: number): InventedLine => ({
    kind,
    description: random.pick(listed(stories.lines, kind)).replace('{material}', company.material),
    quantity,
    priceCents,
    superseded: false,
  })
  const worth = (part: number): number => Math.max(Math.round((cents * part) / 1000), 3) * 1000
  if (random.chance(0.05)) return [line('money', 1, worth(1))]
  const rate = hourRates[region.currency]
  const beside = random.chance(0.38) ? random.between(0.1, 0.45) : 0
  const hours = line('hours', Math.max(Math.round((cents * (1 - beside)) / rate), 2), rate)
  if (!beside) return [hours]
  return [hours, line(random.pick(['material', 'material', 'material', 'equipment', 'location']), 1, worth(beside))]
}

function corrections(lines: readonly InventedLine[], direction: 'more' | 'less', random: Random): InventedLine[] {
  return lines.map((line) => {
    if (line.kind !== 'hours') return line
    const difference = Math.max(Math.round(line.quantity * random.pick([0.1, 0.2])), 1)
    return { ...line, quantity: line.quantity + (direction === 'more' ? difference : -difference) }
  })
}
