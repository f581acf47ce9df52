import { defineMessages } from '../../../platform/i18n.ts'

export const duplicateMessages = defineMessages({
  nl: {
    likelyTitle: 'Staat deze organisatie er al?',
    likelyText: (name: string) => `Dit lijkt op “${name}”. Elke organisatie staat één keer in het register.`,
    takenTitle: 'Deze organisatie staat er al',
    takenText: 'Het nummer is van deze organisatie. Een nummer hoort bij één organisatie.',
    thisOne: 'Deze bedoel ik',
    anyway: 'Toch toevoegen',
    anywayHelp: 'Is het een andere? Kies dan onderaan het formulier «Toch toevoegen».',
    closed: 'gesloten',
  },
  en: {
    likelyTitle: 'Is this organisation there already?',
    likelyText: (name: string) => `This looks like “${name}”. Each organisation is in the register once.`,
    takenTitle: 'This organisation is there already',
    takenText: 'The number belongs to this organisation. A number goes with one organisation.',
    thisOne: 'I mean this one',
    anyway: 'Add it anyway',
    anywayHelp: 'Is it another one? Then choose “Add it anyway” below the form.',
    closed: 'closed',
  },
})
