import type { OrganisationKind } from '../rules.ts'

export const rowsOnPage = 50

/** How many there are of the kind that is asked for. */
export const totalOf = (counts: ReadonlyMap<OrganisationKind, number>, kind: OrganisationKind | ''): number =>
  kind ? (counts.get(kind) ?? 0) : [...counts.values()].reduce((sum, count) => sum + count, 0)

/** The page that is asked for, or the last one there is. */
export const pageWithin = (asked: number, total: number): number =>
  Math.min(asked, Math.max(1, Math.ceil(total / rowsOnPage)))
