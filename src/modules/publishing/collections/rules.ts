// What a collection can be, and which of its items a reader chose.

export const forms = ['circles', 'path', 'list'] as const
/** Three overlapping circles, steps in an order, or a list that may have parts. */
export type CollectionForm = (typeof forms)[number]

/** More than anybody reads, and few enough to stand on one page. */
export const mostItems = 120
export const mostParts = 8

/** The places where three circles overlap, by the numbers of the circles; each item lies in exactly one. */
export const places = ['1', '2', '3', '12', '13', '23', '123'] as const
export type Place = (typeof places)[number]
export const isPlace = (text: string): text is Place => (places as readonly string[]).includes(text)

/** Null: in no circle yet. */
export function placeOf(parts: readonly number[]): Place | null {
  const name = [...new Set(parts)].sort((one, other) => one - other).join('')
  return isPlace(name) ? name : null
}

export interface Choice {
  /** A whole circle, with what it shares with others. */
  readonly part: number | null
  /** One place only. */
  readonly place: Place | null
}

export const everything: Choice = { part: null, place: null }

export const isChosen = (parts: readonly number[], { part, place }: Choice): boolean =>
  place === null ? part === null || parts.includes(part) : placeOf(parts) === place

/** As an address gives it: the names of its parts that exist. */
export const withinParts = (parts: readonly number[], count: number): number[] =>
  [...new Set(parts)].filter((part) => Number.isInteger(part) && part >= 1 && part <= count).sort((a, b) => a - b)

/** Steps under the names of their parts, in their order; those of no part come first. */
export function byPart<Entry extends { readonly parts: readonly number[] }>(
  entries: readonly Entry[],
  names: readonly string[],
): { readonly name: string | null; readonly number: number; readonly entries: readonly Entry[] }[] {
  const loose = entries.filter(({ parts }) => withinParts(parts, names.length).length === 0)
  const groups = names.map((name, index) => ({
    name,
    number: index + 1,
    entries: entries.filter(({ parts }) => parts.includes(index + 1)),
  }))
  return [{ name: null, number: 0, entries: loose }, ...groups].filter((group) => group.entries.length > 0)
}

/** In whole minutes; null where no step says how long it takes. */
export function minutesOf(entries: readonly { readonly minutes: number | null }[]): number | null {
  const known = entries.flatMap(({ minutes }) => minutes ?? [])
  return known.length ? known.reduce((sum, each) => sum + each, 0) : null
}
