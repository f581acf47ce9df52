import { z } from 'zod'

/** The collection that a reader came from, by the end of its address. */
export const walkQuery = z.object({ pad: z.string().max(160).nullable().catch(null).default(null) })
