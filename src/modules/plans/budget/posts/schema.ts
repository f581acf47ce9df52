import { z } from 'zod'
import { parseCents } from '../../../../platform/money.ts'
import { largestCents } from '../rules.ts'

export interface PostComplaints {
  readonly line: string
  readonly year: string
  readonly amount: (typed: string) => string
}

const names = {
  line: z.string().max(200).catch(''),
  year: z.coerce.number().int().min(2000).max(2099).catch(0),
}

/** A sum for a programme line in a year; `was` is the amount in cents that the form showed, empty for none. */
export const postForm = (c: PostComplaints) =>
  z
    .object({ ...names, amount: z.string().catch(''), was: z.string().max(20).catch('') })
    .transform(({ line, year, amount, was }, context) => {
      const cents = parseCents(amount)
      if (!line) context.addIssue({ code: 'custom', path: ['line'], message: c.line })
      if (!year) context.addIssue({ code: 'custom', path: ['year'], message: c.year })
      if (cents === null || cents <= 0 || cents > largestCents)
        context.addIssue({ code: 'custom', path: ['amount'], message: c.amount(amount.trim()) })
      return { programmeLine: line, year, amountCents: cents ?? 0, was: was === '' ? null : Number(was) }
    })

export const postRemovalForm = () => z.object(names).transform(({ line, year }) => ({ programmeLine: line, year }))

/** The post whose form is open. */
export const budgetQuery = z.object({
  lijn: z.string().max(200).nullable().catch(null),
  jaar: z.coerce.number().int().nullable().catch(null),
})
