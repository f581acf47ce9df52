/** Every Monday at five in the morning, universal time: DUO publishes in the first days of a month. */
export function nextFetch(now: Date): Date {
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 5))
  do next.setUTCDate(next.getUTCDate() + 1)
  while (next.getUTCDay() !== 1)
  return next
}

/** So many schools at once close only when the list is broken or cut off: a person looks first. */
export function needsPerson({
  unchanged,
  changed,
  gone,
}: Readonly<Record<'unchanged' | 'changed' | 'gone', number>>): boolean {
  const known = unchanged + changed + gone
  return gone > Math.max(20, known / 50)
}

/** The last part of an address, as a file would be called. */
export function fileNameIn(address: string): string {
  const last = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? 'lijst'
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
