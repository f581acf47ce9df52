import { z } from 'zod'
import { parseDate } from '../../../../platform/time.ts'
import type { Step } from './rules.ts'

export interface StepComplaints {
  readonly reason: string
  readonly tooLong: (max: number) => string
  readonly date: (typed: string) => string
}

const longest = 1000

/** The day that counts and why; only what is done or planned after all needs no reason. */
export const stepForm = (c: StepComplaints, step: Step) =>
  z
    .object({
      on: z.string().optional(),
      reason: z.string().trim().max(longest, c.tooLong(longest)).optional(),
    })
    .transform(({ on: typed = '', reason = '' }, context) => {
      const on = parseDate(typed)
      const likely = on !== null && on >= '2000-01-01' && on <= '2099-12-31'
      if (step !== 'resume' && !likely)
        context.addIssue({ code: 'custom', path: ['on'], message: c.date(typed.trim()) })
      if (step === 'cancel' && reason === '') context.addIssue({ code: 'custom', path: ['reason'], message: c.reason })
      return { on: likely ? on : null, reason: reason.replace(/\r\n?/g, '\n') || null }
    })
