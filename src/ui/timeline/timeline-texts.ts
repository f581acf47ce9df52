import type { Locale } from '../messages.ts'

const nl = {
  move: 'Verschuif',
  days: (n: string) => `${n} dagen`,
}

const en: typeof nl = {
  move: 'Move',
  days: (n) => `${n} days`,
}

/** What a timeline says itself. */
export const timelineTexts = (locale: Locale): typeof nl => (locale === 'en' ? en : nl)
