// Editing a thing of many fields, with somebody else at it too. Each field is a text or nothing; a field that a form
// does not have is absent and stays as it is.

export type Fields<Name extends string> = Readonly<Record<Name, string | null>>

export interface FieldChange<Name extends string> {
  readonly field: Name
  readonly before: string | null
  readonly after: string | null
}

/** What the given fields would change. */
export function changesIn<Name extends string>(
  names: readonly Name[],
  now: Fields<Name>,
  given: Partial<Fields<Name>>,
): FieldChange<Name>[] {
  return names.flatMap((field) => {
    const after = given[field]
    return after === undefined || after === now[field] ? [] : [{ field, before: now[field], after }]
  })
}

/** For the account of a change: `{ name: [old, new] }`. */
export const pairsOf = (changes: readonly FieldChange<string>[]): Record<string, [string | null, string | null]> =>
  Object.fromEntries(changes.map(({ field, before, after }) => [field, [before, after]]))

/**
 * A form that was opened before somebody else changed the same thing. `seen` is what it showed, `typed` what came
 * back, `now` what the other made of it. What only the other changed is taken over; what both changed stays as typed.
 */
export function meanwhile(
  seen: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): { typed: Record<string, string>; changed: string[]; both: string[] } {
  const fields = Object.keys(now).filter((field) => field in seen && field in typed)
  const changed = fields.filter((field) => now[field] !== seen[field])
  const both = changed.filter((field) => typed[field] !== seen[field] && typed[field] !== now[field])
  const taken = changed.filter((field) => !both.includes(field)).map((field) => [field, now[field] ?? ''])
  return { typed: { ...typed, ...(Object.fromEntries(taken) as Record<string, string>) }, changed, both }
}

/**
 * The form for who saved second: what was typed, with what only the other changed taken over, and at each field that
 * both changed what the other made of it. `typed.seen` is what the form showed, see `seenIn`.
 */
export function second(
  typed: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  both: (other: string) => string,
): { typed: Record<string, string>; errors: { field: string; text: string }[] } {
  const found = meanwhile(seenIn(typed['seen']), typed, now)
  return { typed: found.typed, errors: found.both.map((field) => ({ field, text: both(now[field] ?? '') })) }
}

/** What a form says that it showed when it was opened; nothing of what nobody can read. */
export function seenIn(text: string | undefined): Record<string, string> {
  try {
    const seen = JSON.parse(text ?? '{}') as Record<string, unknown>
    return Object.fromEntries(
      Object.entries(seen).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch {
    return {}
  }
}
