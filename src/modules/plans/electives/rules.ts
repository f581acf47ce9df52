// Elective subjects as people see and change them, and the school years in which a school offers one.

export const electiveStates = ['active', 'ending', 'ended'] as const
export type ElectiveState = (typeof electiveStates)[number]

/** In the order of the screen. Each a text; profiles are joined by commas. */
export const electiveFields = ['name', 'code', 'profiles', 'state', 'studyHours', 'syllabus'] as const
export type ElectiveField = (typeof electiveFields)[number]
export type ElectiveDetails = Readonly<Record<ElectiveField, string>>

/** Boxes joined by commas, as the form showed them. */
export const typedAsShown = (typed: Readonly<Record<string, string>>): Record<string, string> => ({
  ...typed,
  profiles: (typed['profiles'] ?? '').split('\n').filter(Boolean).join(','),
})

export interface Years {
  /** School years by the year that they begin in; the last counts. Null: until further notice. */
  readonly fromYear: number
  readonly untilYear: number | null
}

export const yearText = (year: number): string => `${year}-${year + 1}`

/** Whether a school offers it in a school year, will, or did. */
export function offeredIn({ fromYear, untilYear }: Years, year: number): 'now' | 'later' | 'before' {
  if (year < fromYear) return 'later'
  return untilYear !== null && year > untilYear ? 'before' : 'now'
}

/** A year that people type: `2026-2027`, `2026/2027`, `2026-27` or `2026`. */
export function readYear(typed: string): number | null {
  const found = /^(20\d\d)(?:\s*[-/–]\s*(?:20)?(\d\d))?$/.exec(typed.trim())
  if (!found) return null
  const year = Number(found[1])
  return found[2] === undefined || Number(found[2]) === (year + 1) % 100 ? year : null
}
