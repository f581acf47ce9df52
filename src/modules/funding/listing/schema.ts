import { z } from 'zod'
import { stands } from '../rules.ts'

/** What the list shows: a state of the gauge, or all; of one subsidy period and year, or of every one. */
export const listQuery = z.object({
  stand: z.enum([...stands, 'all']).catch('all'),
  periode: z.string().max(40).optional().catch(undefined),
  jaar: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  zoek: z
    .string()
    .trim()
    .max(100)
    .transform((typed) => typed || undefined)
    .optional()
    .catch(undefined),
  pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type ListQuery = z.infer<typeof listQuery>
