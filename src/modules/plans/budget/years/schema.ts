import { z } from 'zod'
import { parseCents } from '../../../../platform/money.ts'
import { largestCents } from '../rules.ts'
import type { GrantYear } from './rules.ts'

/** The field of a year. */
export const yearField = (year: number): string => `year${year}`

/** Amounts by year, as many as there are fields; an empty one is not known. */
export const grantYearsForm = (amount: (typed: string) => string) =>
  z.record(z.string(), z.string()).transform((typed, context): GrantYear[] =>
    Object.entries(typed).flatMap(([name, value]) => {
      const year = /^year(20\d\d)$/.exec(name)?.[1]
      if (!year || value.trim() === '') return []
      const cents = parseCents(value)
      if (cents !== null && cents >= 0 && cents <= largestCents) return [{ year: Number(year), amountCents: cents }]
      context.addIssue({ code: 'custom', path: [name], message: amount(value.trim()) })
      return []
    }),
  )
