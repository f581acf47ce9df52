/** Every Monday at five in the morning, universal time: DUO publishes in the first days of a month. */
export function nextFetch(now: Date): Date {
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 5))
  do next.setUTCDate(next.getUTCDate() + 1)
  while (next.getUTCDay() !== 1)
  return next
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
