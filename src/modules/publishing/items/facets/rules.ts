// What an item can be about. The values are those that a reader filters by; themes, profiles and provinces are named as
// in the plan and the register, which a test compares.

export const themes = [
  'intake',
  'connection',
  'teachers',
  'facilities',
  'keuzevakken',
  'organisation',
  'planning',
] as const
export const worlds = ['health', 'living', 'food', 'energy', 'media', 'hightech', 'design'] as const
export const schoolKinds = ['po', 'so', 'vmbo', 'havo', 'vwo', 'pro', 'mbo'] as const

export const profiles = ['PIE', 'BWI', 'M&T', 'MVI', 'MaT', 'E&O', 'HBR', 'Z&W', 'Groen', 'D&P'] as const
export const provinces = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
  'Caribisch Nederland',
] as const

export const facets = ['theme', 'line', 'world', 'school', 'profile', 'province'] as const
export type Facet = (typeof facets)[number]

/** What lists are chosen from beside: who tells it, and of an assignment for whom. Nobody fills these in as a facet. */
export const listFacets = [...facets, 'region', 'level'] as const
export type ListFacet = (typeof listFacets)[number]

/** The values of a facet; null: any words, as a region names its own programme lines. */
export const facetValues: Readonly<Record<Facet, readonly string[] | null>> = {
  theme: themes,
  line: null,
  world: worlds,
  school: schoolKinds,
  profile: profiles,
  province: provinces,
}

export type About = Readonly<Record<Facet, readonly string[]>>

export const nothing: About = { theme: [], line: [], world: [], school: [], profile: [], province: [] }

/** Of what a form sent: values that are known, each once. */
export function aboutOf(typed: Readonly<Record<string, string>>): About {
  const chosen = (facet: Facet): string[] => {
    const given = (typed[facet] ?? '').split('\n').map((value) => value.replace(/\s+/g, ' ').trim().slice(0, 120))
    const known = facetValues[facet]
    return [...new Set(given)].filter((value) => value !== '' && (known === null || known.includes(value))).slice(0, 20)
  }
  return Object.fromEntries(facets.map((facet) => [facet, chosen(facet)])) as Record<Facet, string[]>
}
