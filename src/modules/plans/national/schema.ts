import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'
import { themes } from '../keeping/details/rules.ts'

const text = z.string().trim().max(100).catch('')
const day = z
  .string()
  .transform((typed) => parseDate(typed) ?? '')
  .catch('')
const number = z.coerce.number().int().positive().safe()
const states = ['idea', 'planned', 'running', 'done', 'cancelled'] as const

/** What the national timetable shows. */
export const nationalQuery = z.object({
  q: text,
  provincie: text,
  regio: text,
  thema: z
    .string()
    .transform((typed) => themes.find((theme) => theme === typed) ?? '')
    .catch(''),
  mbo: number.nullable().catch(null),
  stand: z
    .string()
    .transform((typed) => states.find((state) => state === typed) ?? ('' as const))
    .catch(''),
  van: day,
  tot: day,
  pagina: number.max(100_000).catch(1),
  schaal: z
    .string()
    .transform((typed) => (typed === 'jaar' || typed === 'plan' ? typed : ''))
    .catch(''),
  vanaf: z
    .string()
    .regex(/^20\d\d$/)
    .catch(''),
})

export type NationalQuery = z.output<typeof nationalQuery>
