import { z } from 'zod'

/** `only` is the button of one row; otherwise all that is ticked, one number a line. */
export const checkForm = () =>
  z
    .object({ id: z.string().max(100_000).optional(), only: z.string().max(20).optional() })
    .transform(({ id = '', only }) =>
      (only ?? id).split('\n').flatMap((text) => (/^\d{1,15}$/.test(text) ? [Number(text)] : [])),
    )

export const returnForm = (c: { readonly reasonMissing: string; readonly tooLong: string }) =>
  z.object({ reason: z.string(c.reasonMissing).trim().min(1, c.reasonMissing).max(1000, c.tooLong) })

export const checkQuery = z.object({ pagina: z.coerce.number().int().min(1).max(100_000).catch(1) })
