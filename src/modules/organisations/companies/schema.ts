import { z } from 'zod'
import { chosenColumns } from '../../../platform/cells.ts'
import { parseDate, type IsoDate } from '../../../platform/time.ts'
import { fields, type Mapping } from './rules.ts'

export const columnsForm = () =>
  z.record(z.string(), z.string()).transform((typed): Mapping['columns'] => chosenColumns(typed, fields))

/** The parts of a preview, each a page of its own. */
export const groups = ['misschien', 'bekend', 'nieuw', 'geweigerd'] as const
export type Group = (typeof groups)[number]

/** `?groep=nieuw&pagina=3` of a preview; without a group the first that asks for something. */
export const previewQuery = z.object({
  groep: z.enum(['', ...groups]).catch(''),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const pageShown = z.coerce.number().int().min(1).max(10_000).catch(1)

/** What was ticked by row, `rij-4`; and a verb for the rest. */
const byRow = (typed: Readonly<Record<string, string>>): Map<number, string> =>
  new Map(
    Object.entries(typed).flatMap(([name, value]): [number, string][] => {
      const row = /^rij-(\d{1,6})$/.exec(name)?.[1]
      return row === undefined ? [] : [[Number(row), value]]
    }),
  )

/** For each doubtful row an organisation or `nieuw`, and perhaps a verb for all that is undecided. */
export const decisionsForm = () =>
  z.record(z.string(), z.string()).transform((typed) => ({
    rows: byRow(typed),
    all: z
      .enum(['eerste', 'nieuw', 'wis'])
      .nullable()
      .catch(null)
      .parse(typed['alles'] ?? null),
    page: pageShown.parse(typed['pagina']),
  }))

/** For each row that differs `register` or `bestand`, or one of the two for all. */
export const valuesForm = () =>
  z.record(z.string(), z.string()).transform((typed) => ({
    rows: new Map([...byRow(typed)].map(([row, value]) => [row, value === 'bestand'] as const)),
    all: z
      .enum(['register', 'bestand'])
      .nullable()
      .catch(null)
      .parse(typed['alles'] ?? null),
    page: pageShown.parse(typed['pagina']),
  }))

/** A day on which companies may begin to take part; of the nation none does. */
export const applyForm = (complaint: (typed: string) => string) =>
  z.object({
    seen: z.string().max(40).catch(''),
    from: z
      .string()
      .optional()
      .transform((typed, context): IsoDate | null => {
        if (typed === undefined) return null
        const day = parseDate(typed.trim())
        if (day && day >= '1990-01-01' && day <= '2099-12-31') return day
        context.addIssue({ code: 'custom', message: complaint(typed.trim()) })
        return z.NEVER
      }),
  })
