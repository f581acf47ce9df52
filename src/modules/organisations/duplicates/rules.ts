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

interface Pieced extends Named {
  readonly plain: string
  /** The rarest piece first. */
  readonly pieces: readonly string[]
}

/**
 * Of each given name the known ones that may be the same, the likeliest first. Two sets of which at least six in ten
 * are shared cannot both keep all their rarest pieces to themselves: only who shares one of those is compared.
 */
export function likelyAmong(
  given: readonly Named[],
  known: readonly Named[],
  most: number,
): Map<number, readonly number[]> {
  const raw = known.map((each) => ({ each, plain: plainName(each.name) }))
  const counts = new Map<string, number>()
  const sets = raw.map(({ plain }) => piecesOf(plain))
  for (const set of sets) for (const piece of set) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const rarestFirst = (set: ReadonlySet<string>): string[] =>
    [...set].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
  const pieced = raw.map(({ each, plain }, index): Pieced => {
    return { ...each, plain, pieces: rarestFirst(sets[index] ?? new Set()) }
  })
  const byPiece = new Map<string, Pieced[]>()
  for (const each of pieced) {
    for (const piece of rare(each.pieces)) {
      const there = byPiece.get(piece)
      if (there) there.push(each)
      else byPiece.set(piece, [each])
    }
  }
  const found = new Map<number, readonly number[]>()
  for (const each of given) {
    const plain = plainName(each.name)
    const own = piecesOf(plain)
    const near = new Map<number, number>()
    const seen = new Set<Pieced>()
    for (const piece of rare(rarestFirst(own)))
      for (const other of byPiece.get(piece) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        const likeness = likenessOf(own, other.pieces)
        if (isNear(each, other, likeness)) near.set(other.id, Math.max(likeness, near.get(other.id) ?? 0))
      }
    const ids = [...near].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
    if (ids.length) found.set(each.id, ids.slice(0, most))
  }
  return found
}

const rare = (pieces: readonly string[]): readonly string[] =>
  pieces.slice(0, pieces.length - Math.ceil(nearly * pieces.length) + 1)

function likenessOf(own: ReadonlySet<string>, other: readonly string[]): number {
  const [few, many] = own.size < other.length ? [own.size, other.length] : [other.length, own.size]
  if (few < nearly * many) return 0
  let shared = 0
  for (const piece of other) if (own.has(piece)) shared += 1
  return shared / (own.size + other.length - shared)
}

const isNear = (one: Named, other: Named, likeness: number): boolean =>
  likeness === 1 ||
  (likeness >= nearly && one.place !== null && one.place.toLowerCase() === other.place?.toLowerCase()) ||
  (likeness >= nearlyAnywhere && (one.place === null || other.place === null))
