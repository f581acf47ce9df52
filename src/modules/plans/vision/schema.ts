import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'

/** In the reader's language; each says what to do. */
export interface VisionComplaints {
  readonly title: string
  readonly tooLong: (max: number) => string
  readonly name: string
  readonly date: string
  readonly dateLater: string
  readonly words: string
}

const line = (missing: string, tooLong: (max: number) => string, max: number) =>
  z
    .string(missing)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', missing)
    .refine((text) => text.length <= max, tooLong(max))

const number = z.coerce.number().int().min(0).catch(0)

/** The rich text itself is read beside it: see `richTextOf`. */
export const ownSectionForm = (c: VisionComplaints) => z.object({ title: line(c.title, c.tooLong, 200), number })

/** A guided section has no title of its own. */
export const guidedSectionForm = () => z.object({ number }).transform((given) => ({ ...given, title: null }))

export const newSectionForm = (c: VisionComplaints) => z.object({ title: line(c.title, c.tooLong, 200) })

export const moveForm = () => z.object({ to: z.enum(['up', 'down']).catch('up') })

export const approvalForm = (c: VisionComplaints, today: string) =>
  z.object({
    name: line(c.name, c.tooLong, 120),
    on: z.string(c.date).transform((typed, context) => {
      const day = parseDate(typed)
      if (day !== null && day >= '1990-01-01' && day <= today) return day
      context.addIssue({ code: 'custom', message: day === null ? c.date : c.dateLater })
      return z.NEVER
    }),
    seen: z.coerce.number().int().min(0).catch(0),
  })

/** `werk` is the working version. */
const side = z
  .union([z.literal('werk'), z.coerce.number().int().positive().max(100_000)])
  .nullable()
  .catch(null)
export const differenceQuery = z.object({ van: side.default(null), naar: side.default(null) })

export const pdfQuery = z.object({
  versie: z.coerce.number().int().positive().max(100_000).nullable().catch(null).default(null),
})
