import { z } from 'zod'
import { listAddress, listQuery, type ListQuery } from '../items/schema.ts'

export const groups = ['regios', 'verzamelingen', 'organisaties'] as const
export type Group = (typeof groups)[number]

const words = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.trim().slice(0, longest))
    .catch('')
    .default('')

const own = z.object({
  q: words(200),
  /** A postcode or a place; kept nowhere. */
  bij: words(60),
  /** All of one group that is no article. */
  wat: z.enum(groups).nullable().catch(null).default(null),
})

/** Whatever somebody typed, and the choices of the list of articles; the search says itself what it cannot use. */
export const findingQuery = z
  .looseObject({})
  .transform((given) => ({ ...own.parse(given), list: listQuery.parse(given) }))
export type FindingQuery = z.infer<typeof own> & { readonly list: ListQuery }

export const suggestingQuery = z.object({ zoek: words(100) })

/** A kind, or what it is about. */
export const isChosen = ({ list }: FindingQuery): boolean => list.kind !== null || Object.keys(list.chosen).length > 0

/** The same search with other choices. */
export function findingAddress(path: string, { q, bij, wat, list }: FindingQuery): string {
  const said = Object.entries({ q, bij, wat: wat ?? '' }).filter(([, value]) => value)
  const choices = listAddress('', list).slice(1)
  const asked = [new URLSearchParams(said).toString(), choices].filter(Boolean).join('&')
  return asked ? `${path}?${asked}` : path
}
