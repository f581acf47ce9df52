import { defineMessages } from '../../../../platform/i18n.ts'

export const keepingMessages = defineMessages({
  nl: {
    address: 'Laatste deel van het adres',
    addressHelp: 'Het oude adres blijft werken: het leidt naar het nieuwe.',
    taken: 'Dit adres is al van een ander bericht. Kies een ander.',
    byPublisher: 'Wie publiceert, wijzigt dit.',
  },
  en: {
    address: 'Last part of the address',
    addressHelp: 'The old address goes on working: it leads to the new one.',
    taken: 'This address is that of another article. Choose another.',
    byPublisher: 'Who publishes changes this.',
  },
})
