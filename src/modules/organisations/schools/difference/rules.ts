// What taking a list over would change.
import { fields, type Field, type Reading, type SchoolRow } from '../rules.ts'

/** A school that the list named before, or that is in the register with its code. */
export interface KnownSchool {
  readonly organisationId: number
  readonly code: string
  /** Null: the list names it for the first time. */
  readonly digest: string | null
  readonly gone: boolean
}

/** A known school of which the list now says something else. */
export interface KnownFields {
  readonly organisationId: number
  readonly name: string
  readonly fields: Readonly<Record<Field, string | null>>
  readonly closed: boolean
  /** Set by hand: left as they are. */
  readonly own: readonly string[]
}

export interface FieldChange {
  readonly field: Field
  readonly before: string | null
  readonly after: string | null
}

export interface ChangedSchool {
  readonly row: SchoolRow
  readonly organisationId: number
  readonly changes: readonly FieldChange[]
  /** It was closed and is in the list again. */
  readonly reopens: boolean
}

export interface GoneSchool {
  readonly organisationId: number
  readonly code: string
}

export interface Difference {
  readonly added: readonly SchoolRow[]
  readonly changed: readonly ChangedSchool[]
  /** The list says it otherwise than last time, and nothing of the register changes: only the digest is kept. */
  readonly restated: readonly ChangedSchool[]
  readonly unchanged: number
  /** No longer in the list, and in no other: they close. */
  readonly gone: readonly GoneSchool[]
  /** No longer in this list, but another still names them. */
  readonly left: readonly GoneSchool[]
}

/**
 * A first comparison, by digest alone: most rows of a next edition are what they were. A school whose row was refused
 * is in the list all the same, and a list without one good row says of no school that it is gone.
 */
export function sift(
  { rows, refused }: Pick<Reading, 'rows' | 'refused'>,
  known: ReadonlyMap<string, KnownSchool>,
  digestOf: (row: SchoolRow) => string,
): { added: SchoolRow[]; differing: { row: SchoolRow; known: KnownSchool }[]; unchanged: number; gone: GoneSchool[] } {
  const added: SchoolRow[] = []
  const differing: { row: SchoolRow; known: KnownSchool }[] = []
  let unchanged = 0
  const seen = new Set(refused.map(({ code }) => code))
  for (const row of rows) {
    const school = known.get(row.code)
    seen.add(row.code)
    if (!school) added.push(row)
    else if (school.gone || school.digest !== digestOf(row)) differing.push({ row, known: school })
    else unchanged += 1
  }
  const gone = rows.length ? [...known.values()].filter(({ code, gone }) => !gone && !seen.has(code)) : []
  return { added, differing, unchanged, gone: gone.sort((a, b) => (a.code < b.code ? -1 : 1)) }
}

/** Field by field. A list that names a school for the first time fills what is empty and leaves what is there. */
export function compare(row: SchoolRow, known: KnownSchool, now: KnownFields): ChangedSchool {
  const changes = fields.flatMap((field): FieldChange[] => {
    const [before, after] = [now.fields[field], row.fields[field]]
    if (after === undefined || after === before || now.own.includes(field)) return []
    return known.digest === null && before !== null ? [] : [{ field, before, after }]
  })
  return {
    row,
    organisationId: known.organisationId,
    changes,
    reopens: now.closed && (known.gone || known.digest === null),
  }
}
