import { defineMessages } from '../../../../platform/i18n.ts'

/** Of texts that a section had before. */
export const textMessages = defineMessages({
  nl: {
    title: 'Eerdere teksten',
    current: 'nu',
    of: (when: string) => `Tekst van ${when}`,
    inVersions: (names: string) => `staat in ${names}`,
    compare: 'Wat er sindsdien veranderde',
    whole: 'De hele tekst',
    restore: 'Zet deze tekst terug',
    restoreHelp: 'De tekst van nu blijft bij de eerdere teksten staan.',
    restored: 'De eerdere tekst staat er weer.',
    none: 'Er is nog maar één tekst.',
  },
  en: {
    title: 'Earlier texts',
    current: 'now',
    of: (when: string) => `Text of ${when}`,
    inVersions: (names: string) => `stands in ${names}`,
    compare: 'What changed since then',
    whole: 'The whole text',
    restore: 'Put this text back',
    restoreHelp: 'The text of now stays among the earlier texts.',
    restored: 'The earlier text is there again.',
    none: 'There is only one text yet.',
  },
})
