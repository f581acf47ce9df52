import { z } from 'zod'

/** What somebody is typing in a field that suggests organisations. */
export const suggestionQuery = z.object({
  zoek: z
    .string()
    .transform((typed) => typed.slice(0, 100))
    .catch(''),
  /** Only those that are open. */
  open: z.enum(['', 'ja']).catch(''),
  /** Number of the one that the page is about. */
  zonder: z.coerce.number().int().catch(0),
})
