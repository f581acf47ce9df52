import { z } from 'zod'
import { parts } from './rules.ts'

const id = z.coerce.number().int().positive().safe().optional().catch(undefined)

/** Boxes come as several of one name. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => (/^\d{1,15}$/.test(text) ? [Number(text)] : [])))
  .catch([])

/** What the picture shows, and what goes otherwise in it; the address holds it, so that it can be shared. */
export const forecastQuery = z.object({
  partner: id,
  doel: id,
  jaar: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  /** The part of which the rows are shown. */
  deel: z
    .enum([...parts, 'idea'])
    .optional()
    .catch(undefined),
  /** Activities that go otherwise than planned. */
  id: several.default([]),
})
export type ForecastQuery = z.output<typeof forecastQuery>
