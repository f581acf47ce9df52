// What of a visit is kept, and for which days it is shown.
import { addDays, type IsoDate } from '../../../platform/time.ts'

/** Somebody who does nothing for this long has gone; the next page is a new visit. */
export const minutesOfPause = 30
/** How long it is known which pages, sources and words were asked for; the sums of days stay. */
export const monthsOfNames = 25

export const spans = [7, 30, 90, 365] as const
export type Span = (typeof spans)[number]

/** The days that a span shows, the last one included. */
export const daysOf = (span: Span, today: IsoDate): { readonly from: IsoDate; readonly until: IsoDate } => ({
  from: addDays(today, 1 - span),
  until: today,
})

/**
 * The host that led a reader here; null when none did, or a page of our own.
 * @param own the host that was asked for
 */
export function sourceOf(referrer: string, own: string): string | null {
  const host = hostIn(referrer)
  return host === null || host === own.replace(/^www\./, '') ? null : host.slice(0, 100)
}

function hostIn(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\./, '') || null
}

/** Words as they are counted: two that differ in case or spaces are the same; a number could be somebody's. */
export function countedWords(words: string): string | null {
  const bare = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 80)
  return bare === '' || /\d{4,}|@/.test(bare) ? null : bare
}

export interface Bar {
  /** Its first day. */
  readonly day: IsoDate
  readonly visits: number
}

/** One for each day of a span, or for each week of a long one; days without a visit as well. */
export function barsOf(
  days: readonly { readonly day: IsoDate; readonly visits: number }[],
  span: Span,
  from: IsoDate,
): readonly Bar[] {
  const length = isByWeek(span) ? 7 : 1
  const known = new Map(days.map(({ day, visits }) => [day, visits]))
  return Array.from({ length: Math.ceil(span / length) }, (_, index) => {
    const day = addDays(from, index * length)
    const all = Array.from({ length }, (_each, ahead) => known.get(addDays(day, ahead)) ?? 0)
    return { day, visits: all.reduce((sum, each) => sum + each, 0) }
  })
}

export const isByWeek = (span: Span): boolean => span > 90
