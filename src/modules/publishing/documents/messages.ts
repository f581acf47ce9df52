import { defineMessages } from '../../../platform/i18n.ts'

export const documentMessages = defineMessages({
  nl: {
    site: 'Sterk Techniekonderwijs',
    contents: 'Inhoud',
    picture: (alt: string) => `Afbeelding: ${alt}`,
    table: 'Tabel',
    source: (address: string) => `Te lezen op ${address}`,
    licence: (licence: string) => `Gebruik: ${licence}`,
    reserved: 'alle rechten voorbehouden',
    eachOwn: 'Elk bericht heeft zijn eigen licentie; die staat erbij.',
    about: 'Bron en gebruik',
    late: (day: string) => `Deze tekst zou op ${day} nagekeken worden. Kijk op de site of er een nieuwere is.`,
    download: 'Bewaar als PDF',
  },
  en: {
    site: 'Sterk Techniekonderwijs',
    contents: 'Contents',
    picture: (alt: string) => `Picture: ${alt}`,
    table: 'Table',
    source: (address: string) => `To be read at ${address}`,
    licence: (licence: string) => `Use: ${licence}`,
    reserved: 'all rights reserved',
    eachOwn: 'Each article has a licence of its own, which stands with it.',
    about: 'Source and use',
    late: (day: string) => `This text was to be reviewed on ${day}. See the site for a newer one.`,
    download: 'Save as PDF',
  },
})
