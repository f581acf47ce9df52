import { z } from 'zod'
import { educationKinds } from '../keeping/details/rules.ts'
import { organisationKinds } from '../rules.ts'

const text = (length: number) => z.string().trim().max(length).catch('')

/** The register as the address asks for it; what the address does not know how to say is left out. */
export const registerQuery = z.object({
  zoek: text(100),
  soort: z.enum(['', ...organisationKinds]).catch(''),
  onderwijs: z.enum(['', ...educationKinds]).catch(''),
  provincie: text(40),
  arbeidsmarkt: text(100),
  stand: z.enum(['', 'gesloten', 'alle']).catch(''),
  sorteer: z.enum(['', 'plaats', '-plaats', '-naam', 'code', '-code']).catch(''),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type RegisterQuery = z.infer<typeof registerQuery>
