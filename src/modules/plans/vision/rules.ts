/** What every vision speaks of; each has its guiding questions. */
export const sectionKinds = ['labourMarket', 'development', 'coverage', 'quality', 'sustainability'] as const
export type SectionKind = (typeof sectionKinds)[number]

/** Every other one of the order changes places with its neighbour; null when there is none. */
export function neighbours(ids: readonly number[], id: number, to: 'up' | 'down'): readonly [number, number] | null {
  const at = ids.indexOf(id)
  const other = at < 0 ? undefined : ids[to === 'up' ? at - 1 : at + 1]
  return other === undefined ? null : [id, other]
}

export type ReaderState = 'open' | 'withdrawn' | 'expired'

export function readerState(reader: { withdrawnAt: Date | null; expiresAt: Date }, now: Date): ReaderState {
  if (reader.withdrawnAt) return 'withdrawn'
  return reader.expiresAt <= now ? 'expired' : 'open'
}

/** Longer than this nobody reads along without being asked again. */
export const longestReading = 180
