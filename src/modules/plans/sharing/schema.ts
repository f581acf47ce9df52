import { z } from 'zod'
import { themes } from '../keeping/details/rules.ts'
import { audiences, type Sharing } from './rules.ts'

export interface AudienceComplaints {
  readonly audience: string
  readonly regions: string
}

/** Numbers, however a form or an address writes several. */
const numbers = z
  .union([z.string(), z.array(z.string())])
  .catch('')
  .transform((given) => [
    ...new Set(
      [given]
        .flat()
        .flatMap((text) => text.split(/[\n,]/))
        .map(Number)
        .filter((id) => Number.isSafeInteger(id) && id > 0),
    ),
  ])

interface Asked {
  readonly audience?: string | undefined
  readonly regions: readonly number[]
}

function sharing(
  { audience, regions }: Asked,
  context: z.RefinementCtx,
  c: AudienceComplaints,
  field: string,
): Sharing {
  const chosen = audiences.find((each) => each === audience)
  if (!chosen) context.addIssue({ code: 'custom', path: [field], message: c.audience })
  const regionIds = chosen === 'chosen' ? [...regions] : []
  if (chosen === 'chosen' && !regionIds.length)
    context.addIssue({ code: 'custom', path: [`${field}Regions`], message: c.regions })
  return { audience: chosen ?? 'own', regionIds }
}

const boxes = { audience: z.string().optional(), audienceRegions: numbers }

/** Who sees one or more activities; `plan`: whoever sees the plan. */
export const audienceForm = (c: AudienceComplaints) =>
  z.object({ ...boxes, ids: numbers }).transform(({ audience, audienceRegions: regions, ids }, context) => {
    if (audience === 'plan') return { ids, sharing: null }
    return { ids, sharing: sharing({ audience, regions }, context, c, 'audience') }
  })

/** Who sees the plan, and who its vision. */
export const planAudienceForm = (c: AudienceComplaints) =>
  z.object({ ...boxes, vision: z.string().optional(), visionRegions: numbers }).transform((typed, context) => ({
    plan: sharing({ audience: typed.audience, regions: typed.audienceRegions }, context, c, 'audience'),
    vision: sharing({ audience: typed.vision, regions: typed.visionRegions }, context, c, 'vision'),
  }))

/** Ticked in the list. */
export const chosenQuery = z.object({ id: numbers })

/** The numbers that a form carried, also when something else of it is not right. */
export const idsIn = (typed: Readonly<Record<string, string>>): number[] => numbers.parse(typed['ids'])

/** What others share, filtered; the address holds it. */
export const sharedQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  thema: z.enum(['', ...themes]).catch(''),
  regio: z.string().trim().max(60).catch(''),
  provincie: z.string().trim().max(60).catch(''),
  wanneer: z
    .string()
    .regex(/^(voorbij|20\d\d)?$/)
    .catch(''),
  plaatsen: z.enum(['', 'ja']).catch(''),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type SharedQuery = z.output<typeof sharedQuery>

/** What of its own a region shows. */
export const ownQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  wie: z.enum(['', 'plan', ...audiences]).catch(''),
})
export type OwnQuery = z.output<typeof ownQuery>
