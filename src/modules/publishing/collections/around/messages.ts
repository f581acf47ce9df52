import { defineMessages } from '../../../../platform/i18n.ts'

export const aroundMessages = defineMessages({
  nl: {
    partOf: 'Onderdeel van',
    step: (place: number, count: number) => `stap ${place} van ${count}`,
    back: (title: string) => `← Vorige stap: ${title}`,
    next: (title: string) => `Volgende stap: ${title} →`,
    nextShort: 'Volgende stap',
    done: 'Dit was de laatste stap. Terug naar het leerpad',
  },
  en: {
    partOf: 'Part of',
    step: (place: number, count: number) => `step ${place} of ${count}`,
    back: (title: string) => `← Previous step: ${title}`,
    next: (title: string) => `Next step: ${title} →`,
    nextShort: 'Next step',
    done: 'This was the last step. Back to the learning path',
  },
})
