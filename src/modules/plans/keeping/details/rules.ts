// An activity as people see and change it: each field a text, or nothing.
import type { IsoDate } from '../../../../platform/time.ts'
import type { DatePrecision, FixedState } from '../../rules.ts'

/** In the order of the screen. Boxes are joined by commas, partners stand on a line each, goals are numbers. */
export const detailFields = [
  'title',
  'number',
  'goal',
  'alsoGoals',
  'programmeLine',
  'theme',
  'collaboration',
  'targetGroup',
  'schoolKinds',
  'years',
  'profiles',
  'from',
  'until',
  'place',
  'owner',
  'partners',
  'expectedPupils',
  'expectedTeachers',
  'expectedCompanies',
  'expectedResults',
  'actualPupils',
  'actualTeachers',
  'actualCompanies',
  'actualResults',
] as const
export type DetailField = (typeof detailFields)[number]

export type Details = Readonly<Record<DetailField, string | null>>

/** What a form sent: a field that it does not have is absent and stays as it is. */
export type GivenDetails = Readonly<Partial<Details>>

/** What the programme as a whole asks for, so that lines of many regions can be laid beside each other. */
export const themes = ['intake', 'connection', 'teachers', 'facilities', 'keuzevakken', 'organisation'] as const
export type Theme = (typeof themes)[number]

export const collaborations = [
  'guestLesson',
  'companyVisit',
  'internship',
  'tasterInternship',
  'assignment',
  'hybridTeacher',
  'keuzevak',
  'bpvPlace',
  'event',
] as const
export type Collaboration = (typeof collaborations)[number]

export const schoolKinds = ['po', 'so', 'pro', 'vmbo', 'havo', 'vwo', 'mbo'] as const
export type SchoolKind = (typeof schoolKinds)[number]

const yearsUpTo = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${kind}${index + 1}`)

/** `po7` is groep 7, `vo2` is klas 2. */
export const years: readonly string[] = [...yearsUpTo('po', 8), ...yearsUpTo('vo', 6), ...yearsUpTo('mbo', 4)]

/** Fields with boxes: what comes back has a line for each. */
export const boxFields: readonly DetailField[] = ['alsoGoals', 'schoolKinds', 'years', 'profiles']

/**
 * A date as precise as it is known: `2026-09-14`, `2026-09`, `2026-Q3`, `2026`, or `2026-2027` for a school year.
 * `edge` says which end of it the date is.
 */
export function whenText(date: IsoDate, precision: DatePrecision, edge: 'first' | 'last'): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  if (precision === 'day') return date
  if (precision === 'month') return date.slice(0, 7)
  if (precision === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`
  if (edge === 'first') return month === 8 ? `${year}-${year + 1}` : String(year)
  return month === 7 ? `${year - 1}-${year}` : String(year)
}

/** As people type it in both languages: `14-09-2026`, `09-2026`, `Q3 2026`. */
export function typedWhen(when: string): string {
  const quarter = /^(\d{4})-(Q\d)$/.exec(when)
  if (quarter) return `${quarter[2] ?? ''} ${quarter[1] ?? ''}`
  return /^\d{4}-\d{4}$/.test(when) ? when : when.split('-').reverse().join('-')
}

/** Boxes joined by commas and partners line by line, as the form showed them. */
export function typedAsShown(typed: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      if (name === 'partners') return [name, linesOf(value).join('\n')]
      if (!boxFields.includes(name as DetailField)) return [name, value]
      return [name, value.split('\n').filter(Boolean).join(',')]
    }),
  )
}

/** The lines of a text that say something, each once whatever its capitals. */
export function linesOf(text: string): string[] {
  const seen = new Map<string, string>()
  for (const line of text.split(/[\r\n]+/).map((each) => each.trim().replace(/\s+/g, ' ')))
    if (line && !seen.has(line.toLowerCase())) seen.set(line.toLowerCase(), line)
  return [...seen.values()]
}

/** Moving what is more than an idea asks for the reason. */
export function needsReason(
  now: { readonly details: Pick<Details, 'from' | 'until'>; readonly fixedState: FixedState | null },
  given: GivenDetails,
): boolean {
  if (now.fixedState === 'idea') return false
  return (['from', 'until'] as const).some((field) => given[field] !== undefined && given[field] !== now.details[field])
}
