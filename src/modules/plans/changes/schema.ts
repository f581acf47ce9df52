import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'
import { marks } from './rules.ts'

export interface ChangeComplaints {
  readonly mark: string
  readonly reason: string
  readonly tooLong: (max: number) => string
  readonly date: (typed: string) => string
}

const longestReason = 1000

/** A mark of one's own; `key` and `content` say of which change, as the reader saw it. */
export const markForm = (c: ChangeComplaints) =>
  z.object({
    key: z.string().max(1000).catch(''),
    content: z.string().max(10_000).catch(''),
    mark: z.enum(marks, c.mark),
    reason: z.string(c.reason).trim().min(1, c.reason).max(longestReason, c.tooLong(longestReason)),
  })

export const sentForm = (c: ChangeComplaints) =>
  z.object({
    seen: z.string().max(100).catch(''),
    sentOn: z
      .string()
      .catch('')
      .transform((typed, context) => {
        const day = parseDate(typed)
        if (day) return day
        context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
        return z.NEVER
      }),
  })

/** Which changes are shown, and whose form is open. */
export const changesQuery = z.object({
  merk: z.enum(marks).nullable().catch(null),
  wijziging: z.string().max(100).nullable().catch(null),
})
