import { z } from 'zod'
import { themes } from '../keeping/details/rules.ts'

export interface LineComplaints {
  readonly name: string
  readonly tooLong: (max: number) => string
  readonly taken: (name: string) => string
}

const longest = 200

/** A programme line, new or as it is to be; `line` is the name of the one that changes. */
export const lineForm = (c: LineComplaints) =>
  z.object({
    line: z.string().catch(''),
    name: z
      .string(c.name)
      .transform((typed) => typed.trim().replace(/\s+/g, ' '))
      .pipe(z.string().min(1, c.name).max(longest, c.tooLong(longest))),
    theme: z.enum(themes).nullable().catch(null),
    overhead: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
  })

/** The line whose form is open. */
export const linesQuery = z.object({ lijn: z.string().max(longest).catch('') })

export const removalForm = () => z.object({ line: z.string().catch('') })
