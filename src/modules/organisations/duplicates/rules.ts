// Names that are nearly the same, thousands against the whole register: what `likelyDoubles` asks the database of one
// name. The database takes a tenth of a millisecond to make a name plain; the whole register would take seconds.

export interface Named {
  readonly id: number
  readonly name: string
  readonly place: string | null
}

/** Above this two names are nearly the same: «Veenland Metaal» and «Veenlands Metaal». */
export const nearly = 0.6
/** Where one of the two says no place, a name must say more. */
export const nearlyAnywhere = 0.75

const accents: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('àáâãäåçèéêëìíîïñòóôõöùúûüýÿ', (letter, index) => [letter, 'aaaaaaceeeeiiiinooooouuuuyy'.charAt(index)]),
)
const legalForms = /\b(?:b ?v|n ?v|v ?o ?f|c ?v|stichting|vereniging|cooperatie|maatschap|eenmanszaak)\b/g

/** As `plain_name` of the database: without capitals, accents, signs and legal form. */
export function plainName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[à-ÿ]/g, (letter) => accents[letter] ?? letter)
    .replaceAll('.', '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  return words.replace(legalForms, ' ').replace(/ +/g, ' ').trim() || words
}

/** The pieces of three letters by which the database compares two texts. */
function piecesOf(plain: string): Set<string> {
  const pieces = new Set<string>()
  for (const word of plain.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; word && at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3))
  }
  return pieces
}

/** A name by the numbers of its pieces, the rarest first. */
interface Entry {
  readonly named: Named
  readonly pieces: readonly number[]
}

/** Entries by each of their rare pieces, with its place among their pieces. */
type Index = ReadonlyMap<number, readonly (readonly [entry: Entry, at: number])[]>

/** Of each given name the known ones that may be the same by the rules of `likelyDoubles`, the likeliest first. */
export function likelyAmong(
  given: readonly Named[],
  known: readonly Named[],
  most: number,
): Map<number, readonly number[]> {
  const numbers = rarity(known)
  const entryOf = (named: Named): Entry => ({ named, pieces: numbered(named.name, numbers) })
  const entries = known.map(entryOf)
  const [byPlace, bySet] = [new Map<string, Entry[]>(), new Map<string, Entry[]>()]
  for (const entry of entries) {
    gather(byPlace, placeOf(entry.named), entry)
    gather(bySet, entry.pieces.join(), entry)
  }
  const indexIn = remembering((place: string) => indexOf(byPlace.get(place) ?? [], place ? nearly : nearlyAnywhere))
  const anywhere = remembering(() => indexOf(entries, nearlyAnywhere))
  const found = new Map<number, readonly number[]>()
  // A name of nothing but signs is like no other.
  for (const one of given.map(entryOf).filter(({ pieces }) => pieces.length)) {
    const near = new Map((bySet.get(one.pieces.join()) ?? []).map(({ named }) => [named.id, 1]))
    const place = placeOf(one.named)
    if (!place) search(one, anywhere(''), nearlyAnywhere, near)
    else {
      search(one, indexIn(place), nearly, near)
      search(one, indexIn(''), nearlyAnywhere, near)
    }
    const ids = [...near].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
    if (ids.length) found.set(one.named.id, ids.slice(0, most))
  }
  return found
}

const placeOf = ({ place }: Named): string => place?.toLowerCase() ?? ''

/** The pieces of all names, numbered from the rarest to the most common. */
function rarity(known: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of known)
    for (const piece of piecesOf(plainName(name))) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const rarestFirst = [...counts].sort((one, other) => one[1] - other[1])
  return new Map(rarestFirst.map(([piece], index) => [piece, index + 1]))
}

/** A piece that no known name has comes first, under a number of its own below zero. */
const numbered = (name: string, numbers: ReadonlyMap<string, number>): number[] =>
  [...piecesOf(plainName(name))]
    .map((piece, index) => numbers.get(piece) ?? -1 - index)
    .sort((one, other) => one - other)

function indexOf(entries: readonly Entry[], threshold: number): Index {
  const index = new Map<number, (readonly [Entry, number])[]>()
  for (const entry of entries)
    for (const [at, piece] of rare(entry.pieces, threshold).entries()) gather(index, piece, [entry, at] as const)
  return index
}

/** Two sets that share enough cannot both keep all of these to themselves. */
const rare = (pieces: readonly number[], threshold: number): readonly number[] =>
  pieces.slice(0, pieces.length - Math.ceil(threshold * pieces.length) + 1)

/** Adds who is at least so like it, with how much. */
function search(one: Entry, index: Index, threshold: number, near: Map<number, number>): void {
  const seen = new Set<Entry>()
  for (const [at, piece] of rare(one.pieces, threshold).entries()) {
    for (const [other, otherAt] of index.get(piece) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      // Their rarest common piece: all that they share comes from here on.
      const [size, otherSize] = [one.pieces.length, other.pieces.length]
      const atMost = Math.min(size - at, otherSize - otherAt)
      if (atMost < threshold * (size + otherSize - atMost)) continue
      const likeness = likenessOf(one.pieces, other.pieces)
      if (likeness >= threshold) near.set(other.named.id, Math.max(likeness, near.get(other.named.id) ?? 0))
    }
  }
}

/** The part of all their pieces that both have. */
function likenessOf(one: readonly number[], other: readonly number[]): number {
  let [shared, at] = [0, 0]
  for (const piece of one) {
    while ((other[at] ?? Infinity) < piece) at += 1
    if (other[at] === piece) shared += 1
  }
  return shared / (one.length + other.length - shared)
}

function gather<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

function remembering<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}
