// What somebody may have meant who typed a word that nobody uses.

/** The most letters that may be wrong in a word of this length. */
const mostWrong = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3)

/**
 * Of words that are used those that the typed one is nearest to, the surest first. A longer word may begin like it:
 * «metaalbedrjif» is also «metaalbedrijven».
 */
export function nearestWords(typed: string, used: readonly string[]): string[] {
  const graded = used
    .map((word) => {
      const begins = word.length > typed.length && typed.length > 5
      const start = begins ? apart(typed, word.slice(0, typed.length)) + 0.5 : Infinity
      return { word, apart: Math.min(apart(typed, word), start) }
    })
    .filter((each) => each.apart > 0 && each.apart <= mostWrong(typed.length))
  const least = Math.min(...graded.map((each) => each.apart))
  return graded
    .filter((each) => each.apart <= least + 0.5)
    .sort((a, b) => a.apart - b.apart || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word)
}

/** The word with two neighbours in each other's place, or one letter less: likeness in trigrams sees these badly. */
export function slipsOf(word: string): string[] {
  const places = Array.from({ length: word.length }, (_, at) => at)
  const swaps = places.map((at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2))
  const fewer = places.map((at) => word.slice(0, at) + word.slice(at + 1))
  return [...new Set([...swaps, ...fewer])].filter((each) => each !== word)
}

/** How a compound may fall apart: «lasrobot» as «las robot». Each piece has three letters or more. */
export function piecesOf(word: string): (readonly [string, string])[] {
  if (word.length < 7 || word.length > 30) return []
  return Array.from(
    { length: word.length - 5 },
    (_, index) => [word.slice(0, index + 3), word.slice(index + 3)] as const,
  )
}

/** Letters to add, drop, change or swap with a neighbour to get from one word to the other. */
function apart(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      const steps = [(next[at - 1] ?? 0) + 1, (last[at] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1)]
      if (one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) steps.push((before[at - 2] ?? 0) + 1)
      next.push(Math.min(...steps))
    }
    ;[before, last] = [last, next]
  }
  return last[other.length] ?? 0
}
