// What lesson material tells of itself, in the words of the Dutch profile of learning object metadata (NL-LOM 1.0, an
// agreement of Edustandaard on IEEE LOM) and of its vocabularies.

export interface SchoolLevel {
  /** A value of the vocabulary of contexts. */
  readonly context: 'PO' | 'VO' | 'BVE'
  /** Names the level in the national list of concepts (Begrippenkader). */
  readonly concept: string
  readonly name: { readonly nl: string; readonly en: string }
  /** In years. */
  readonly ages: string
}

const primary = '512e4729-03a4-43a2-95ba-758071d1b725'
const secondary = '2a1401e9-c223-493b-9b86-78f6993b1a8d'
const vocational = 'f3ac3fbb-5eae-49e0-8494-0a44855fff25'
const ofSecondary = { context: 'VO', concept: secondary } as const

/** By the choice that was made in the form. */
export const schoolLevels: Readonly<Record<string, SchoolLevel>> = {
  po: {
    context: 'PO',
    concept: primary,
    name: { nl: 'Basisonderwijs, groep 7 en 8', en: 'Primary education, years 7 and 8' },
    ages: '10-12',
  },
  lower: {
    ...ofSecondary,
    name: { nl: 'Onderbouw voortgezet onderwijs', en: 'Lower secondary education' },
    ages: '12-15',
  },
  upper: { ...ofSecondary, name: { nl: 'Bovenbouw vmbo', en: 'Upper vmbo' }, ages: '14-16' },
  havoVwo: { ...ofSecondary, name: { nl: 'Bovenbouw havo en vwo', en: 'Upper havo and vwo' }, ages: '15-18' },
  mbo: { context: 'BVE', concept: vocational, name: { nl: 'Mbo', en: 'Mbo' }, ages: '16-' },
}

/** Schools that a version is for, by facet, where no level was chosen. */
const levelsOfSchools: Readonly<Record<string, string>> = {
  po: 'po',
  vmbo: 'upper',
  havo: 'havoVwo',
  vwo: 'havoVwo',
  mbo: 'mbo',
}

/** The level that was chosen, or the levels of the schools that it is for. */
export function levelsOf(chosen: string | undefined, schools: readonly string[]): SchoolLevel[] {
  const names = chosen ? [chosen] : schools.flatMap((school) => levelsOfSchools[school] ?? [])
  return [...new Set(names)].flatMap((name) => schoolLevels[name] ?? [])
}

/** The kinds of lesson material; the values are those of the vocabulary of resource types. */
export const resourceTypes: Readonly<Record<string, string>> = {
  video: 'informatiebron',
  assignment: 'open opdracht',
  guide: 'handleiding',
  tool: 'gereedschap',
}
export const isLesson = (kind: string): boolean => kind in resourceTypes

/** Who works with it: an assignment is made by pupils, the rest is for who teaches them. */
export const usedBy = (kind: string): 'learner' | 'teacher' => (kind === 'assignment' ? 'learner' : 'teacher')

/** The values of the vocabulary of rights. */
export const rightsOf: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'cc-by-40',
  'CC BY-SA 4.0': 'cc-by-sa-40',
  'CC BY-NC 4.0': 'cc-by-nc-40',
  CC0: 'cc0-10',
}

const units = String.raw`(min|uur|uren|u\b|hour|h\b)`
const inMinutes = (count: string, unit: string): number =>
  Number(count.replace(',', '.')) * (unit.toLowerCase().startsWith('min') ? 1 : 60)

/** How long it takes, out of what somebody wrote (`6 lessen van 50 minuten`), as `PT5H`; null where it tells no time. */
export function timeOf(words: string | undefined): string | null {
  const text = words ?? ''
  const lessons = new RegExp(
    String.raw`(\d{1,3})\s*(?:x|×|keer|lesuren|lessen|blokken|lessons|times)\s*(?:van|of|à)?\s*(\d{1,3}(?:[,.]\d)?)\s*${units}`,
    'i',
  ).exec(text)
  const [, times = '1', count, unit] = lessons ?? []
  const parts = [...text.matchAll(new RegExp(String.raw`(\d{1,3}(?:[,.]\d)?)\s*${units}`, 'gi'))].slice(0, 2)
  const whole =
    count && unit
      ? Number(times) * inMinutes(count, unit)
      : parts.reduce((sum, [, each = '0', of = 'min']) => sum + inMinutes(each, of), 0)
  const minutes = Math.round(whole)
  if (minutes <= 0) return null
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `PT${hours ? `${hours}H` : ''}${rest ? `${rest}M` : ''}`
}
