import { z } from 'zod'
import { daysOf, readHours, tooLong, type Worked } from './rules.ts'
import type { IsoDate } from '../../../../platform/time.ts'

export interface HoursComplaints {
  readonly hours: (typed: string) => string
  readonly future: string
  readonly tooLong: string
  readonly reason: string
  readonly reasonTooLong: string
}

/** The name of the field of one activity on one day. */
export const fieldOf = (activityId: number, day: IsoDate): string => `uren-${activityId}-${day}`

/** The grid as it was typed; `next` is what the reader wants to happen. */
export const weekForm = (c: HoursComplaints) =>
  z.record(z.string(), z.string()).transform((typed, context) => {
    const worked: Worked[] = []
    for (const [name, text] of Object.entries(typed)) {
      const [, activity, day] = /^uren-(\d{1,15})-(\d{4}-\d\d-\d\d)$/.exec(name) ?? []
      if (!activity || !day || text.trim() === '') continue
      const hours = readHours(text.trim())
      if (hours === null) context.addIssue({ code: 'custom', path: [name], message: c.hours(text.trim()) })
      else if (hours > 0) worked.push({ activityId: Number(activity), on: day, hours })
    }
    for (const day of tooLong(worked)) {
      const last = worked.filter(({ on }) => on === day).at(-1)
      context.addIssue({ code: 'custom', path: [fieldOf(last?.activityId ?? 0, day)], message: c.tooLong })
    }
    const extra = /^\d{1,15}$/.test(typed['activiteit'] ?? '') ? Number(typed['activiteit']) : null
    const next = (['inzenden', 'erbij'] as const).find((each) => each === typed['next']) ?? 'bewaren'
    return { worked, extra, next }
  })
export type WeekForm = z.infer<ReturnType<typeof weekForm>>

/** What the form says of days that are not in the week or not there yet. */
export const misplaced = (worked: readonly Worked[], monday: IsoDate, today: IsoDate): Worked[] =>
  worked.filter(({ on }) => !daysOf(monday).includes(on) || on > today)

export const returnForm = (c: HoursComplaints) =>
  z.object({ reason: z.string(c.reason).trim().min(1, c.reason).max(500, c.reasonTooLong) })

export const sheetsQuery = z.object({
  stand: z.enum(['submitted', 'returned', 'approved', 'open']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
})
