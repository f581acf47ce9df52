import type { IsoDate } from '../../../platform/time.ts'

/** Questions that a site takes in a day, and letters to one address that nobody answers to. */
export const mostADay = { site: 100, unconfirmed: 3 } as const
/** In days: how long an address waits for the word of whoever has it. */
export const unconfirmedDays = 3

/** Whether an answer holds on a day: it does not yet, it does, or no longer. */
export type Validity = 'coming' | 'valid' | 'past'

export function validityOf(
  { validFrom, validUntil }: { readonly validFrom?: string; readonly validUntil?: string },
  day: IsoDate,
): Validity {
  if (validUntil && validUntil < day) return 'past'
  return validFrom && validFrom > day ? 'coming' : 'valid'
}

export interface FaqChoice {
  readonly category: string | null
  readonly answeredWith: string | null
  readonly words: string
  /** Answers that hold no longer as well. */
  readonly past: boolean
}

export interface Asked {
  readonly title: string
  readonly text: string
  readonly category: string
  readonly answeredWith: string
  readonly validity: Validity
}

/** «OCW en DUS-I» is two names. */
export const namesIn = (answeredWith: string): string[] =>
  answeredWith
    .split(/,|;| en | and |\//)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Each word somewhere in the question or its answer. */
export function isAsked(asked: Asked, { category, answeredWith, words, past }: FaqChoice): boolean {
  const text = bare(`${asked.title} ${asked.text}`)
  return (
    (asked.validity === 'valid' || (past && asked.validity === 'past')) &&
    (category === null || asked.category === category) &&
    (answeredWith === null || namesIn(asked.answeredWith).includes(answeredWith)) &&
    bare(words)
      .split(/\s+/)
      .every((word) => text.includes(word))
  )
}

/** Values with how many have them, by name. */
export function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value.localeCompare(b.value, 'nl'))
}

/** A question as the title of what answers it: its first sentence, as long as a title may be. */
export function titleOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const first = /^.{10,}?[?!.](?=\s|$)/.exec(line)?.[0] ?? line
  return first.length <= 200 ? first : `${first.slice(0, 199).replace(/\s+\S*$/, '')}…`
}
