import { z } from 'zod'

/** Whatever somebody typed; the finder says itself what it cannot use. */
export const finderQuery = z.object({ zoek: z.string().trim().max(100).catch('') })
