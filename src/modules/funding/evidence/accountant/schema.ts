import { z } from 'zod'
import { parseDate } from '../../../../platform/time.ts'

export interface AccessComplaints {
  readonly person: string
  readonly date: (typed: string) => string
  readonly endBeforeStart: string
}

const date = (c: AccessComplaints) =>
  z.string(c.date('')).transform((typed, context) => {
    const found = parseDate(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
    return z.NEVER
  })

export const accessForm = (c: AccessComplaints) =>
  z
    .object({ person: z.uuid(c.person), from: date(c), until: date(c) })
    .refine(({ from, until }) => from <= until, { path: ['until'], message: c.endBeforeStart })

export const endForm = () => z.object({ person: z.uuid() })
