import type { Locale } from '../messages.ts'

const nl = {
  week: 'Week',
  weekShort: 'Wk',
  days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  steps: 'Blader per maand',
  today: 'Vandaag',
  thisWeek: 'deze week',
  weekOf: (number: number, from: string, until: string) => `Week ${number}, ${from} t/m ${until}`,
  nothing: 'Niets begint in deze week.',
  more: (n: number, day: string) => `Nog ${n} op ${day}`,
  others: (n: number) => `Nog ${n}`,
  vague: 'Deze maand, zonder vaste dag',
  throughout: 'Loopt de hele maand door',
}

const en: typeof nl = {
  week: 'Week',
  weekShort: 'Wk',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  steps: 'Go by month',
  today: 'Today',
  thisWeek: 'this week',
  weekOf: (number, from, until) => `Week ${number}, ${from} to ${until}`,
  nothing: 'Nothing begins in this week.',
  more: (n, day) => `${n} more on ${day}`,
  others: (n) => `${n} more`,
  vague: 'This month, without a fixed day',
  throughout: 'Runs all month',
}

/** What a calendar month says itself. */
export const monthTexts = (locale: Locale): typeof nl => (locale === 'en' ? en : nl)
