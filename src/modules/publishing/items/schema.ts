import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'
import { listFacets, type ListFacet } from './facets/rules.ts'
import { isKind, kinds, levels } from './kinds/rules.ts'
import { itemStates } from './rules.ts'

const oneLine = (missing: string, tooLong: string, max: number) =>
  z
    .string(missing)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', missing)
    .refine((text) => text.length <= max, tooLong)

export const newItemForm = (c: { title: string; tooLong: (max: number) => string; kind: string }) =>
  z.object({
    title: oneLine(c.title, c.tooLong(200), 200),
    kind: z.enum(kinds, c.kind),
    language: z.enum(['nl', 'en']).catch('nl'),
  })

export const deskQuery = z.object({
  soort: z.enum(kinds).nullable().catch(null).default(null),
  stand: z.enum(itemStates).nullable().catch(null).default(null),
  nakijken: z.enum(['ja']).nullable().catch(null).default(null),
  zoek: z.string().trim().max(100).catch('').default(''),
})

export const previewQuery = z.object({ op: z.enum(['breed', 'telefoon']).catch('breed').default('breed') })

export const ruleForm = () => z.object({ alone: z.enum(['yes', 'no']).catch('no') })

export const wordsForm = (missing: string, tooLong: string) =>
  z.object({
    words: z
      .string(missing)
      .trim()
      .refine((text) => text !== '', missing)
      .refine((text) => text.length <= 4_000, tooLong),
  })

export const optionalDay = (wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      if (!typed.trim()) return null
      const day = parseDate(typed)
      if (day === null) context.addIssue({ code: 'custom', message: wrong })
      return day
    })

const optionalTime = (wrong: string) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const bare = typed.trim()
      const [, hours, minutes] = /^(\d{1,2})[.:](\d{2})$/.exec(bare) ?? []
      if (!bare) return '00:00'
      if (Number(hours) <= 23 && Number(minutes) <= 59) return `${(hours ?? '').padStart(2, '0')}:${minutes}`
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })

/** The version that was looked at, and when it comes and goes. */
export const publicationForm = (c: { date: string; time: string }) =>
  z.object({
    number: z.coerce.number().int().min(0).catch(0),
    day: optionalDay(c.date),
    time: optionalTime(c.time),
    untilDay: optionalDay(c.date),
  })

/** Of nine places one, as percents from the left and from above. */
export const focusOf = (typed: string | undefined): { x: number; y: number } => {
  const place = /^[0-8]$/.test(typed ?? '') ? Number(typed) : 4
  const percents = [17, 50, 83]
  return { x: percents[place % 3] ?? 50, y: percents[Math.floor(place / 3)] ?? 50 }
}

/** `soort`, `pagina` and a value for each facet. */
const facetNames: Readonly<Record<ListFacet, string>> = {
  theme: 'thema',
  line: 'lijn',
  world: 'wereld',
  school: 'onderwijs',
  profile: 'profiel',
  province: 'provincie',
  region: 'regio',
  level: 'niveau',
}
const word = z.string().trim().min(1).max(120).nullable().catch(null).default(null)
export const listQuery = z
  .object({
    soort: z.string().nullable().catch(null).default(null),
    pagina: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
    thema: word,
    lijn: word,
    wereld: word,
    onderwijs: word,
    profiel: word,
    provincie: word,
    regio: word,
    niveau: z.enum(levels).nullable().catch(null).default(null),
  })
  .transform((given) => ({
    kind: given.soort !== null && isKind(given.soort) ? given.soort : null,
    page: given.pagina,
    chosen: Object.fromEntries(
      listFacets.flatMap((facet) => {
        const value = given[facetNames[facet] as 'thema']
        return value === null ? [] : [[facet, value]]
      }),
    ) as Partial<Record<ListFacet, string>>,
  }))
export type ListQuery = z.infer<typeof listQuery>

/** The list with other choices, as a part of its address. */
export function listAddress(path: string, { kind, page, chosen }: ListQuery): string {
  const asked = new URLSearchParams([
    ...(kind ? [['soort', kind]] : []),
    ...listFacets.flatMap((facet) => (chosen[facet] ? [[facetNames[facet], chosen[facet]]] : [])),
    ...(page > 1 ? [['pagina', String(page)]] : []),
  ])
  return asked.size ? `${path}?${asked.toString()}` : path
}
