import { defineMessages } from '../../../platform/i18n.ts'
import type { CollectionForm } from './rules.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly forms: Readonly<Record<CollectionForm, string>>
  readonly count: (count: number) => string
  readonly steps: (count: number) => string
  readonly minutes: (minutes: number) => string
  readonly circles: readonly [string, string, string]
}

/** Words that readers and keepers of collections share. */
export const collectionMessages = defineMessages<Texts>({
  nl: {
    title: 'Verzamelingen',
    lead: 'Wat bij elkaar hoort, staat hier bij elkaar: toolkits, leerpaden en lijsten.',
    forms: { circles: 'Toolkit in drie cirkels', path: 'Leerpad', list: 'Lijst' },
    count: (count) => (count === 1 ? '1 bericht' : `${count} berichten`),
    steps: (count) => (count === 1 ? '1 stap' : `${count} stappen`),
    minutes: (minutes) =>
      duration(
        minutes,
        (n) => (n === 1 ? '1 minuut' : `${n} minuten`),
        (n) => `${n} uur`,
      ),
    circles: [
      'Nieuwe talenten inspireren, begeleiden en behouden',
      '(Regionaal) opleiden en professionaliseren',
      'Slim en flexibel organiseren',
    ],
  },
  en: {
    title: 'Collections',
    lead: 'What belongs together stands together here: toolkits, learning paths and lists.',
    forms: { circles: 'Toolkit in three circles', path: 'Learning path', list: 'List' },
    count: (count) => (count === 1 ? '1 article' : `${count} articles`),
    steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
    minutes: (minutes) =>
      duration(
        minutes,
        (n) => (n === 1 ? '1 minute' : `${n} minutes`),
        (n) => (n === 1 ? '1 hour' : `${n} hours`),
      ),
    circles: [
      'Inspiring, guiding and keeping new talent',
      'Training and professional growth (in the region)',
      'Organising smartly and flexibly',
    ],
  },
})

type Counted = (count: number) => string

function duration(minutes: number, small: Counted, large: Counted): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours ? [large(hours)] : []), ...(rest || !hours ? [small(rest)] : [])].join(' ')
}
