// What every reader of a site may see: header, footer, and what blocks say where nobody filled anything in.
import { defineMessages } from '../../../../platform/i18n.ts'
import type { BlockKind, LegalPage } from '../rules.ts'

interface Texts {
  readonly site: string
  readonly sub: string
  readonly regionSub: string
  readonly home: string
  readonly signIn: string
  readonly searchSite: (name: string) => string
  readonly toWorkplace: string
  readonly english: string
  readonly dutch: string
  readonly allRegions: string
  readonly map: string
  readonly finder: string
  readonly aboutSite: string
  readonly developers: string
  readonly follow: string
  readonly contactPage: string
  readonly whereWeWork: string
  readonly social: Readonly<Record<'linkedin' | 'instagram' | 'youtube' | 'facebook', string>>
  readonly mail: (name: string) => string
  readonly legal: Readonly<Record<LegalPage, string>>
  readonly pages: Readonly<Record<string, string>>
  readonly collections: string
  readonly faq: string
  readonly titles: Readonly<Record<BlockKind, string>>
  readonly heroTitle: string
  readonly heroLead: (schools: string, companies: string, name: string) => string
  readonly heroLeadAlone: (name: string) => string
  readonly schools: (n: number) => string
  readonly companies: (n: number) => string
  readonly figure: Readonly<Record<'schools' | 'companies' | 'activities', (n: number) => string>>
  readonly source: (of: string) => string
  readonly ourSource: (day: string) => string
  readonly allNews: string
  readonly more: string
  readonly others: (n: number) => string
  readonly description: (name: string) => string
  readonly stillFilling: string
}

