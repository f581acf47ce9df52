import { z } from 'zod'
import { parseDate, type IsoDate } from '../../../../platform/time.ts'
import { normBases } from './rules.ts'

export interface NormComplaints {
  readonly base: string
  readonly percentage: (typed: string) => string
  readonly from: (typed: string) => string
  readonly outside: string
  readonly source: string
  readonly tooLong: string
}

/** A norm of the region. Whether its day lies in the subsidy period, only who knows the period can say. */
export const normForm = (c: NormComplaints) =>
  z.object({
    base: z.enum(normBases, c.base),
    percentage: z
      .string()
      .catch('')
      .transform((typed, context) => {
        const bare = typed.replace('%', '').trim().replace(',', '.')
        if (/^\d{1,3}(\.\d{1,2})?$/.test(bare) && Number(bare) > 0 && Number(bare) <= 100) return Number(bare)
        context.addIssue({ code: 'custom', message: c.percentage(typed.trim()) })
        return z.NEVER
      }),
    from: z
      .string()
      .catch('')
      .transform((typed, context): IsoDate => {
        const found = parseDate(typed)
        if (found) return found
        context.addIssue({ code: 'custom', message: c.from(typed.trim()) })
        return z.NEVER
      }),
    source: z.string(c.source).trim().min(1, c.source).max(300, c.tooLong),
  })
