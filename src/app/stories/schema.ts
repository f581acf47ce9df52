import { z } from 'zod'

export const storyQuery = z.object({ zoek: z.string().trim().max(100).catch('').default('') })

/** @param missing what to say of a form that names no activity */
export const storyForm = (missing: string) =>
  z.object({
    activity: z.coerce.number(missing).int(missing).positive(missing).max(Number.MAX_SAFE_INTEGER, missing),
    about: z.enum(['yes', 'no']).catch('yes'),
  })
