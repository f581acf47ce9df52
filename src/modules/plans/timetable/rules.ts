// What a view of the plan shows, and the address that holds it. Pure: table, month, timeline, map, budget and exports
// ask the same.
import type { IsoDate } from '../../../platform/time.ts'
import { letterOf, stateOf, type Activity, type ActivityState, type Plan } from '../rules.ts'

export const forms = ['tabel', 'maand', 'tijdlijn', 'kaart'] as const
export type FormName = (typeof forms)[number]

export const columns = [
  'doelgroep',
  'nr',
  'programmalijn',
  'thema',
  'onderwijs',
  'plaats',
  'eigenaar',
  'partners',
  'periode',
  'status',
  'tarief',
  'kosten',
  'gepland',
  'getekend',
] as const
export type Column = (typeof columns)[number]
export const usualColumns: readonly Column[] = [
  'doelgroep',
  'periode',
  'status',
  'tarief',
  'kosten',
  'gepland',
  'getekend',
]

const sortKeys = ['naam', 'periode', 'kosten', 'gepland', 'getekend'] as const
export const sorts: readonly string[] = sortKeys.flatMap((key) => [key, `-${key}`])

/** The part that every view of the plan follows. */
export interface PlanFilter {
  readonly q: string
  /** Letter of a goal. */
  readonly doel: string
  readonly stand: '' | ActivityState
  /** A school year: `2025-2026`. */
  readonly jaar: string
  readonly lijn: string
  readonly thema: string
  readonly onderwijs: string
  readonly eigenaar: string
  readonly partner: string
  readonly van: IsoDate
  readonly tot: IsoDate
}

const filterNames = [
  'q',
  'doel',
  'stand',
  'jaar',
  'lijn',
  'thema',
  'onderwijs',
  'eigenaar',
  'partner',
  'van',
  'tot',
] as const satisfies readonly (keyof PlanFilter)[]

export interface ViewState extends PlanFilter {
  readonly sorteer: string
  readonly kolommen: readonly Column[]
  readonly maand: string
  readonly schaal: string
  readonly vanaf: string
  readonly weergave: number | null
}

export const isFiltered = (filter: PlanFilter): boolean => filterNames.some((name) => filter[name] !== '')

/** Fewer filters are used than not: those that are folded away open when one of them is. */
export const usesMore = (filter: PlanFilter): boolean =>
  (['lijn', 'thema', 'onderwijs', 'eigenaar', 'partner', 'van', 'tot'] as const).some((name) => filter[name] !== '')

/** Only what says something, in one order: the same view has one address. Columns as usual stay out. */
export function addressOf(view: Partial<ViewState>): string {
  const query = new URLSearchParams()
  for (const name of [...filterNames, 'sorteer', 'maand', 'schaal', 'vanaf'] as const)
    if (view[name]) query.set(name, view[name])
  const chosen = view.kolommen ?? []
  if (chosen.length && chosen.join() !== usualColumns.join()) query.set('kolommen', chosen.join(','))
  if (view.weergave) query.set('weergave', String(view.weergave))
  return query.toString().replaceAll('%2C', ',')
}

/** An address with the part that every view follows; `more` belongs to one form of it. */
export function viewAddress(path: string, filter: PlanFilter, more: Partial<ViewState> = {}): string {
  const query = addressOf({ ...filterOf(filter), ...more })
  return query ? `${path}?${query}` : path
}

export const filterOf = (view: PlanFilter): PlanFilter =>
  Object.fromEntries(filterNames.map((name) => [name, view[name]])) as unknown as PlanFilter

/** What can be chosen in this plan. */
export interface Choices {
  readonly goals: readonly { readonly letter: string; readonly name: string }[]
  readonly lines: readonly string[]
  readonly owners: readonly string[]
  readonly partners: readonly string[]
  readonly years: readonly string[]
}

