// Where the parts of the gauge lie. Pure: fractions in, positions out.

export type GaugePart = 'realised' | 'confirmed' | 'planned' | 'risk' | 'lost'

export interface GaugeInput {
  /** Fractions of the base, 0.059 for 5,9 %. */
  parts: readonly { part: GaugePart; fraction: number }[]
  norm: number
}

export interface GaugeGeometry {
  bars: readonly { part: GaugePart; x: number; width: number }[]
  norm: number
  /** Round percentages along the axis, from 0 to at most the end. */
  ticks: readonly { percent: number; x: number }[]
  /** End of the axis in per cent. */
  end: number
}

/** Round ends of an axis; the tick distance divides each. */
const ends = [0.1, 0.2, 0.5, 1, 2, 5, 10, 12, 15, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 1000]
const distances: Record<number, number> = { 2: 0.5, 5: 1, 12: 2, 15: 5, 40: 10, 50: 10, 60: 20, 150: 50 }

/** Lays the parts end to end; the axis always reaches beyond the norm and the sum. */
export function gaugeGeometry({ parts, norm }: GaugeInput, width: number, most = 6): GaugeGeometry {
  const sum = parts.reduce((total, { fraction }) => total + Math.max(fraction, 0), 0)
  const needed = Math.max(sum, norm * 1.15) * 100
  const { end, percents } = axisFor(needed, most)
  const at = (fraction: number) => (fraction * 100 * width) / end
  const bars: { part: GaugePart; x: number; width: number }[] = []
  let reached = 0
  for (const { part, fraction } of parts) {
    if (fraction <= 0) continue
    bars.push({ part, x: round(at(reached)), width: round(at(fraction)) })
    reached += fraction
  }
  const ticks = percents.map((percent) => ({ percent, x: round((percent * width) / end) }))
  return { bars, norm: round(at(norm)), ticks, end }
}

/** An axis in per cent that holds what is needed, with at most so many round marks. */
export function axisFor(needed: number, most: number): { end: number; percents: number[] } {
  const end = ends.find((candidate) => candidate >= needed) ?? Math.ceil(needed / 1000) * 1000
  let distance = distances[end] ?? end / (end % 30 === 0 ? 3 : end % 20 === 0 ? 4 : 5)
  while (end / distance + 1 > most) distance *= 2
  const count = Math.floor(end / distance + 1e-9)
  return { end, percents: Array.from({ length: count + 1 }, (_, index) => Number((index * distance).toPrecision(6))) }
}

/** Slanted strokes that fill a bar, 10 apart; the drawing clips them. */
export function hatch(width: number, height: number, direction: 'up' | 'down'): string {
  const strokes: string[] = []
  for (let x = -height; x < width + height; x += 10) {
    strokes.push(direction === 'up' ? `M${x} ${height}l${height} -${height}` : `M${x} 0l${height} ${height}`)
  }
  return strokes.join('')
}

const round = (value: number): number => Math.round(value * 10) / 10
