import { z } from 'zod'
import { spans, type Span } from './rules.ts'

/** A span that nobody offers is the usual one. */
export const spanQuery = z.object({
  dagen: z.coerce
    .number()
    .transform((days): Span => spans.find((span) => span === days) ?? 30)
    .catch(30),
})
