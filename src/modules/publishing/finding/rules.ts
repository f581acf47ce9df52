// What of a text is shown where it answers a search.

/** Where letters must stand to be marked: as a search has them. */
export interface Looked {
  readonly at: 'word' | 'start' | 'end' | 'anywhere'
  readonly letters: string
}

/** Articles on a page, and regions or organisations on a page of theirs. */
export const perPage = 20
export const perList = 50

/** Of articles no more are ranked and counted: a search stays quick, and who finds more than this narrows it. */
export const mostFound = 2000

type Counted = { readonly total: number }
export const totalOf = (found: Readonly<Record<'items' | 'regions' | 'members' | 'collections', Counted>>): number =>
  found.items.total + found.regions.total + found.members.total + found.collections.total

export interface Piece {
  readonly text: string
  /** It is a word that was looked for. */
  readonly marked: boolean
}

export interface Word {
  readonly from: number
  readonly until: number
  /** As words are compared. */
  readonly plain: string
}

const longest = 240

export const isLookedFor = (word: string, looked: readonly Looked[]): boolean =>
  looked.some(({ at, letters }) => {
    if (at === 'word') return word === letters
    if (at === 'start') return word.startsWith(letters)
    if (at === 'end') return word === letters || (word.endsWith(letters) && word.length >= letters.length + 3)
    return word.includes(letters)
  })

/** A text in pieces, those that were looked for marked. `words`: all of the text, in order. */
export function markedPieces(text: string, words: readonly Word[], looked: readonly Looked[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const word of words) {
    if (!isLookedFor(word.plain, looked)) continue
    if (word.from > at) pieces.push({ text: text.slice(at, word.from), marked: false })
    pieces.push({ text: text.slice(word.from, word.until), marked: true })
    at = word.until
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces
}

/** The part of a text around the first word that was looked for, from one word to another. */
export function partAround(text: string, from: number): string {
  if (text.length <= longest) return text
  const start = from < longest / 2 ? 0 : text.lastIndexOf(' ', from - longest / 3) + 1
  const end = text.length - start <= longest ? text.length : text.lastIndexOf(' ', start + longest)
  const part = text.slice(start, end > start ? end : start + longest)
  return `${start > 0 ? '… ' : ''}${part}${start + part.length < text.length ? ' …' : ''}`
}

const earth = 6371

export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Kilometres as the crow flies. */
export function kilometresApart(one: Place, other: Place): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const [high, wide] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const half =
    Math.sin(high / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(wide / 2) ** 2
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(half)))
}
