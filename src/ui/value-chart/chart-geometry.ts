// Where the points of a value over time lie in a drawing. The scale starts at nothing, so that a small step looks small.

export interface ChartPoint {
  /** ISO date. */
  on: string
  value: number
}

export interface ChartInput {
  measured: readonly ChartPoint[]
  start: ChartPoint | null
  target: ChartPoint | null
}

export interface PlacedPoint {
  x: number
  y: number
}

export interface ChartGeometry {
  measured: readonly PlacedPoint[]
  start: PlacedPoint | null
  target: PlacedPoint | null
  /** Values at which a line crosses the drawing, with their height. */
  ticks: readonly { value: number; y: number }[]
  from: string
  until: string
}

export function chartGeometry({ measured, start, target }: ChartInput, width: number, height: number): ChartGeometry {
  const points = [...measured, ...[start, target].filter((point) => point !== null)]
  const days = points.map(({ on }) => on).sort()
  const [from, until] = [days[0] ?? '2000-01-01', days.at(-1) ?? '2000-01-01']
  const length = Math.max(Date.parse(until) - Date.parse(from), 1)
  const values = points.map(({ value }) => value)
  const ticks = ticksOver(Math.min(...values, 0), Math.max(...values, 0))
  const [lowest, highest] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const heightOf = (value: number) => round(height - ((value - lowest) / (highest - lowest)) * height)
  const placed = ({ on, value }: ChartPoint): PlacedPoint => ({
    x: round(((Date.parse(on) - Date.parse(from)) / length) * width),
    y: heightOf(value),
  })
  return {
    measured: [...measured].sort((a, b) => (a.on < b.on ? -1 : 1)).map(placed),
    start: start && placed(start),
    target: target && placed(target),
    ticks: ticks.map((value) => ({ value, y: heightOf(value) })),
    from,
    until,
  }
}

/** Three to six round values that hold everything between lowest and highest. */
function ticksOver(lowest: number, highest: number): number[] {
  const span = highest - lowest || 1
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power * 10
  const first = Math.floor(lowest / step)
  const count = Math.max(Math.ceil(highest / step) - first, 1)
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

const round = (value: number): number => Math.round(value * 10) / 10