export const frameMessages = defineMessages<Texts>({
  nl: {
    site: 'Sterk Techniekonderwijs',
    sub: 'Van plan tot verantwoording, op één spoor',
    regionSub: 'Regio van Sterk Techniekonderwijs',
    home: 'Home',
    signIn: 'Inloggen',
    searchSite: (name) => `Zoek op ${name}`,
    toWorkplace: 'Naar je werkplek',
    english: 'English',
    dutch: 'Nederlands',
    allRegions: 'Alle regio’s',
    map: 'Kaart',
    finder: 'Vind uw regio',
    aboutSite: 'Over deze site',
    developers: 'Voor ontwikkelaars',
    follow: 'Contact en volgen',
    contactPage: 'Stel een vraag',
    whereWeWork: 'Waar wij werken',
    social: { linkedin: 'LinkedIn', instagram: 'Instagram', youtube: 'YouTube', facebook: 'Facebook' },
    mail: (name) => `Mail ${name}`,
    legal: { accessibility: 'Toegankelijkheid', privacy: 'Privacy', cookies: 'Cookies', contact: 'Contact' },
    pages: {
      '/kaart': 'Kaart',
      '/vind-uw-regio': 'Vind uw regio',
      '/verzamelingen': 'Toolkits en leerpaden',
      '/veelgestelde-vragen': 'Veelgestelde vragen',
      '/': 'Sterk Techniekonderwijs',
    },
    collections: 'Toolkits en leerpaden',
    faq: 'Veelgestelde vragen',
    titles: {
      hero: 'Bovenaan',
      finder: 'Vind uw regio',
      railMap: 'Ons plan',
      news: 'Nieuws',
      stories: 'Verhalen',
      agenda: 'Agenda',
      figures: 'Waar we staan',
      regions: 'Alle regio’s',
      schools: 'Scholen',
      partners: 'Bedrijven',
      team: 'Het team',
      newsletter: 'Blijf op de hoogte',
      text: 'Tekst',
      gallery: 'In beeld',
      video: 'Video',
    },
    heroTitle: 'Samen op één spoor naar sterke techniek',
    heroLead: (schools, companies, name) => `${schools} en ${companies} in ${name} werken aan goed techniekonderwijs.`,
    heroLeadAlone: (name) => `Scholen en bedrijven in ${name} werken aan goed techniekonderwijs.`,
    schools: (n) => (n === 1 ? '1 school' : `${n} scholen`),
    companies: (n) => (n === 1 ? '1 bedrijf' : `${n} bedrijven`),
    figure: {
      schools: (n) => (n === 1 ? 'school doet mee' : 'scholen doen mee'),
      companies: (n) => (n === 1 ? 'bedrijf doet mee' : 'bedrijven doen mee, elk één keer geteld'),
      activities: (n) => (n === 1 ? 'activiteit in het plan' : 'activiteiten in het plan'),
    },
    source: (of) => `Bron: ${of}`,
    ourSource: (day) => `Bron: Spoorboek, ${day}`,
    allNews: 'Al het nieuws',
    more: 'Toon alles',
    others: (n) => `Toon de andere ${n}`,
    description: (name) => `Techniekonderwijs in regio ${name}: nieuws, scholen, bedrijven en het plan.`,
    stillFilling: 'Deze regio vult haar pagina nog.',
  },
  en: {
    site: 'Sterk Techniekonderwijs',
    sub: 'From plan to accountability, on one track',
    regionSub: 'Region of Sterk Techniekonderwijs',
    home: 'Home',
    signIn: 'Sign in',
    searchSite: (name) => `Search ${name}`,
    toWorkplace: 'To your workspace',
    english: 'English',
    dutch: 'Nederlands',
    allRegions: 'All regions',
    map: 'Map',
    finder: 'Find your region',
    aboutSite: 'About this site',
    developers: 'For developers',
    follow: 'Contact and follow',
    contactPage: 'Ask a question',
    whereWeWork: 'Where we work',
    social: { linkedin: 'LinkedIn', instagram: 'Instagram', youtube: 'YouTube', facebook: 'Facebook' },
    mail: (name) => `Mail ${name}`,
    legal: { accessibility: 'Accessibility', privacy: 'Privacy', cookies: 'Cookies', contact: 'Contact' },
    pages: {
      '/kaart': 'Map',
      '/vind-uw-regio': 'Find your region',
      '/verzamelingen': 'Toolkits and learning paths',
      '/veelgestelde-vragen': 'Frequently asked questions',
      '/': 'Sterk Techniekonderwijs',
    },
    collections: 'Toolkits and learning paths',
    faq: 'Frequently asked questions',
    titles: {
      hero: 'At the top',
      finder: 'Find your region',
      railMap: 'Our plan',
      news: 'News',
      stories: 'Stories',
      agenda: 'Agenda',
      figures: 'Where we stand',
      regions: 'All regions',
      schools: 'Schools',
      partners: 'Companies',
      team: 'The team',
      newsletter: 'Stay informed',
      text: 'Text',
      gallery: 'In pictures',
      video: 'Video',
    },
    heroTitle: 'Together on one track to strong technology',
    heroLead: (schools, companies, name) => `${schools} and ${companies} in ${name} work on good technical education.`,
    heroLeadAlone: (name) => `Schools and companies in ${name} work on good technical education.`,
    schools: (n) => (n === 1 ? '1 school' : `${n} schools`),
    companies: (n) => (n === 1 ? '1 company' : `${n} companies`),
    figure: {
      schools: (n) => (n === 1 ? 'school takes part' : 'schools take part'),
      companies: (n) => (n === 1 ? 'company takes part' : 'companies take part, each counted once'),
      activities: (n) => (n === 1 ? 'activity in the plan' : 'activities in the plan'),
    },
    source: (of) => `Source: ${of}`,
    ourSource: (day) => `Source: Spoorboek, ${day}`,
    allNews: 'All news',
    more: 'Show all',
    others: (n) => `Show the other ${n}`,
    description: (name) => `Technical education in region ${name}: news, schools, companies and the plan.`,
    stillFilling: 'This region is still filling its page.',
  },
})
