import type { ElectiveState } from '../rules.ts'
import type { ElectivesQuery } from '../schema.ts'

interface Listed {
  readonly id: number
  readonly regionId: number | null
  readonly name: string
  readonly code: string | null
  readonly profiles: readonly string[]
  readonly state: ElectiveState
}

/** Those that the filters let through. Without a state asked for, what ended is left out. */
export function shownElectives<Elective extends Listed>(
  all: readonly Elective[],
  { zoek, profiel, stand }: Omit<ElectivesQuery, 'toon'>,
): Elective[] {
  const words = zoek.toLowerCase().split(/\s+/).filter(Boolean)
  return all.filter(
    ({ name, code, profiles, state }) =>
      words.every((word) => name.toLowerCase().includes(word) || code?.toLowerCase().includes(word)) &&
      (!profiel || profiles.includes(profiel)) &&
      (stand ? state === stand : state !== 'ended'),
  )
}

/** In a region: what a school there offers and what is its own, or all. */
export const ofRegion = <Elective extends Listed>(
  electives: readonly Elective[],
  offered: ReadonlySet<number>,
  { toon }: Pick<ElectivesQuery, 'toon'>,
): Elective[] =>
  toon === 'alle' ? [...electives] : electives.filter(({ id, regionId }) => regionId !== null || offered.has(id))
