// Two organisations that turned out to be one: what differs, what holds from now on, and who took part when.
import { detailFields, type DetailChange, type DetailField, type Details } from '../keeping/details/rules.ts'
import { fields as listFields } from '../schools/rules.ts'

export type Side = 'stays' | 'goes'

export interface Difference {
  readonly field: DetailField
  readonly stays: string | null
  readonly goes: string | null
  /** What a person will mostly want: something above nothing, and open above closed. */
  readonly preferred: Side
}

export function differencesOf(stays: Details, goes: Details): Difference[] {
  return detailFields
    .filter((field) => stays[field] !== goes[field])
    .map((field) => ({ field, stays: stays[field], goes: goes[field], preferred: preferred(field, stays[field]) }))
}

const preferred = (field: DetailField, ours: string | null): Side =>
  (field === 'closedOn') === (ours !== null) ? 'goes' : 'stays'

/** The fields of the one that stays that become what the other had. */
export const takenOver = (
  stays: Details,
  differences: readonly Difference[],
  chosen: Readonly<Partial<Record<DetailField, Side>>>,
): DetailChange[] =>
  fitting(
    stays,
    differences
      .filter(({ field }) => chosen[field] === 'goes')
      .map(({ field, stays: before, goes: after }) => ({ field, before, after })),
  )

/** Only a network has a network kind, whoever it came from. */
export function fitting(now: Details, changes: readonly DetailChange[]): DetailChange[] {
  const after = (field: DetailField) => {
    const change = changes.find((each) => each.field === field)
    return change ? change.after : now[field]
  }
  if (after('kind') === 'network' || after('networkKind') === null) return [...changes]
  const others = changes.filter(({ field }) => field !== 'networkKind')
  return now.networkKind === null ? others : [...others, { field: 'networkKind', before: now.networkKind, after: null }]
}

/** A row of a list follows its code: the one that has the code afterwards is the one that the list speaks of. */
export interface ListRow {
  readonly source: string
  readonly code: string
  readonly organisationId: number
}

export const followCode = (
  rows: readonly ListRow[],
  code: string | null,
  { stays, goes }: { readonly stays: number; readonly goes: number },
): { row: ListRow; to: number }[] =>
  rows
    .map((row) => ({
      row,
      to: row.code === code ? stays : row.organisationId === stays && code ? goes : row.organisationId,
    }))
    .filter(({ row, to }) => to !== row.organisationId)

/**
 * Fields that imports leave alone from now on: those of the side that the list speaks of, and every field where the
 * reader chose the other side.
 */
export function ownAfterMerge(
  differences: readonly Difference[],
  chosen: Readonly<Partial<Record<DetailField, Side>>>,
  listed: { readonly side: Side; readonly own: readonly string[] } | null,
  own: readonly string[],
): string[] {
  if (!listed) return [...own]
  const known: readonly string[] = listFields
  const against = differences
    .filter(({ field }) => known.includes(field) && (chosen[field] ?? 'stays') !== listed.side)
    .map(({ field }) => field)
  return [...new Set([...listed.own, ...against])].sort()
}
