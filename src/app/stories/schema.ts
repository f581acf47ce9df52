import { z } from 'zod'

export const storyQuery = z.object({ zoek: z.string().trim().max(100).catch('').default('') })

export const storyForm = () =>
  z.object({
    activity: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).catch(0),
    about: z.enum(['yes', 'no']).catch('yes'),
  })
