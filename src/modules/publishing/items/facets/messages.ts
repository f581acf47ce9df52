import { defineMessages } from '../../../../platform/i18n.ts'
import type { Locale } from '../../../../platform/actor.ts'
import { kindMessages } from '../kinds/messages.ts'
import type { ListFacet, schoolKinds, themes, worlds } from './rules.ts'

interface Texts {
  readonly facets: Readonly<Record<ListFacet, string>>
  readonly lineHelp: string
  readonly theme: Readonly<Record<(typeof themes)[number], string>>
  readonly world: Readonly<Record<(typeof worlds)[number], string>>
  readonly school: Readonly<Record<(typeof schoolKinds)[number], string>>
}

export const facetMessages = defineMessages<Texts>({
  nl: {
    facets: {
      theme: 'Thema',
      line: 'Programmalijn',
      world: 'Wereld van techniek',
      school: 'Onderwijs',
      profile: 'Profiel',
      province: 'Provincie',
      region: 'Regio',
      level: 'Niveau',
    },
    lineHelp: 'Zoals in jullie plan; één per regel.',
    theme: {
      intake: 'Instroom',
      connection: 'Aansluiting met mbo en bedrijven',
      teachers: 'Docenten werven en professionaliseren',
      facilities: 'Apparatuur en materiaal',
      keuzevakken: 'Keuzevakken',
      organisation: 'Personeel en organisatie',
      planning: 'Plannen, volgen en verantwoorden',
    },
    world: {
      health: 'Mens & Gezondheid',
      living: 'Wonen, Werken & Verkeer',
      food: 'Voeding & Natuur',
      energy: 'Energie, Water & Veiligheid',
      media: 'Digitaal, Media & Entertainment',
      hightech: 'Hightech & Science',
      design: 'Ontwerp, Productie & Wereldhandel',
    },
    school: {
      po: 'Basisonderwijs',
      so: 'Speciaal onderwijs',
      vmbo: 'Vmbo',
      havo: 'Havo',
      vwo: 'Vwo',
      pro: 'Praktijkonderwijs',
      mbo: 'Mbo',
    },
  },
  en: {
    facets: {
      theme: 'Theme',
      line: 'Programme line',
      world: 'World of technology',
      school: 'Education',
      profile: 'Profile',
      province: 'Province',
      region: 'Region',
      level: 'Level',
    },
    lineHelp: 'As in your plan; one on each line.',
    theme: {
      intake: 'Intake',
      connection: 'Connection with mbo and companies',
      teachers: 'Attracting and training teachers',
      facilities: 'Equipment and material',
      keuzevakken: 'Elective subjects',
      organisation: 'Staff and organisation',
      planning: 'Planning, monitoring and accounting',
    },
    world: {
      health: 'People & Health',
      living: 'Living, Working & Traffic',
      food: 'Food & Nature',
      energy: 'Energy, Water & Safety',
      media: 'Digital, Media & Entertainment',
      hightech: 'Hightech & Science',
      design: 'Design, Production & World trade',
    },
    school: {
      po: 'Primary education',
      so: 'Special education',
      vmbo: 'Vmbo',
      havo: 'Havo',
      vwo: 'Vwo',
      pro: 'Practical training',
      mbo: 'Mbo',
    },
  },
})

/** A value of a facet as people read it. */
export function facetText(locale: Locale, facet: ListFacet, value: string): string {
  const t = facetMessages(locale)
  if (facet === 'level') return (kindMessages(locale).levels as Readonly<Record<string, string>>)[value] ?? value
  if (facet !== 'theme' && facet !== 'world' && facet !== 'school') return value
  return (t[facet] as Readonly<Record<string, string>>)[value] ?? value
}
