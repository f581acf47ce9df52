import { z } from 'zod'
import { kinds } from '../items/kinds/rules.ts'

export const listQuery = z.object({ pagina: z.coerce.number().int().min(1).max(100_000).catch(1) })

export const acceptanceForm = () =>
  z.object({
    kind: z.enum(kinds).nullable().catch(null).default(null),
    trust: z.string().default('').transform(Boolean),
  })

/** Words only when somebody wants to write them. */
export const refusalForm = (missing: string, long: string) =>
  z
    .object({
      tell: z.string().default('').transform(Boolean),
      words: z
        .string()
        .trim()
        .default('')
        .refine((words) => words.length <= 4_000, long),
    })
    .refine(({ tell, words }) => !tell || words !== '', { path: ['words'], message: missing })
    .transform(({ tell, words }) => ({ words: tell ? words : null }))

export const answerForm = (missing: string, long: string) =>
  z.object({
    words: z
      .string(missing)
      .trim()
      .refine((words) => words !== '', missing)
      .refine((words) => words.length <= 4_000, long),
  })
