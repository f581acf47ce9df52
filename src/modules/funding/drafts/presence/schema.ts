import { z } from 'zod'
import { parseDate } from '../../../../platform/time.ts'

export interface PresenceComplaints {
  readonly share: string
  readonly source: string
  readonly company: string
  readonly pupils: string
  readonly hours: string
  readonly date: string
  readonly tooLong: string
}

const decimal = (complaint: string, max: number) =>
  z
    .string()
    .catch('')
    .transform((typed, context) => {
      const bare = typed.trim().replace(',', '.')
      const value = Number(bare)
      if (/^\d{1,4}(\.\d{1,2})?$/.test(bare) && value > 0 && value <= max) return value
      context.addIssue({ code: 'custom', message: complaint })
      return z.NEVER
    })

/** `national` takes the rule of the region away, so that it follows the nation again. */
export const presenceForm = (c: PresenceComplaints) =>
  z.discriminatedUnion('counts', [
    z.object({
      counts: z.literal('yes'),
      share: decimal(c.share, 100),
      source: z.string(c.source).trim().min(1, c.source).max(300, c.tooLong),
    }),
    z.object({ counts: z.literal('no') }),
    z.object({ counts: z.literal('national') }),
  ])

export const presenceDraftForm = (c: PresenceComplaints) =>
  z.object({
    company: z.string(c.company).trim().min(1, c.company).max(200, c.tooLong),
    pupils: z
      .string()
      .catch('')
      .transform((typed, context) => {
        if (/^[1-9]\d{0,4}$/.test(typed.trim())) return Number(typed)
        context.addIssue({ code: 'custom', message: c.pupils })
        return z.NEVER
      }),
    hoursEach: decimal(c.hours, 1000),
    on: z
      .string()
      .catch('')
      .transform((typed, context) => {
        const found = parseDate(typed)
        if (found) return found
        context.addIssue({ code: 'custom', message: c.date })
        return z.NEVER
      }),
  })
