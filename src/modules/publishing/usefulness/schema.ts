import { z } from 'zod'

export const voteQuery = z.object({ antwoord: z.enum(['ja', 'nee']).nullable().catch(null).default(null) })

export const voteForm = (c: { choose: string; tooLong: string }) =>
  z.object({
    useful: z.enum(['yes', 'no'], c.choose),
    words: z
      .string()
      .default('')
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .refine((text) => text.length <= 1_000, c.tooLong),
  })

export const useForm = () =>
  z.object({
    who: z.string().catch(''),
    use: z.enum(['yes', 'no']).catch('yes'),
  })
