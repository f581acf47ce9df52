import { defineMessages } from '../../../../platform/i18n.ts'

interface Texts {
  readonly home: string
  readonly nationLead: string
  readonly noneTitle: string
  readonly noneText: string
  readonly nationToo: string
  readonly circlesLabel: string
  readonly place: (names: string, count: string) => string
  readonly and: (names: readonly string[]) => string
  readonly only: (name: string) => string
  readonly all: string
  readonly showAll: string
  readonly chosen: (name: string) => string
  readonly nothingHere: string
  readonly begin: string
  readonly steps: string
  readonly articles: string
  readonly from: (region: string) => string
  readonly nation: string
  readonly liesIn: string
}

export const collectionReadingMessages = defineMessages<Texts>({
  nl: {
    home: 'Sterk Techniekonderwijs',
    nationLead: 'Bekijk ook wat de landelijke site bij elkaar bracht.',
    noneTitle: 'Hier is nog niets bij elkaar gezet',
    noneText: 'Kijk bij de berichten, of bij de verzamelingen van de landelijke site.',
    nationToo: 'Landelijke verzamelingen',
    circlesLabel: 'Drie cirkels die elkaar overlappen. Elk vlak opent wat daar ligt.',
    place: (names, count) => `${names}: ${count}`,
    and: (names) => listed(names, 'en'),
    only: (name) => `Alleen ${name}`,
    all: 'Alles',
    showAll: 'Toon alles',
    chosen: (name) => `Gekozen: ${name}`,
    nothingHere: 'Hier ligt nog niets.',
    begin: 'Begin bij stap 1',
    steps: 'De stappen',
    articles: 'Wat erin staat',
    from: (region) => `regio ${region}`,
    nation: 'landelijk',
    liesIn: 'Ligt in: ',
  },
  en: {
    home: 'Sterk Techniekonderwijs',
    nationLead: 'See as well what the national site brought together.',
    noneTitle: 'Nothing has been put together here yet',
    noneText: 'Have a look at the articles, or at the collections of the national site.',
    nationToo: 'National collections',
    circlesLabel: 'Three circles that overlap. Each part opens what lies there.',
    place: (names, count) => `${names}: ${count}`,
    and: (names) => listed(names, 'and'),
    only: (name) => `Only ${name}`,
    all: 'Everything',
    showAll: 'Show everything',
    chosen: (name) => `Chosen: ${name}`,
    nothingHere: 'Nothing lies here yet.',
    begin: 'Begin at step 1',
    steps: 'The steps',
    articles: 'What is in it',
    from: (region) => `region ${region}`,
    nation: 'national',
    liesIn: 'Lies in: ',
  },
})

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`
