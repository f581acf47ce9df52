// The formal procedure for a new elective subject, and the terms that the law sets. Dates only: a week is seven days,
// whatever the clock does meanwhile.
import { addDays, daysBetween, type IsoDate } from '../../../../platform/time.ts'

export const steps = ['council', 'developed', 'intention', 'advice', 'application', 'decision', 'code'] as const
export type Step = (typeof steps)[number]

/** The committee of SBB, SLO and SPV advises within six weeks; the decision comes within thirteen. */
const adviceDays = 6 * 7
const decisionDays = 13 * 7

export interface Procedure {
  /** The application is there before 1 October of this year. */
  readonly year: number
  /** The day that each step was done. */
  readonly done: Readonly<Partial<Record<Step, IsoDate>>>
}

/** Before 1 October: on the day itself it is too late. */
export const lastApplicationDay = (year: number): IsoDate => `${year}-09-30`

/** The last day to send the voornemen so that an advice that takes all its weeks still comes before 1 October. */
export const latestIntention = (year: number): IsoDate => addDays(lastApplicationDay(year), -adviceDays)

/** The year of the first 1 October that somebody who starts on a day can be sure to make. */
export function yearFor(day: IsoDate): number {
  const year = Number(day.slice(0, 4))
  return day <= latestIntention(year) ? year : year + 1
}

/** The last day of each step; null where nothing sets one. */
export function dueDays({ year, done }: Procedure): Readonly<Record<Step, IsoDate | null>> {
  const start = latestIntention(year)
  const application = lastApplicationDay(year)
  return {
    council: start,
    developed: start,
    intention: start,
    advice: done.intention ? addDays(done.intention, adviceDays) : application,
    application,
    decision: addDays(done.application ?? application, decisionDays),
    code: null,
  }
}

/** Whether the application can still be in before 1 October, with an advice that takes all its weeks. */
export function isReachable({ year, done }: Procedure, today: IsoDate): boolean {
  const last = lastApplicationDay(year)
  if (done.application) return done.application <= last
  if (done.advice) return today <= last
  const advised = addDays(done.intention ?? today, adviceDays)
  return advised <= last && today <= last
}

export type Standing = 'done' | 'doneLate' | 'late' | 'soon' | 'now' | 'waits'

/** From so many days before its last day on, a step is soon. */
export const soonDays = 14

/** How each step stands: what is not yet its turn waits, unless its day comes near all the same. */
export function standings(procedure: Procedure, today: IsoDate): Readonly<Record<Step, Standing>> {
  const due = dueDays(procedure)
  const turn = steps.find((step) => !procedure.done[step])
  const standing = (step: Step): Standing => {
    const [doneOn, last] = [procedure.done[step], due[step]]
    if (doneOn) return last !== null && doneOn > last ? 'doneLate' : 'done'
    if (last !== null && isSet(procedure, step)) {
      if (today > last) return 'late'
      if (daysBetween(today, last) <= soonDays) return 'soon'
    }
    return step === turn ? 'now' : 'waits'
  }
  return Object.fromEntries(steps.map((step) => [step, standing(step)])) as Record<Step, Standing>
}

/** Terms that run only once the step before them was done. */
function isSet({ done }: Procedure, step: Step): boolean {
  if (step === 'advice') return done.intention !== undefined
  return step === 'decision' ? done.application !== undefined : true
}

/** So many days before the last day of a step we write, each once. */
export const reminderDays = [14, 3] as const

export interface Reminder {
  readonly step: Step
  readonly dueOn: IsoDate
  readonly days: (typeof reminderDays)[number]
}

/**
 * Of which steps to write today: the nearest of the reminders that their day has come to. A round that did not run
 * on the very day makes up for it on the next.
 */
export function remindersOn(procedure: Procedure, today: IsoDate): Reminder[] {
  const due = dueDays(procedure)
  return steps.flatMap((step) => {
    const dueOn = due[step]
    if (procedure.done[step] || dueOn === null || !isSet(procedure, step)) return []
    const left = daysBetween(today, dueOn)
    const days = left < 0 ? undefined : reminderDays.findLast((each) => left <= each)
    return days === undefined ? [] : [{ step, dueOn, days }]
  })
}
