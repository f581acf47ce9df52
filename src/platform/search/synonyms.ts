// Words that mean the same, as other ways in which a term is met.
import { readAsked, type Asked, type Pattern, type Term } from './asked.ts'
import { otherNumbers } from './dutch.ts'
import { wordsOf } from './plain.ts'

/** Words, or several words together, that mean the same. */
export type Synonyms = readonly (readonly string[])[]

/** The same, met by what means the same as well; words that mean something together become one term. */
export function withSynonyms(asked: Asked, synonyms: Synonyms): Asked {
  const known = synonyms.map((same) => same.map((each) => wordsOf(each)))
  const terms: Term[] = []
  for (let at = 0; at < asked.terms.length;) {
    const found = longestAt(asked.terms, at, known)
    const own = asked.terms.slice(at, at + found.length)
    const [only] = own
    if (only) terms.push(own.length === 1 ? { ...only, ways: [...only.ways, ...found.ways] } : joined(own, found.ways))
    at += found.length
  }
  return { ...asked, terms }
}

type Known = readonly (readonly (readonly string[])[])[]

function longestAt(terms: readonly Term[], from: number, known: Known): { length: number; ways: Pattern[][] } {
  const found = known
    .flatMap((same) =>
      same
        .filter((words) => words.length > 0 && words.every((word, index) => isSame(terms[from + index]?.words, word)))
        .map((words) => ({ length: words.length, others: same.filter((each) => each !== words) })),
    )
    .sort((one, other) => other.length - one.length)
  const length = found[0]?.length ?? 1
  return { length, ways: found.filter((each) => each.length === length).flatMap(({ others }) => others.map(wayOf)) }
}

/** In the singular or the plural: «gastlessen» is «gastles». */
const isSame = (typed: string | undefined, word: string): boolean =>
  typed === word ||
  (typed !== undefined &&
    [...otherNumbers(typed), ...otherNumbers(word)].some((each) => each === word || each === typed))

/** All of its words, each as if it had been typed. */
const wayOf = (words: readonly string[]): Pattern[] =>
  words.flatMap((word) => readAsked(word)?.terms.flatMap(({ ways }) => ways[0] ?? []) ?? [])

const joined = (own: readonly Term[], ways: readonly (readonly Pattern[])[]): Term => ({
  words: own.map(({ words }) => words).join(' '),
  ways: [own.flatMap((term) => term.ways[0] ?? []), ...ways],
  loose: [],
  mayDiffer: false,
})
