import { defineMessages } from '../../../platform/i18n.ts'

const nl = {
  search: 'Zoek',
  searchHelp: 'Bedrijf of wat het deed',
  year: 'Jaar',
  allYears: 'Alle jaren',
  emptyFilter: 'Geen bijdragen met deze filters',
  download: 'Download',
  inFile: (count: string, left: string | null) =>
    left
      ? `In het bestand: ${count} bijdragen van deze keuze. De filters laten er ${left} weg.`
      : `In het bestand: alle ${count} bijdragen, van elke pagina.`,
  columns: {
    number: 'Nr.',
    company: 'Bedrijf',
    activity: 'Activiteit',
    what: 'Wat',
    from: 'Van',
    until: 'Tot en met',
    state: 'Stand',
    verdict: 'Oordeel van de regio',
    amount: 'Bedrag',
    currency: 'Munt',
    counts: 'Telt mee',
    evidence: 'Bestanden',
  },
  yes: 'ja',
  no: 'nee',
}

export const listingMessages = defineMessages<typeof nl>({
  nl,
  en: {
    search: 'Search',
    searchHelp: 'Company or what it did',
    year: 'Year',
    allYears: 'All years',
    emptyFilter: 'No contributions with these filters',
    download: 'Download',
    inFile: (count, left) =>
      left
        ? `In the file: ${count} contributions of this choice. The filters leave out ${left}.`
        : `In the file: all ${count} contributions, of every page.`,
    columns: {
      number: 'No.',
      company: 'Company',
      activity: 'Activity',
      what: 'What',
      from: 'From',
      until: 'Until',
      state: 'State',
      verdict: 'Verdict of the region',
      amount: 'Amount',
      currency: 'Currency',
      counts: 'Counts',
      evidence: 'Files',
    },
    yes: 'yes',
    no: 'no',
  },
})
