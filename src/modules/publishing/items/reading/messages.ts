import { defineMessages } from '../../../../platform/i18n.ts'

interface Texts {
  readonly siteName: string
  readonly all: string
  readonly listLead: string
  readonly nation: string
  readonly region: (name: string) => string
  /** Told there first, and taken over. */
  readonly earlierInNation: string
  readonly earlierIn: (name: string) => string
  readonly corrected: (day: string) => string
  readonly late: (day: string) => string
  readonly lateTitle: string
  readonly licence: string
  readonly reserved: string
  readonly reviewOn: (day: string) => string
  readonly related: string
  readonly about: string
  readonly organisations: string
  readonly activities: string
  readonly facts: string
  readonly watch: string
  readonly watchHelp: (host: string) => string
  readonly open: (host: string) => string
  readonly materials: string
  readonly expired: (day: string) => string
  readonly filters: string
  readonly kind: string
  readonly chosen: string
  readonly remove: (what: string) => string
  readonly count: (count: number) => string
  readonly newer: string
  readonly older: string
  readonly pages: string
  readonly noneTitle: string
  readonly noneText: string
  readonly noneYet: string
  readonly noneYetText: string
  readonly showAll: string
  readonly writtenBy: (name: string) => string
}

export const readingMessages = defineMessages<Texts>({
  nl: {
    siteName: 'Sterk Techniekonderwijs',
    all: 'Alle berichten',
    listLead: 'Nieuws, voorbeelden en materiaal om mee aan de slag te gaan.',
    nation: 'Landelijk',
    region: (name) => `Regio ${name}`,
    earlierInNation: 'Eerder op de landelijke site',
    earlierIn: (name) => `Eerder bij Regio ${name}`,
    corrected: (day) => `bijgewerkt op ${day}`,
    late: (day) => `Laatst nagekeken op ${day}. De redactie kijkt dit na.`,
    lateTitle: 'Let op de datum',
    licence: 'Gebruik',
    reserved: 'alle rechten voorbehouden',
    reviewOn: (day) => `Wij kijken deze tekst opnieuw na op ${day}.`,
    related: 'Ook interessant',
    about: 'Hierover gaat het',
    organisations: 'Deden mee',
    activities: 'Uit het plan van de regio',
    facts: 'In het kort',
    watch: 'Bekijk de video',
    watchHelp: (host) => `De video staat op ${host}. Pas als u klikt, gaat u daarheen.`,
    open: (host) => `Open ${host}`,
    materials: 'Dit heb je nodig',
    expired: (day) => `Dit antwoord gold tot en met ${day}.`,
    filters: 'Kies wat u zoekt',
    kind: 'Soort',
    chosen: 'Gekozen',
    remove: (what) => `${what} niet meer kiezen`,
    count: (count) => (count === 1 ? '1 bericht' : `${count} berichten`),
    newer: 'Nieuwere',
    older: 'Oudere',
    pages: 'Bladeren',
    noneTitle: 'Niets gevonden met deze keuzes',
    noneText: 'Haal een keuze weg, of bekijk alles.',
    noneYet: 'Hier staat nog niets',
    noneYetText: 'Kom later terug, of kijk wat andere regio’s vertellen.',
    showAll: 'Bekijk alles',
    writtenBy: (name) => `Door ${name}`,
  },
  en: {
    siteName: 'Sterk Techniekonderwijs',
    all: 'All articles',
    listLead: 'News, examples and material to get started with.',
    nation: 'National',
    region: (name) => `Region ${name}`,
    earlierInNation: 'Earlier on the national site',
    earlierIn: (name) => `Earlier at Region ${name}`,
    corrected: (day) => `updated on ${day}`,
    late: (day) => `Last reviewed on ${day}. The editors will have a look.`,
    lateTitle: 'Mind the date',
    licence: 'Use',
    reserved: 'all rights reserved',
    reviewOn: (day) => `We review this text again on ${day}.`,
    related: 'Interesting as well',
    about: 'What it is about',
    organisations: 'Took part',
    activities: 'From the plan of the region',
    facts: 'In short',
    watch: 'Watch the video',
    watchHelp: (host) => `The video is on ${host}. Only when you click, you go there.`,
    open: (host) => `Open ${host}`,
    materials: 'What you need',
    expired: (day) => `This answer was valid until ${day}.`,
    filters: 'Choose what you look for',
    kind: 'Kind',
    chosen: 'Chosen',
    remove: (what) => `No longer choose ${what}`,
    count: (count) => (count === 1 ? '1 article' : `${count} articles`),
    newer: 'Newer',
    older: 'Older',
    pages: 'Pages',
    noneTitle: 'Nothing found with these choices',
    noneText: 'Take a choice away, or look at everything.',
    noneYet: 'There is nothing here yet',
    noneYetText: 'Come back later, or see what other regions tell.',
    showAll: 'Look at everything',
    writtenBy: (name) => `By ${name}`,
  },
})

/** Whose an item is; on another site (by slug, null the nation's) that it was told there first. */
export function fromText(
  locale: 'nl' | 'en',
  region: { readonly slug: string; readonly name: string } | null,
  site?: string | null,
): string {
  const t = readingMessages(locale)
  if (site === undefined || (region?.slug ?? null) === site) return region ? t.region(region.name) : t.nation
  return region ? t.earlierIn(region.name) : t.earlierInNation
}
