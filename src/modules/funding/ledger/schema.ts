import { z } from 'zod'
import { parseCents, times } from '../../../platform/money.ts'
import { parseDate } from '../../../platform/time.ts'
import { largestLineCents } from '../rules.ts'
import { entryKinds, sides } from './rules.ts'

const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined)

/** The view of the ledger, as the address bar has it. */
export const ledgerQuery = z.object({
  kant: z.enum(sides).optional().catch(undefined),
  soort: z.enum(entryKinds).optional().catch(undefined),
  jaar: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  partner: id,
  activiteit: id,
  doel: id,
  periode: z.string().max(40).optional().catch(undefined),
  vanaf: z
    .string()
    .transform((typed) => parseDate(typed) ?? undefined)
    .optional()
    .catch(undefined),
  stand: z.enum(['geleverd', 'komt']).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type LedgerQuery = z.infer<typeof ledgerQuery>

export interface CorrectionComplaints {
  readonly quantity: (typed: string) => string
  readonly amount: (typed: string) => string
  readonly reason: string
  readonly tooLong: string
  readonly tooMuch: string
}

/** The right quantity and price, or `way` = takeBack for nothing in its place. */
export const correctionForm = (c: CorrectionComplaints) =>
  z
    .object({
      way: z.enum(['right', 'takeBack']).catch('right'),
      quantity: z.string().catch(''),
      price: z.string().catch(''),
      reason: z.string(c.reason).trim().min(1, c.reason).max(500, c.tooLong),
    })
    .transform(({ way, quantity, price, reason }, context) => {
      if (way === 'takeBack') return { reason, right: null }
      const bare = quantity.trim().replace(',', '.')
      const [count, cents] = [Number(bare), parseCents(price)]
      const countIsFine = /^\d{1,7}(\.\d{1,2})?$/.test(bare) && count > 0
      const centsAreFine = cents !== null && cents > 0 && cents <= largestLineCents
      if (!countIsFine) context.addIssue({ code: 'custom', path: ['quantity'], message: c.quantity(quantity.trim()) })
      if (!centsAreFine) context.addIssue({ code: 'custom', path: ['price'], message: c.amount(price.trim()) })
      if (!countIsFine || !centsAreFine) return z.NEVER
      if (times(cents, count) > largestLineCents)
        context.addIssue({ code: 'custom', path: ['quantity'], message: c.tooMuch })
      return { reason, right: { quantity: count, priceCents: cents } }
    })