export function choicesOf(plan: Plan): Choices {
  const names = (of: (activity: Activity) => readonly (string | null)[]): string[] =>
    [...new Set(plan.activities.flatMap(of).flatMap((name) => name ?? []))].sort((a, b) => a.localeCompare(b, 'nl'))
  const [first, last] = [schoolYearOf(plan.period.validFrom), schoolYearOf(plan.period.validUntil)]
  return {
    goals: plan.goals.map(({ position, name }) => ({ letter: letterOf(position), name })),
    lines: names(({ programmeLine }) => [programmeLine]),
    owners: names(({ owner }) => [owner]),
    partners: names(({ partners }) => partners),
    years: Array.from({ length: last - first + 1 }, (_, index) => `${first + index}-${first + index + 1}`),
  }
}

/** The calendar year in which the school year of a day begins: on 1 August. */
export const schoolYearOf = (date: IsoDate): number => Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0)

/**
 * A filter that names what the plan no longer has (of a view that was saved, or an address that was shared) is left
 * out, so that it does not hide everything. `gone` says what that was.
 */
export function heldBy<View extends PlanFilter>(choices: Choices, view: View): { view: View; gone: string[] } {
  const known = {
    doel: choices.goals.map(({ letter }) => letter),
    lijn: choices.lines,
    eigenaar: choices.owners,
    partner: choices.partners,
  }
  const lost = (Object.keys(known) as (keyof typeof known)[]).filter(
    (name) => view[name] !== '' && !known[name].includes(view[name]),
  )
  const without = Object.fromEntries(lost.map((name) => [name, '']))
  return { view: { ...view, ...without }, gone: lost.map((name) => view[name]) }
}

/** The activities that a view of the plan shows, in its order. */
export function visibleActivities(
  plan: Plan,
  view: PlanFilter & { readonly sorteer?: string },
  today: IsoDate,
): Activity[] {
  const goal = plan.goals.find((candidate) => letterOf(candidate.position) === view.doel)
  const words = fold(view.q).split(' ').filter(Boolean)
  const found = plan.activities.filter(
    (activity) =>
      words.every((word) => fold(`${activity.title} ${activity.targetGroup ?? ''}`).includes(word)) &&
      (!goal || activity.goalIds.includes(goal.id)) &&
      (!view.stand || stateOf(activity, today) === view.stand) &&
      (!view.lijn || activity.programmeLine === view.lijn) &&
      (!view.thema || activity.themes.includes(view.thema)) &&
      (!view.onderwijs || activity.schoolKinds.includes(view.onderwijs)) &&
      (!view.eigenaar || activity.owner === view.eigenaar) &&
      (!view.partner || activity.partners.includes(view.partner)) &&
      overlaps(activity, periodsOf(view)),
  )
  return view.sorteer ? found.sort(order(view.sorteer)) : found
}

/** A period of days; an end that is not named is open. */
type Days = readonly [from: IsoDate, until: IsoDate]

const periodsOf = ({ jaar, van, tot }: PlanFilter): Days[] => {
  const [first, last] = jaar.split('-')
  const year: Days[] = jaar ? [[`${first ?? ''}-08-01`, `${last ?? ''}-07-31`]] : []
  return van || tot ? [...year, [van || '0000', tot || '9999']] : year
}

const overlaps = ({ startsOn, endsOn }: Pick<Activity, 'startsOn' | 'endsOn'>, periods: readonly Days[]): boolean =>
  periods.every(([from, until]) => startsOn <= until && endsOn >= from)

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

function order(sort: string): (a: Activity, b: Activity) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  const by = comparisons[sort.replace(/^-/, '')] ?? comparisons['periode']
  return (a, b) => (by ? sign * by(a, b) : 0)
}

const comparisons: Record<string, (a: Activity, b: Activity) => number> = {
  naam: (a, b) => a.title.localeCompare(b.title, 'nl'),
  periode: (a, b) => a.startsOn.localeCompare(b.startsOn),
  kosten: (a, b) => (a.budget?.amountCents ?? 0) - (b.budget?.amountCents ?? 0),
  gepland: (a, b) => (a.contribution?.amountCents ?? 0) - (b.contribution?.amountCents ?? 0),
  getekend: (a, b) => a.confirmedCents - b.confirmedCents,
}
