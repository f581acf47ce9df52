import { z } from 'zod'
import { parseCents } from '../../../../platform/money.ts'
import { parseDate } from '../../../../platform/time.ts'

export interface AnnualComplaints {
  readonly date: (typed: string) => string
  readonly amount: (typed: string) => string
  readonly reference: string
  readonly tooLong: string
}

/** The calendar year that is shown; without one the last that is over. */
export const annualQuery = z.object({ jaar: z.coerce.number().int().min(2018).max(2099).optional().catch(undefined) })

const period = z.string().max(40).catch('')

const day = (c: AnnualComplaints) =>
  z.string(c.date('')).transform((typed, context) => {
    const found = parseDate(typed)
    if (found && found >= '2018-01-01' && found <= '2099-12-31') return found
    context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
    return z.NEVER
  })

export const awardForm = (c: AnnualComplaints) =>
  z.object({ period, reference: z.string().trim().min(1, c.reference).max(100, c.tooLong), awardedOn: day(c) })

const mostCents = 10_000_000_000

export const receiptForm = (c: AnnualComplaints) =>
  z.object({
    period,
    receivedOn: day(c),
    amount: z.string(c.amount('')).transform((typed, context) => {
      const cents = parseCents(typed.replace(/[−–]/g, '-'))
      if (cents !== null && cents !== 0 && Math.abs(cents) <= mostCents) return cents
      context.addIssue({ code: 'custom', message: c.amount(typed.trim()) })
      return z.NEVER
    }),
    remark: z
      .string()
      .trim()
      .max(200, c.tooLong)
      .optional()
      .transform((typed) => (typed ? typed : null)),
    seen: z.coerce.number().int().nonnegative().safe().catch(0),
  })
