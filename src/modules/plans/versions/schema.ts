import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'

export interface VersionComplaints {
  readonly date: (typed: string) => string
  readonly approvedBy: string
  readonly tooLong: (max: number) => string
}

const longest = 200
const words = (c: VersionComplaints) =>
  z
    .string()
    .catch('')
    .transform((typed) => typed.trim().replace(/\s+/g, ' '))
    .pipe(z.string().max(longest, c.tooLong(longest)))

/** Who decides on which day; `seen` is the newest version that the form knew of, 0 for none. */
export const approvalForm = (c: VersionComplaints) =>
  z.object({
    name: words(c).transform((name) => name || null),
    approvedOn: z
      .string()
      .catch('')
      .transform((typed, context) => {
        const day = parseDate(typed)
        if (day) return day
        context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
        return z.NEVER
      }),
    approvedBy: words(c).pipe(z.string().min(1, c.approvedBy)),
    seen: z.coerce.number().int().min(0).catch(0),
  })

const version = z.coerce.number().int().positive().safe().nullable().catch(null)

/** Two versions beside each other; without a number it is the working version. */
export const differenceQuery = z.object({ van: version, naar: version })
