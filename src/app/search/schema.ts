import { z } from 'zod'

export const groups = ['mensen', 'organisaties', 'regios', 'activiteiten', 'artikelen'] as const
export type Group = (typeof groups)[number]

/** Whatever somebody typed; the search says itself what it cannot use. */
export const searchQuery = z.object({
  q: z
    .string()
    .transform((typed) => typed.slice(0, 200))
    .catch(''),
  groep: z.enum(['', ...groups]).catch(''),
  /** Also what looks like it, where something is called just so. */
  ruim: z.enum(['', 'ja']).catch(''),
  pagina: z.coerce.number().int().min(1).max(1_000).catch(1),
})

export type SearchQuery = z.infer<typeof searchQuery>
