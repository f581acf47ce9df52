import { z } from 'zod'

const longest = 4000

/** What somebody says: words, never HTML. */
export const wordsForm = (c: { readonly words: string; readonly tooLong: (max: number) => string }) =>
  z.object({
    words: z
      .string(c.words)
      .transform((text) =>
        text
          .replace(/\r\n?/g, '\n')
          .replace(/\n{3,}/g, '\n\n')
          .trim(),
      )
      .refine((text) => text !== '', c.words)
      .refine((text) => text.length <= longest, c.tooLong(longest)),
  })

/** A partner says which section it is about. */
export const readerWordsForm = (c: Parameters<typeof wordsForm>[0]) =>
  wordsForm(c).extend({ section: z.coerce.number().int().positive().safe().catch(0) })
