import { z } from 'zod'
import { chosenColumns } from '../../../platform/cells.ts'
import type { TypedPlace } from './choosing/rules.ts'
import { fields, type Mapping } from './rules.ts'

type Typed = Readonly<Record<string, string>>

/** A select per column, and the name under which they are kept; empty: only for this file. */
export const columnsForm = () =>
  z.record(z.string(), z.string()).transform((typed): { columns: Mapping['columns']; name: string | null } => ({
    columns: chosenColumns(typed, fields),
    name: (typed['name'] ?? '').trim().slice(0, 80) || null,
  }))

/** Which of the kept ways to read a file: `?indeling=AFAS`. */
export const columnsQuery = z.object({ indeling: z.string().max(80).catch('') })

/** The parts of a preview, each a page of its own. */
export const groups = ['codes', 'rijen', 'rekeningen', 'nieuw', 'bekend', 'buiten', 'geweigerd'] as const
export type Group = (typeof groups)[number]

/** `?groep=nieuw&pagina=3` of a preview; without a group the first that asks for something. */
export const previewQuery = z.object({
  groep: z.enum(['', ...groups]).catch(''),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const pageShown = z.coerce.number().int().min(1).max(10_000).catch(1)
const most = 500

/** For each thing that is asked about, `van-3` names it and `naar-3` or `buiten-3` says where it belongs. */
function placesTyped(typed: Typed): TypedPlace[] {
  return Object.entries(typed)
    .flatMap(([key, name]): TypedPlace[] => {
      const number = /^van-(\d{1,6})$/.exec(key)?.[1]
      if (number === undefined || name === '') return []
      const field = `naar-${number}`
      return [
        { field, name: name.slice(0, 500), typed: (typed[field] ?? '').trim(), outside: `buiten-${number}` in typed },
      ]
    })
    .slice(0, most)
}

export const placesForm = () =>
  z.record(z.string(), z.string()).transform((typed) => ({
    places: placesTyped(typed),
    group: z
      .enum(groups)
      .catch('codes')
      .parse(typed['groep'] ?? ''),
    page: pageShown.parse(typed['pagina']),
  }))

/** For each account, `van-3`, what it is spent on, `soort-3`: a kind of cost, `none`, or nothing. */
export const accountsForm = (kinds: readonly string[]) =>
  z.record(z.string(), z.string()).transform((typed) => ({
    said: new Map(
      placesTyped(typed).map(({ field, name }): [string, string | undefined] => {
        const kind = typed[field.replace('naar', 'soort')] ?? ''
        return [name.slice(0, 80), kind === 'none' || kinds.includes(kind) ? kind : undefined]
      }),
    ),
    page: pageShown.parse(typed['pagina']),
  }))

export const applyForm = () => z.object({ seen: z.string().max(40).catch('') })
