import { z } from 'zod'

const longest = 2_000

const words = (tooLong: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.length <= longest, tooLong)

/** `to` are the slugs of sites that were ticked, `region` one more by its name. */
export const offerForm = (c: { tooLong: string }) =>
  z.object({
    to: z
      .string()
      .default('')
      .transform((text) => text.split('\n').filter(Boolean)),
    region: z.string().trim().max(200).catch('').default(''),
    words: words(c.tooLong),
  })

export const siteForm = () => z.object({ site: z.string().catch('') })

export const seenForm = () => z.object({ offer: z.coerce.number().int().catch(0) })

/** The version that was looked at, and why. */
export const answerForm = (c: { tooLong: string; reason: string }, needsReason: boolean) =>
  z.object({
    number: z.coerce.number().int().catch(0),
    reason: words(c.tooLong).refine((text) => !needsReason || text !== '', c.reason),
  })
