import { z } from 'zod'

/** Whatever somebody typed; the finder says itself what it cannot use. */
export const finderQuery = z.object({ zoek: z.string().trim().max(100).catch('') })

export const mapLayers = ['regios', 'gemeenten', 'arbeidsmarkt', 'provincies'] as const
export const mapPoints = ['school', 'mbo', 'network', 'company'] as const

/** What the map shows; what the address does not know how to say is left out. */
export const mapQuery = z.object({
  kaart: z.enum(mapLayers).catch('regios'),
  provincie: z.string().max(40).catch(''),
  toon: z.enum(['', ...mapPoints]).catch(''),
})
export type MapQuery = z.infer<typeof mapQuery>
