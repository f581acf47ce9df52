/** What of a large preview is on screen: a page of one of its parts. */
export interface Part<Group extends string> {
  readonly group: Group
  readonly page: number
  readonly last: number
  /** Index of its first row in the part, and behind its last. */
  readonly from: number
  readonly until: number
  readonly size: number
}

/** The wanted page of a part, or the last that is there. */
export function partOf<Group extends string>(
  sizes: Readonly<Record<Group, number>>,
  rowsOnPage: Readonly<Record<Group, number>>,
  group: Group,
  wanted: number,
): Part<Group> {
  const size = sizes[group]
  const last = Math.max(1, Math.ceil(size / rowsOnPage[group]))
  const page = Math.min(wanted, last)
  const from = (page - 1) * rowsOnPage[group]
  return { group, page, last, from, until: Math.min(size, from + rowsOnPage[group]), size }
}
