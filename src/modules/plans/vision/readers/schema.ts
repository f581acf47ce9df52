import { z } from 'zod'
import { addDays, parseDate } from '../../../../platform/time.ts'
import { longestReading } from '../rules.ts'

export interface ReaderComplaints {
  readonly name: string
  readonly email: string
  readonly until: string
  readonly untilRange: (days: number) => string
  readonly tooLong: (max: number) => string
}

export const invitationForm = (c: ReaderComplaints, today: string) =>
  z.object({
    name: z
      .string(c.name)
      .transform((text) => text.replace(/\s+/g, ' ').trim())
      .refine((text) => text !== '', c.name)
      .refine((text) => text.length <= 120, c.tooLong(120)),
    email: z.string(c.email).trim().max(254, c.email).pipe(z.email(c.email)),
    until: z.string(c.until).transform((typed, context) => {
      const day = parseDate(typed)
      if (day !== null && day >= today && day <= addDays(today, longestReading)) return day
      context.addIssue({ code: 'custom', message: day === null ? c.until : c.untilRange(longestReading) })
      return z.NEVER
    }),
  })
