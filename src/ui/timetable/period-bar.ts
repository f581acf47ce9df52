// Where a period lies on the scale of a plan.

export interface PeriodBar {
  x: number
  width: number
  /** Null when today lies outside of the plan. */
  today: number | null
}

const day = 86_400_000

/** Positions on a bar of `width`, at least 3 wide so that a single day is seen; ISO dates, both ends included. */
export function periodBar(
  period: { from: string; until: string },
  scale: { from: string; until: string; today: string },
  width: number,
): PeriodBar {
  const start = Date.parse(scale.from)
  const length = Math.max(Date.parse(scale.until) + day - start, day)
  const at = (time: number) => Math.min(Math.max((time - start) / length, 0), 1) * width
  const x = at(Date.parse(period.from))
  const end = at(Date.parse(period.until) + day)
  const bar = Math.max(end - x, 3)
  const now = Date.parse(scale.today)
  const inside = now >= start && now < start + length
  return { x: round(Math.min(x, width - bar)), width: round(bar), today: inside ? round(at(now)) : null }
}

const round = (value: number): number => Math.round(value * 10) / 10
