import { z } from 'zod'
import { parseCents } from '../../../platform/money.ts'
import { parseDate } from '../../../platform/time.ts'
import { rateKinds } from './rules.ts'

export interface RateComplaints {
  readonly date: (typed: string) => string
  readonly amount: (typed: string) => string
  readonly rate: (typed: string) => string
  readonly source: string
  readonly choice: string
  readonly email: string
  readonly tooLong: (max: number) => string
}

const day = (c: RateComplaints) =>
  z
    .string()
    .catch('')
    .transform((typed, context) => {
      const found = parseDate(typed)
      if (found) return found
      context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
      return z.NEVER
    })

const longestSource = 300
const source = (c: RateComplaints) =>
  z.string(c.source).trim().min(1, c.source).max(longestSource, c.tooLong(longestSource))

/** An hour costs at most a thousand. */
const dearestHour = 1000_00

export const rateForm = (c: RateComplaints) =>
  z.object({
    kind: z.enum(rateKinds, c.choice),
    currency: z.enum(['EUR', 'USD'], c.choice),
    price: z
      .string()
      .catch('')
      .transform((typed, context) => {
        const cents = parseCents(typed)
        if (cents !== null && cents > 0 && cents <= dearestHour) return cents
        context.addIssue({ code: 'custom', message: c.amount(typed.trim()) })
        return z.NEVER
      }),
    validFrom: day(c),
    source: source(c),
  })

/** Up to six decimals, with a comma or a point. */
export const exchangeForm = (c: RateComplaints) =>
  z.object({
    datedOn: day(c),
    euros: z
      .string()
      .catch('')
      .transform((typed, context) => {
        const bare = typed.trim().replace(',', '.')
        if (/^\d{1,2}(\.\d{1,6})?$/.test(bare) && Number(bare) > 0) return Number(bare)
        context.addIssue({ code: 'custom', message: c.rate(typed.trim()) })
        return z.NEVER
      }),
    exchangeSource: source(c),
  })

export const addressForm = (c: RateComplaints) =>
  z.object({
    period: z.string().max(40).catch(''),
    to: z.string(c.email).trim().toLowerCase().pipe(z.email(c.email).max(254, c.email)),
  })
