// How hard a text is to read: how long its sentences and its words are. Dutch by Douma's formula, English by Flesch's; both
// count syllables, here by groups of vowels, which is near enough for a hint.

export type Level = 'easy' | 'fair' | 'hard'

export interface Readability {
  readonly words: number
  readonly sentences: number
  /** From 0 (hard) to 100 (easy). */
  readonly score: number
  readonly level: Level
  /** More words than one breath holds, as they stand, the longest first. */
  readonly longSentences: readonly string[]
}

export const longestSentence = 20
/** Fewer say nothing of a text. */
const fewest = 20

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

/** A sentence ends at a full stop and the like before a capital or a line end; `dhr. Jansen` and `1.250` go on. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      line.split(
        /(?<=[.!?]["'”’)]?)(?<!\b(?:dhr|mevr|dr|ing|ir|drs|bijv|nr|o\.a|d\.w\.z|e\.g|i\.e|Mr|Mrs)\.)\s+(?=["'“‘(]?[\p{Lu}\p{N}])/u,
      ),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)
}

const vowels = {
  nl: /(?:aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ij|ei|ui|ou|au|eu|ie|oe|[aeiouyäëïöüáéíóúèê])/gi,
  en: /[aeiouy]+/gi,
} as const

function syllables(word: string, language: 'nl' | 'en'): number {
  const bare = language === 'en' ? word.replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$/i, '') : word
  return Math.max(bare.match(vowels[language])?.length ?? 0, 1)
}

/** Null: too short to say anything of. */
export function readabilityOf(text: string, language: 'nl' | 'en'): Readability | null {
  const sentences = sentencesOf(text)
  const words = wordsOf(text)
  if (words.length < fewest || sentences.length === 0) return null
  const perSentence = words.length / sentences.length
  const perWord = words.reduce((sum, word) => sum + syllables(word, language), 0) / words.length
  const raw =
    language === 'nl' ? 206.84 - 77 * perWord - 0.93 * perSentence : 206.835 - 84.6 * perWord - 1.015 * perSentence
  const score = Math.round(Math.min(Math.max(raw, 0), 100))
  return {
    words: words.length,
    sentences: sentences.length,
    score,
    level: score >= 60 ? 'easy' : score >= 45 ? 'fair' : 'hard',
    longSentences: sentences
      .map((sentence) => ({ sentence, length: wordsOf(sentence).length }))
      .filter(({ length }) => length > longestSentence)
      .sort((one, other) => other.length - one.length)
      .slice(0, 5)
      .map(({ sentence }) => sentence),
  }
}
