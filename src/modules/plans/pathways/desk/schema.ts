import { z } from 'zod'

/** What the mbo says of an agreement; `open` takes it back. */
export const agreementAnswer = () => z.object({ to: z.enum(['kept', 'notKept', 'open']).catch('open') })

/** A month of the calendar, `2026-03`. */
export const calendarQuery = z.object({
  maand: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
})
