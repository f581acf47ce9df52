import { z } from 'zod'
import { parseDate } from '../../../platform/time.ts'
import { schoolKinds, themes } from '../keeping/details/rules.ts'
import { columns, forms, sorts, type Column } from './rules.ts'

const text = z.string().trim().max(200).catch('')
const oneOf = <const Each extends string>(known: readonly Each[]) =>
  z
    .string()
    .transform((typed) => known.find((each) => each === typed) ?? ('' as const))
    .catch('' as const)
const day = z
  .string()
  .transform((typed) => parseDate(typed) ?? '')
  .catch('')

/** Boxes come as several of one name, an address of ours has them as one with commas. */
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().join(',').split(','))
  .catch([])

/** What a view of the plan shows; the address holds it, so that a view can be shared. */
export const timetableQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  doel: z
    .string()
    .regex(/^[A-Z]{0,2}$/)
    .catch(''),
  stand: oneOf(['idea', 'planned', 'running', 'done', 'cancelled']),
  jaar: z
    .string()
    .regex(/^20\d\d-20\d\d$/)
    .catch(''),
  lijn: text,
  thema: oneOf(themes),
  onderwijs: oneOf(schoolKinds),
  eigenaar: text,
  partner: text,
  van: day,
  tot: day,
  sorteer: oneOf(sorts),
  kolommen: several.transform((given): Column[] => columns.filter((column) => given.includes(column))),
  maand: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .catch(''),
  schaal: oneOf(['jaar', 'plan']),
  vanaf: z
    .string()
    .regex(/^20\d\d$/)
    .catch(''),
  /** The saved view that this came from. */
  weergave: z.coerce.number().int().positive().safe().nullable().catch(null),
  /** Everything, although this reader has a view that opens first. */
  alles: z.string().max(2).catch(''),
})

export type TimetableQuery = z.output<typeof timetableQuery>

/** The view that an address holds, for pages that have a query of their own beside it. */
export const viewInAddress = (path: string): TimetableQuery =>
  timetableQuery.parse(Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? '')))

/** The form of a view, as an address names it. */
export const formName = z.enum(forms)
