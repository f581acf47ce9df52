// Time runs from left to right, but a busy year gets more room than a quiet one.

const day = 86_400_000

export interface Segment {
  from: number
  until: number
  x: number
  width: number
}

export interface TimeScale {
  segments: readonly Segment[]
  years: readonly { year: number; x: number }[]
  /** Null when today lies outside. */
  today: number | null
  /** Where a date lies, and the segment it lies in. */
  at(date: string): { x: number; segment: Segment }
}

export interface ScaleInput {
  from: string
  until: string
  today: string
  left: number
  right: number
  /** Room that stations want, by date; the caller adds up what stands on one line. */
  wants: readonly { date: string; line: string; width: number }[]
}

/** Breaks the period at each new year and at today, so that what is still to come always stands right of today. */
export function timeScale({ from, until, today, left, right, wants }: ScaleInput): TimeScale {
  const start = Date.parse(from)
  const end = Math.max(Date.parse(until) + day, start + day)
  const now = Date.parse(today) + day
  const inside = now > start && now < end
  const breaks = [start, ...newYears(start, end), ...(inside ? [now] : []), end].sort((a, b) => a - b)
  const bounds = breaks.filter((time, index) => index === 0 || time - (breaks[index - 1] ?? 0) >= day)
  const spans = bounds.slice(0, -1).map((time, index) => ({ from: time, until: bounds[index + 1] ?? end }))
  const widths = share(spans, wants, right - left)
  let x = left
  const segments = spans.map((span, index) => {
    const width = widths[index] ?? 0
    const segment = { ...span, x, width }
    x += width
    return segment
  })
  const at = (date: string) => {
    const time = Math.min(Math.max(Date.parse(date), start), end - 1)
    const segment = segments.find((one) => time < one.until) ?? segments[segments.length - 1]
    if (!segment) throw new RangeError('a scale has at least one segment')
    return { x: segment.x + ((time - segment.from) / (segment.until - segment.from)) * segment.width, segment }
  }
  const years = segments
    .filter((segment, index) => index === 0 || isNewYear(segment.from))
    .map((segment) => ({ year: new Date(segment.from).getUTCFullYear(), x: segment.x }))
  return { segments, years, today: inside ? (segments.find((one) => one.from === now)?.x ?? null) : null, at }
}

/** Each segment gets a little for its time and most for what stands in it on its busiest line. */
function share(spans: readonly { from: number; until: number }[], wants: ScaleInput['wants'], width: number): number[] {
  const first = spans[0]?.from ?? 0
  const last = (spans[spans.length - 1]?.until ?? 1) - 1
  const needs = spans.map((span) => {
    const perLine = new Map<string, number>()
    for (const want of wants) {
      const time = Math.min(Math.max(Date.parse(want.date), first), last)
      if (time >= span.from && time < span.until) perLine.set(want.line, (perLine.get(want.line) ?? 0) + want.width)
    }
    return Math.min(Math.max(0, ...perLine.values()), width * 0.6)
  })
  const total = spans.reduce((sum, span) => sum + span.until - span.from, 0)
  const least = spans.map((span, index) =>
    Math.max(needs[index] ? 90 : 12, ((span.until - span.from) / total) * width * 0.2),
  )
  const leastSum = sum(least)
  if (leastSum >= width) return least.map((one) => (one * width) / leastSum)
  const more = needs.map((need, index) => Math.max(0, need - (least[index] ?? 0)))
  const moreSum = sum(more)
  const room = width - leastSum
  if (moreSum >= room) return least.map((one, index) => one + ((more[index] ?? 0) * room) / moreSum)
  const rest = room - moreSum
  const weights = spans.map((span, index) => (needs[index] ?? 0) / width + (span.until - span.from) / total)
  const weightSum = sum(weights)
  return least.map((one, index) => one + (more[index] ?? 0) + ((weights[index] ?? 0) * rest) / weightSum)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function newYears(start: number, end: number): number[] {
  const times: number[] = []
  for (let year = new Date(start).getUTCFullYear() + 1; Date.UTC(year, 0, 1) < end; year++)
    times.push(Date.UTC(year, 0, 1))
  return times
}

function isNewYear(time: number): boolean {
  const date = new Date(time)
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1
}
