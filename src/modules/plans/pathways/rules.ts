// A continuing route as people see and change it: each field a text, or nothing.
import type { IsoDate } from '../../../platform/time.ts'

export const phases = ['explore', 'develop', 'run', 'evaluate'] as const
export type Phase = (typeof phases)[number]

export const tracks = ['BOL', 'BBL'] as const
export type Track = (typeof tracks)[number]

/** In the order of the screen. Organisations are numbers joined by commas. */
export const pathwayFields = ['name', 'schools', 'mbos', 'profile', 'qualification', 'crebo', 'level', 'track'] as const
export type PathwayField = (typeof pathwayFields)[number]
export type PathwayDetails = Readonly<Record<PathwayField, string>>

export interface PhasePeriod {
  readonly phase: Phase
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  /** The day that it was finished. */
  readonly doneOn: IsoDate | null
}

/** Pupils expected in the school year that begins in `year`. */
export interface Expected {
  readonly year: number
  readonly pupils: number
}

export type PhaseState = 'unplanned' | 'planned' | 'running' | 'behind' | 'done'

/** Planned and running follow from the dates; a phase past its end that nobody finished runs behind. */
export function phaseState({ from, until, doneOn }: Omit<PhasePeriod, 'phase'>, today: IsoDate): PhaseState {
  if (doneOn !== null) return 'done'
  if (from === null && until === null) return 'unplanned'
  if (until !== null && today > until) return 'behind'
  return from !== null && today < from ? 'planned' : 'running'
}

/** The first phase that is not finished; as many as there are when all are. */
export function phaseAtHand(periods: readonly PhasePeriod[]): number {
  const open = phases.findIndex((phase) => !periods.some((period) => period.phase === phase && period.doneOn !== null))
  return open === -1 ? phases.length : open
}

/** The year in which the school year of a day began: it begins on 1 August. */
export const schoolYearOf = (day: IsoDate): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0)

export const schoolYearText = (year: number): string => `${year}-${year + 1}`

/** The school years that a form asks about: this one, three more, and those that have a number already. */
export const yearsAsked = (expected: readonly Expected[], today: IsoDate): number[] =>
  [...new Set([0, 1, 2, 3].map((more) => schoolYearOf(today) + more).concat(expected.map(({ year }) => year)))].sort(
    (one, other) => one - other,
  )

export const pupilsField = (year: number): string => `pupils${year}`
export const phaseField = (phase: Phase, part: 'From' | 'Until' | 'Done'): string => `${phase}${part}`

export interface ShownPathway {
  readonly details: PathwayDetails
  readonly phases: readonly PhasePeriod[]
  readonly pupils: readonly Expected[]
}

const typedDay = (day: IsoDate | null): string => (day === null ? '' : day.split('-').reverse().join('-'))

/** Every field as a form shows it. */
export function shownPathway({ details, phases: periods, pupils }: ShownPathway, years: readonly number[]) {
  const shown: Record<string, string> = { ...details }
  for (const phase of phases) {
    const period = periods.find((each) => each.phase === phase)
    shown[phaseField(phase, 'From')] = typedDay(period?.from ?? null)
    shown[phaseField(phase, 'Until')] = typedDay(period?.until ?? null)
    shown[phaseField(phase, 'Done')] = typedDay(period?.doneOn ?? null)
  }
  for (const year of years) shown[pupilsField(year)] = String(pupils.find((each) => each.year === year)?.pupils ?? '')
  return shown
}

/** Boxes joined by commas, as the form showed them. */
export const typedAsShown = (typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) =>
      name === 'schools' || name === 'mbos' ? [name, value.split('\n').filter(Boolean).join(',')] : [name, value],
    ),
  )

export const numbersIn = (text: string): number[] =>
  text
    .split(',')
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number > 0)
