import { z } from 'zod'

const words = (longest: number) =>
  z
    .string()
    .optional()
    .transform((typed = '') => typed.trim().replace(/\r\n?/g, '\n').slice(0, longest) || null)

/** The activity of another region, and perhaps some words. */
export const proposeForm = z.object({
  other: z.coerce.number().int().positive().safe().catch(0),
  words: words(1000),
})

export const answerForm = z.object({ answer: words(1000) })
