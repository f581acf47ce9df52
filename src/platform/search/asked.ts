// What somebody typed to find something, as terms that must all be met.
import { meaningsOf, shortestAt } from './abbreviations.ts'
import { legalForms, otherNumbers, smallWords } from './dutch.ts'
import { wordsOf } from './plain.ts'

/** Where letters must stand: as a word, at its start, at the end of a longer word, or anywhere. */
export interface Pattern {
  readonly at: 'word' | 'start' | 'end' | 'anywhere'
  readonly letters: string
}

export interface Term {
  readonly words: string
  /** Any of these; of each, all. */
  readonly ways: readonly (readonly Pattern[])[]
  /** When nothing answers: letters that changed places, a compound as loose words. */
  readonly loose: readonly (readonly Pattern[])[]
  /** Whether what looks like it will do: not for numbers and short words. */
  readonly mayDiffer: boolean
}

export interface Asked {
  readonly typed: string
  readonly terms: readonly Term[]
}

const mostLetters = 200
const mostTerms = 8

/** Null when it says too little to look for. */
export function readAsked(typed: string): Asked | null {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, mostLetters)
  const words = telling(withPostcodes(wordsOf(numberIn(text) ?? text)))
  const terms = together(words).slice(0, mostTerms)
  return terms.length && words.join('').length > 1 ? { typed: text, terms } : null
}

/** A KvK number or BRIN alone, without the spaces and dots that people write in it. */
function numberIn(text: string): string | null {
  const bare = text.replace(/[\s.-]/g, '')
  return /^(\d{8}|\d{2}[a-z]{2}(\d{2})?)$/i.test(bare) ? bare : null
}

/** Without small words and legal forms, unless there is nothing else. */
function telling(words: readonly string[]): string[] {
  const long = words.filter((word) => word.length > 1 || /\p{N}/u.test(word))
  const better = long.filter((word) => !smallWords.has(word))
  const best = better.filter((word) => !legalForms.has(word))
  return best.length ? best : better.length ? better : long
}

/** «7891 BB» is one thing to look for. */
function withPostcodes(words: readonly string[]): string[] {
  const letters = (word: string | undefined): boolean =>
    /^[a-z]{2}$/.test(word ?? '') && !smallWords.has(word ?? '') && !legalForms.has(word ?? '')
  return words.flatMap((word, index) => {
    const isNumber = (given: string | undefined): boolean => /^[1-9]\d{3}$/.test(given ?? '')
    if (isNumber(word) && letters(words[index + 1]) && !meaningsOf(words[index + 1] ?? '').length)
      return [`${word}${words[index + 1] ?? ''}`]
    return isNumber(words[index - 1]) && letters(word) && !meaningsOf(word).length ? [] : [word]
  })
}

/** A term a word; but «mobiliteit en transport» is one, for it is also written M&T. */
function together(words: readonly string[]): Term[] {
  const terms: Term[] = []
  for (let at = 0; at < words.length;) {
    const phrase = shortestAt(words, at)
    const length = phrase?.length ?? 1
    const own = words.slice(at, at + length)
    terms.push(phrase ? termOfPhrase(own, phrase.short) : termOfWord(own[0] ?? ''))
    at += length
  }
  return terms
}

function termOfPhrase(words: readonly string[], short: string): Term {
  const own = words.length === 1 ? waysOf(words[0] ?? '') : [words.map(atStart)]
  return { words: words.join(' '), ways: [...own, [{ at: 'word', letters: short }]], loose: [], mayDiffer: false }
}

function termOfWord(word: string): Term {
  const meanings = meaningsOf(word)
  if (meanings.length) {
    const ways = [[{ at: 'word' as const, letters: word }], ...meanings.map((meaning) => meaning.map(atStart))]
    return { words: word, ways, loose: [], mayDiffer: false }
  }
  const mayDiffer = word.length > 3 && !/\d/.test(word)
  return { words: word, ways: waysOf(word), loose: mayDiffer ? [...swapsOf(word), ...partsOf(word)] : [], mayDiffer }
}

const atStart = (letters: string): Pattern => ({ at: letters.length < 3 ? 'word' : 'start', letters })

/** The word and its singular or plural, also within compounds. A short one says nothing in the middle of a word. */
function waysOf(word: string): Pattern[][] {
  const others = otherNumbers(word).map((root): Pattern[] => [
    { at: root.length > 4 ? 'anywhere' : 'end', letters: root },
  ])
  if (word.length < 3) return [[{ at: 'word', letters: word }]]
  if (/^\d/.test(word)) return [[{ at: 'start', letters: word }]]
  const own: Pattern[][] =
    word.length > 4
      ? [[{ at: 'anywhere', letters: word }]]
      : [[{ at: 'start', letters: word }], [{ at: 'end', letters: word }]]
  return [...own, ...others]
}

/** The word with two neighbours in each other's place: what a hurried hand does, and what trigrams do not see. */
function swapsOf(word: string): Pattern[][] {
  if (word.length > 20) return []
  const swaps = Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  )
  return [...new Set(swaps)]
    .filter((swap) => swap !== word)
    .map((letters) => [{ at: word.length > 4 ? 'anywhere' : 'start', letters }])
}

/** A compound as two words, wherever they stand: «lasrobot» is also a robot that welds, «lassen met een robot». */
function partsOf(word: string): Pattern[][] {
  if (word.length < 7 || word.length > 30) return []
  return Array.from({ length: word.length - 5 }, (_, index) => index + 3).map((at) => {
    const first = word.slice(0, at)
    return [atStart(first.length > 5 ? first.replace(/s$/, '') : first), atStart(word.slice(at))]
  })
}
