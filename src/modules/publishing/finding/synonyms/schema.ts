import { z } from 'zod'

const longest = 60
const most = 20

/** Words behind commas or below each other. */
export const synonymsForm = (c: { few: string; many: string; long: string }) =>
  z.object({
    words: z
      .string()
      .default('')
      .transform((typed) =>
        typed
          .split(/[,;=\n]/)
          .map((word) => word.replace(/\s+/g, ' ').trim())
          .filter((word) => /[\p{L}\p{N}]/u.test(word))
          .filter((word, at, all) => all.findIndex((each) => each.toLowerCase() === word.toLowerCase()) === at),
      )
      .refine((words) => words.length > 1, c.few)
      .refine((words) => words.length <= most, c.many)
      .refine((words) => words.every((word) => word.length <= longest), c.long),
    seen: z.string().default(''),
  })

/** What readers looked for in vain, ready to get its other words. */
export const suggestedWord = z.object({
  woord: z
    .string()
    .transform((word) => word.trim().slice(0, longest))
    .catch('')
    .default(''),
})
