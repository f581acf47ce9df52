import { z } from 'zod'
import { askableKinds, evidenceKinds, readKey, type PieceKey } from './rules.ts'

const page = z.coerce.number().int().min(1).max(100_000).catch(1)

/** The view of what is missing, as the address bar has it: `kwartaal=2026-1`. */
export const missingQuery = z.object({
  kwartaal: z
    .string()
    .regex(/^20\d\d-[1-4]$/)
    .optional()
    .catch(undefined),
  soort: z.enum(askableKinds).optional().catch(undefined),
  pagina: page,
})
export type MissingQuery = z.infer<typeof missingQuery>

export const filesQuery = z.object({ voorbij: z.literal('ja').optional().catch(undefined), pagina: page })

/** More than a page of ticks is no work of one file. */
const most = 100

function keysIn(text: string): PieceKey[] {
  const keys = text.split(/\s+/).flatMap((each) => readKey(each) ?? [])
  return keys.filter((key, index) => keys.findIndex((each) => same(each, key)) === index).slice(0, most)
}

const same = (one: PieceKey, other: PieceKey): boolean =>
  one.side === other.side && one.id === other.id && one.kind === other.kind

/** Ticked pieces. */
export const addQuery = z.object({
  id: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => keysIn([given].flat().join(' '))),
})

export const addForm = () =>
  z.object({
    id: z.string().max(10_000).default('').transform(keysIn),
    /** A file that is there already; empty: the one that is sent. */
    bestaand: z
      .string()
      .default('')
      .transform((typed) => (/^\d{1,15}$/.test(typed) ? Number(typed) : null)),
  })

export const kindForm = () => z.object({ kind: z.enum(evidenceKinds).catch('other') })
