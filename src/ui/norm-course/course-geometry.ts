// Where the parts of the co-financing lie through time. Pure: fractions in, paths out.
import { axisFor, type GaugePart } from '../norm-gauge/gauge-geometry.ts'

export const courseParts = ['realised', 'confirmed', 'planned', 'risk', 'lost'] as const

/** What is reached at the end of a month: fractions of the base, 0.059 for 5,9 %. */
export interface CourseColumn {
  /** First day of the month, as an ISO date. */
  readonly on: string
  readonly parts: Readonly<Record<GaugePart, number>>
  /** The norm that holds; null draws none. */
  readonly norm: number | null
}

export interface CourseInput {
  readonly columns: readonly CourseColumn[]
  /** How many columns were over yesterday, with a part of the one that runs; null: none is drawn. */
  readonly today: number | null
  /** Where the pace leads, from what is realised today; null draws none. */
  readonly pace: number | null
}

export interface CourseGeometry {
  readonly areas: readonly { part: GaugePart; path: string }[]
  readonly norm: string
  /** Where its name stands: in front, as less stands there, unless the norm changes on its way. */
  readonly normName: { x: number; y: number; anchor: 'start' | 'end' } | null
  readonly today: number | null
  readonly pace: { path: string; x: number; y: number } | null
  readonly ticks: readonly { percent: number; y: number }[]
  /** Where a year begins, or in a year alone the months that there is room for; `on` is the first day of either. */
  readonly marks: readonly { on: string; x: number; middle: number }[]
}

export function courseGeometry({ columns, today, pace }: CourseInput, width: number, height: number): CourseGeometry {
  const tops = columns.map(({ parts, norm }) => {
    const sum = courseParts.reduce((total, part) => total + Math.max(parts[part], 0), 0)
    return Math.max(sum, (norm ?? 0) * 1.15)
  })
  const { end, percents } = axisFor(Math.max(...tops, (pace ?? 0) * 1.05, 0.0001) * 100, 6)
  const x = (column: number): number => round((column * width) / Math.max(columns.length, 1))
  const y = (fraction: number): number => round(height - (fraction * 100 * height) / end)
  const normOf = columns.map(({ norm }) => (norm === null ? null : y(norm)))
  const last = normOf.at(-1) ?? null
  const reached = columns[Math.min(Math.floor(today ?? 0), columns.length - 1)]?.parts.realised ?? 0
  return {
    areas: areasOf(columns, x, y),
    norm: stepsOf(normOf, x),
    normName:
      last === null
        ? null
        : normOf[0] === last
          ? { x: 6, y: last, anchor: 'start' }
          : { x: width, y: last, anchor: 'end' },
    today: today === null ? null : x(today),
    pace:
      pace === null || today === null
        ? null
        : { path: `M${x(today)} ${y(reached)}L${width} ${y(pace)}`, x: width, y: y(pace) },
    ticks: percents.map((percent) => ({ percent, y: y(percent / 100) })),
    marks: marksOf(columns, x, width),
  }
}

type At = (value: number) => number

/** Each part as steps on top of those below it; one path, with a piece for every run of months that has any. */
function areasOf(columns: readonly CourseColumn[], x: At, y: At): { part: GaugePart; path: string }[] {
  const below = columns.map(() => 0)
  return courseParts.flatMap((part) => {
    const lows = [...below]
    columns.forEach(({ parts }, index) => (below[index] = (below[index] ?? 0) + Math.max(parts[part], 0)))
    const pieces = runsOf(columns.map(({ parts }) => parts[part] > 0)).map(([from, until]) => {
      const indexes = Array.from({ length: until - from }, (_, index) => from + index)
      const top = indexes.map((index) => `V${y(below[index] ?? 0)}H${x(index + 1)}`)
      const bottom = [...indexes].reverse().map((index) => `V${y(lows[index] ?? 0)}H${x(index)}`)
      return `M${x(from)} ${y(lows[from] ?? 0)}${top.join('')}${bottom.join('')}Z`
    })
    return pieces.length ? [{ part, path: pieces.join('') }] : []
  })
}

/** Stretches of true, as first and one past the last. */
function runsOf(there: readonly boolean[]): [number, number][] {
  return there.reduce<[number, number][]>((runs, is, index) => {
    const run = runs.at(-1)
    if (is && run?.[1] === index) run[1] = index + 1
    else if (is) runs.push([index, index + 1])
    return runs
  }, [])
}

function stepsOf(heights: readonly (number | null)[], x: At): string {
  return heights
    .map((height, index) => {
      if (height === null) return ''
      const before = heights[index - 1] ?? null
      return `${before === null ? `M${x(index)} ${height}` : before === height ? '' : `V${height}`}H${x(index + 1)}`
    })
    .join('')
}

/** A name of a month takes this much. */
const monthWidth = 36

function marksOf(columns: readonly CourseColumn[], x: At, width: number): CourseGeometry['marks'] {
  const isYear = columns.length <= 12
  const each = isYear ? Math.ceil((monthWidth * columns.length) / width) : 1
  const length = isYear ? 7 : 4
  return [...new Set(columns.map(({ on }) => on.slice(0, length)))].flatMap((name, index) => {
    const own = columns.filter(({ on }) => on.startsWith(name))
    const first = columns.findIndex(({ on }) => on.startsWith(name))
    return index % each ? [] : [{ on: own[0]?.on ?? '', x: x(first), middle: x(first + own.length / 2) }]
  })
}

const round = (value: number): number => Math.round(value * 10) / 10
