// A goal as people see and change it, and how far it is.
import type { IsoDate } from '../../../platform/time.ts'
import { stateOf, sumsOf, type Activity, type Goal } from '../rules.ts'

/** In the order of the screen. Numbers with a point, the day as 2026-12-31, themes joined by commas. */
export const goalFields = [
  'name',
  'indicator',
  'unit',
  'baselineValue',
  'baselineYear',
  'baselineSource',
  'targetValue',
  'targetOn',
  'themes',
] as const
export type GoalField = (typeof goalFields)[number]

export type GoalDetails = Readonly<Record<GoalField, string | null>>

/** What a form sent: a field that it does not have is absent and stays as it is. */
export type GivenGoal = Readonly<Partial<GoalDetails>>

export interface Measurement {
  readonly id: number
  readonly on: IsoDate
  readonly value: number
  readonly source: string | null
  /** Who noted it; null when forgotten. */
  readonly by: string | null
}

/** A goal with all that is agreed and measured, oldest measurement first. */
export interface MeasuredGoal extends Goal {
  readonly details: GoalDetails & { readonly name: string }
  readonly droppedReason: string | null
  readonly version: number
  readonly measurements: readonly Measurement[]
}

const numberIn = (text: string | null): number | null => (text === null ? null : Number(text))

export interface Progress {
  /** The newest measured value; that of the start when nothing was measured yet. */
  readonly now: number
  readonly baseline: number
  readonly target: number
  /** Of the way from start to target, from 0 to 1: also when the aim is to become less. */
  readonly fraction: number
}

/** How far the indicator is; null as long as start or target are not known, or are the same. */
export function progressOf({ details, measurements }: Pick<MeasuredGoal, 'details' | 'measurements'>): Progress | null {
  const [baseline, target] = [numberIn(details.baselineValue), numberIn(details.targetValue)]
  if (baseline === null || target === null || baseline === target) return null
  const now = measurements.at(-1)?.value ?? baseline
  const fraction = Math.min(Math.max((now - baseline) / (target - baseline), 0), 1)
  return { now, baseline, target, fraction }
}

export interface Work {
  /** Activities that serve the goal. */
  readonly activities: readonly Activity[]
  readonly done: number
  /** Without ideas and what was cancelled. */
  readonly all: number
  /** Of the activities whose first goal this is: the others cost elsewhere, so that nothing counts twice. */
  readonly costCents: number
}

/** What is done for a goal and what it costs. */
export function workOf(goal: Pick<Goal, 'id'>, activities: readonly Activity[], today: IsoDate): Work {
  const serving = activities.filter(({ goalIds }) => goalIds.includes(goal.id))
  const states = serving.map((activity) => stateOf(activity, today))
  return {
    activities: serving,
    done: states.filter((state) => state === 'done').length,
    all: states.filter((state) => state !== 'idea' && state !== 'cancelled').length,
    costCents: sumsOf(serving.filter(({ goalIds }) => goalIds[0] === goal.id)).costCents,
  }
}

/** A number as people type it: `26,5`. */
export const typedNumber = (text: string): string => text.replace('.', ',')

/** A field as a form shows it. */
export function shownGoal(details: GoalDetails): Record<string, string> {
  return Object.fromEntries(
    goalFields.map((field) => {
      const value = details[field] ?? ''
      if (field === 'targetOn') return [field, value.split('-').reverse().join('-')]
      return [field, field === 'baselineValue' || field === 'targetValue' ? typedNumber(value) : value]
    }),
  )
}

/** `26 %`, `2.500 leerlingen`. */
export const withUnit = (number: string, unit: string | null): string => (unit ? `${number}\u00a0${unit}` : number)
