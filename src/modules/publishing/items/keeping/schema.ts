import { z } from 'zod'
import { licences, slugOf } from '../rules.ts'
import { optionalDay } from '../schema.ts'

/** What is left out stays as it is. */
export const keepingForm = (c: { date: string }) =>
  z.object({
    owner: z.uuid().nullable().catch(null).default(null),
    licence: z.enum(licences).catch('CC BY 4.0'),
    reviewOn: optionalDay(c.date),
    address: z
      .string()
      .max(200)
      .catch('')
      .default('')
      .transform((typed) => (typed.trim() ? slugOf(typed) : null)),
  })
