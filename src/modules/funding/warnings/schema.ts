import { z } from 'zod'
import { warningRules, type WarningRule } from './rules.ts'

const rules = warningRules as readonly [WarningRule, ...WarningRule[]]

/** Which warnings the page shows. */
export const warningsQuery = z.object({
  soort: z.enum(rules).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type WarningsQuery = z.infer<typeof warningsQuery>

export const dismissalForm = (c: { readonly reason: string; readonly tooLong: string }) =>
  z.object({
    rule: z.enum(rules),
    subject: z.string().min(1).max(500),
    facts: z.string().min(1).max(100),
    reason: z.string(c.reason).trim().min(1, c.reason).max(1000, c.tooLong),
  })
