import { defineMessages } from '../../../platform/i18n.ts'
import type { Counted } from './queries.ts'
import type { Span } from './rules.ts'

interface Texts {
  readonly title: string
  readonly lead: string
  readonly span: string
  readonly spans: Readonly<Record<Span, string>>
  readonly visits: (n: number) => string
  readonly pages: (n: number) => string
  readonly pagesEach: string
  readonly timeEach: string
  readonly minutes: (minutes: string, seconds: string) => string
  readonly perDay: string
  readonly perWeek: string
  readonly chart: (visits: string, from: string, until: string, most: string, on: string) => string
  readonly bar: (day: string, visits: string) => string
  readonly week: (day: string) => string
  readonly days: string
  readonly day: string
  readonly lists: Readonly<Record<Counted['kind'], string>>
  readonly names: Readonly<Record<Counted['kind'], string>>
  readonly none: Readonly<Record<Counted['kind'], string>>
  readonly times: (n: string) => string
  readonly empty: string
  readonly emptyText: string
  readonly toSite: string
  readonly file: string
  readonly fileName: string
  readonly how: string
  readonly howText: readonly string[]
  readonly columns: Readonly<Record<'day' | 'what' | 'name' | 'count', string>>
  readonly sums: Readonly<Record<'visits' | 'pages' | 'seconds', string>>
}

export const visitMessages = defineMessages<Texts>({
  nl: {
    title: 'Bezoek',
    lead: 'Hoe vaak deze site wordt gelezen, en wat lezers zoeken.',
    span: 'Periode',
    spans: { 7: '7 dagen', 30: '30 dagen', 90: '90 dagen', 365: 'Een jaar' },
    visits: (n) => (n === 1 ? 'bezoek' : 'bezoeken'),
    pages: (n) => (n === 1 ? 'bladzijde bekeken' : 'bladzijden bekeken'),
    pagesEach: 'bladzijden per bezoek',
    timeEach: 'per bezoek, van de eerste tot de laatste bladzijde',
    minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
    perDay: 'Bezoeken per dag',
    perWeek: 'Bezoeken per week',
    chart: (visits, from, until, most, on) =>
      `${visits} bezoeken van ${from} tot en met ${until}. De meeste op ${on}: ${most}.`,
    bar: (day, visits) => `${day}: ${visits}`,
    week: (day) => `week van ${day}`,
    days: 'Alle dagen in een tabel',
    day: 'Dag',
    lists: {
      page: 'Meest gelezen',
      source: 'Waar lezers vandaan komen',
      download: 'Meest opgehaald',
      nothing: 'Gezocht en niet gevonden',
    },
    names: { page: 'Bladzijde', source: 'Site', download: 'Bestand', nothing: 'Woorden' },
    none: {
      page: 'Nog geen bladzijde bekeken.',
      source: 'Niemand kwam via een andere site.',
      download: 'Nog geen bestand opgehaald.',
      nothing: 'Wie zocht, vond iets.',
    },
    times: (n) => `${n} keer`,
    empty: 'In deze periode las nog niemand deze site',
    emptyText: 'Een link in je mail of op LinkedIn helpt. Wat je publiceert, staat meteen op de site.',
    toSite: 'Bekijk de site',
    file: 'Alle cijfers als csv',
    fileName: 'bezoek',
    how: 'Hoe we tellen',
    howText: [
      'Zonder cookies, en zonder te bewaren wie er las. Adres en browser worden samen een getal dat één dag en één site geldt. De sleutel van dat getal gooien we na die dag weg.',
      'Wie een half uur niets doet en dan verder leest, telt als een nieuw bezoek. Zoekmachines en andere programma’s tellen niet mee, en collega’s die zijn ingelogd ook niet.',
      'De dag van vandaag loopt nog.',
    ],
    columns: { day: 'Dag', what: 'Soort', name: 'Naam', count: 'Aantal' },
    sums: { visits: 'bezoeken', pages: 'bladzijden', seconds: 'seconden' },
  },
  en: {
    title: 'Visits',
    lead: 'How often this site is read, and what readers look for.',
    span: 'Period',
    spans: { 7: '7 days', 30: '30 days', 90: '90 days', 365: 'One year' },
    visits: (n) => (n === 1 ? 'visit' : 'visits'),
    pages: (n) => (n === 1 ? 'page viewed' : 'pages viewed'),
    pagesEach: 'pages a visit',
    timeEach: 'a visit, from the first page to the last',
    minutes: (minutes, seconds) => `${minutes} min ${seconds} s`,
    perDay: 'Visits by day',
    perWeek: 'Visits by week',
    chart: (visits, from, until, most, on) => `${visits} visits from ${from} to ${until}. Most on ${on}: ${most}.`,
    bar: (day, visits) => `${day}: ${visits}`,
    week: (day) => `week of ${day}`,
    days: 'All days in a table',
    day: 'Day',
    lists: {
      page: 'Read most',
      source: 'Where readers come from',
      download: 'Downloaded most',
      nothing: 'Searched for and not found',
    },
    names: { page: 'Page', source: 'Site', download: 'File', nothing: 'Words' },
    none: {
      page: 'No page was viewed yet.',
      source: 'Nobody came by another site.',
      download: 'No file was downloaded yet.',
      nothing: 'Whoever searched found something.',
    },
    times: (n) => `${n} times`,
    empty: 'Nobody read this site in this period',
    emptyText: 'A link in your mail or on LinkedIn helps. What you publish is on the site at once.',
    toSite: 'View the site',
    file: 'All figures as CSV',
    fileName: 'visits',
    how: 'How we count',
    howText: [
      'Without cookies, and without keeping who read. Address and browser together become a number that holds for one day and one site. We throw the key of that number away after the day.',
      'Whoever does nothing for half an hour and then reads on counts as a new visit. Search engines and other programs do not count, nor do colleagues who are signed in.',
      'Today is not over yet.',
    ],
    columns: { day: 'Day', what: 'Kind', name: 'Name', count: 'Count' },
    sums: { visits: 'visits', pages: 'pages', seconds: 'seconds' },
  },
})
