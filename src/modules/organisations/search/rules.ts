// What a word says of an organisation or a person that does not stand in the name.
import type { Role } from '../../../platform/actor.ts'
import type { OrganisationKind } from '../rules.ts'

/** Facts that answer a word as well as a name does. */
export interface Facts {
  readonly education?: readonly string[]
  readonly kinds?: readonly OrganisationKind[]
  readonly province?: string
  /** BRIN of an institution or an establishment. */
  readonly code?: string
  readonly kvk?: string
  /** All of a postcode or its digits. */
  readonly postcode?: string
}

const primary = ['po']
const secondary = ['vmbo', 'havo', 'vwo', 'pro', 'bridgeYears']

const byWord: Readonly<Record<string, Facts>> = {
  po: { education: primary },
  basisonderwijs: { education: primary },
  'primair onderwijs': { education: primary },
  basisschool: { education: primary },
  basisscholen: { education: primary },
  vo: { education: secondary },
  'voortgezet onderwijs': { education: secondary },
  so: { education: ['so'] },
  'speciaal onderwijs': { education: ['so'] },
  vmbo: { education: ['vmbo'] },
  havo: { education: ['havo'] },
  vwo: { education: ['vwo'] },
  pro: { education: ['pro'] },
  praktijkonderwijs: { education: ['pro'] },
  mbo: { kinds: ['mbo'] },
  roc: { kinds: ['mbo'] },
  school: { kinds: ['school'] },
  scholen: { kinds: ['school'] },
  bedrijf: { kinds: ['company'] },
  bedrijven: { kinds: ['company'] },
  gemeente: { kinds: ['government'] },
  gemeenten: { kinds: ['government'] },
  overheid: { kinds: ['government'] },
  netwerk: { kinds: ['network'] },
  netwerken: { kinds: ['network'] },
}

const provinces =
  'Drenthe Flevoland Friesland Gelderland Groningen Limburg Noord-Brabant Noord-Holland Overijssel Utrecht Zeeland Zuid-Holland'.split(
    ' ',
  )

/** What a term says beside its letters; null when nothing. */
export function factsOf(words: string): Facts | null {
  if (/^\d{2}[a-z]{2}(\d{2})?$/.test(words)) return { code: words.toUpperCase() }
  if (/^[1-9]\d{3}([a-z]{2})?$/.test(words)) return { postcode: words.toUpperCase() }
  if (/^\d{8}$/.test(words)) return { kvk: words }
  if (words === 'fryslan') return { province: 'Friesland' }
  const province = provinces.find((name) => name.toLowerCase() === words)
  if (province) return { province }
  return Object.hasOwn(byWord, words) ? (byWord[words] ?? null) : null
}

/** How roles are called when somebody looks for «programmaleider Emmen». */
export const roleWords: Readonly<Partial<Record<Role, string>>> = {
  programmeLeader: 'programmaleider programme leader',
  deputy: 'maatje deputy',
  leadApplicant: 'penvoerder lead applicant',
  projectLeader: 'projectleider project leader',
  schoolCoordinator: 'coordinator school',
  supporter: 'ondersteuner supporter',
  accountant: 'accountant',
}
