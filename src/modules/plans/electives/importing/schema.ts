import { z } from 'zod'

export const applyForm = () => z.object({ seen: z.string().max(40).catch('') })

/** `?pagina=3` of a long preview. */
export const pageQuery = z.object({ pagina: z.coerce.number().int().min(1).max(10_000).catch(1) })
