// The rail map as positions: lines from top to bottom, time from left to right. Pure: the same plan gives the same map.
import { type Placed, type Stop, place } from './placement.ts'
import type { RailLine, RailStation } from './rail-map-input.ts'
import { type LineShape, type LineTracks, lineShapes, trackPaths } from './line-shapes.ts'
import { fitText, textWidth } from './text-fit.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

export const mapWidth = 1160
const left = 26
const right = 1140
export const nameSize = 14.5
export const captionSize = 13
export const mostStations = 40

export interface RailMapInput {
  lines: readonly RailLine[]
  /** `caption` is the small line under the name: a date, or the word for cancelled. */
  stations: readonly (RailStation & { caption: string })[]
  today: string
  todayText: string
  from: string
  until: string
}

export interface PlacedStation {
  station: RailStation
  /** Its lines on this map, from top to bottom. */
  lines: readonly RailLine[]
  form: 'mark' | 'capsule' | 'link'
  x: number
  /** Centre of the mark or capsule; the topmost mark of a link. */
  y: number
  /** Other marks of a link. */
  more: readonly { line: RailLine; y: number }[]
  label: { lines: readonly { text: string; y: number }[]; caption: { text: string; y: number }; half: number }
}

export interface RailMapLayout {
  height: number
  lines: readonly (LineTracks & { line: RailLine })[]
  stations: readonly PlacedStation[]
  years: readonly { text: string; x: number; grid: boolean }[]
  today: { x: number; flagX: number; flagY: number; flagWidth: number } | null
  /** How many stations did not fit. */
  hidden: number
}

interface Fitted {
  station: RailStation & { caption: string }
  lines: readonly number[]
  names: readonly string[]
  half: number
}

/** Widths that a label tries to stay within; a narrower one is worth it when it saves a parallel track. */
const labelWidths = [152, 128, 106] as const

export function railMapLayout(input: RailMapInput): RailMapLayout {
  const onLines = input.stations.filter(({ lines }) => lines.some((letter) => indexOf(input.lines, letter) >= 0))
  const shown = nearestToToday(onLines, input.today)
  let best = tryLayout(input, shown, labelWidths[0])
  for (const wanted of labelWidths.slice(1)) {
    if (best.cost === 0) break
    const next = tryLayout(input, shown, wanted)
    if (next.cost < best.cost) best = next
  }
  const { fitted, years, flag, stops, shapes, top } = best
  const drawn = shapes.map((shape, index) => ({
    ...trackPaths(shape, bendsOf(stops, shapes, index)),
    line: shape.line,
  }))
  return {
    height: Math.round((shapes.at(-1)?.bottom ?? top) + 18),
    lines: drawn,
    stations: stops.map((stop) => draw(stop, fitted[stop.index], shapes)).filter((one) => one !== null),
    years,
    today: flag,
    hidden: onLines.length - shown.length,
  }
}

function tryLayout(input: RailMapInput, shown: readonly Fitted['station'][], wanted: number) {
  const fitted = shown.map((station) => fit(station, input.lines, wanted))
  const scale = timeScale({
    from: input.from,
    until: input.until,
    today: input.today,
    left,
    right: mapWidth - left,
    wants: fitted.flatMap((one) =>
      one.lines.map((line) => ({ date: one.station.from, line: String(line), width: one.half * 2 + 20 })),
    ),
  })
  const years = yearLabels(scale)
  const flag = todayFlag(scale, input.todayText, years)
  const top = flag && flag.flagY > 8 ? 66 : 44
  return { fitted, scale, years, flag, top, ...arrange(fitted, input.lines, scale, top) }
}

/** Tries meeting lines first; where that cannot be drawn cleanly, a thin line joins two marks, and at last one mark tells. */
function arrange(fitted: readonly Fitted[], lines: readonly RailLine[], scale: TimeScale, top: number) {
  const linked = new Set<number>()
  const single = new Set<number>()
  let busy = new Set<number>()
  for (let round = 0; ; round++) {
    const stops = fitted.map((one, index) => stopOf(one, index, linked, single))
    const shapes = lineShapes(lines, stops, fitted, top)
    const placed = place(stops, {
      scale,
      left,
      right,
      busy,
      bend: (stop, line) => reachOf(stop, line, shapes),
      nameEnd: (line) => (shapes[line]?.nameWidth ?? 0) + left,
    })
    const lanes = lines.map((_, line) =>
      Math.max(1, ...placed.filter((one) => one.lines[0] === line).map((one) => one.lane + 1)),
    )
    const nowBusy = new Set(lanes.flatMap((count, line) => (count > 1 ? [line] : [])))
    const before = linked.size + single.size + busy.size
    for (const stop of placed) {
      const { segment } = scale.at(stop.from)
      const outside = stop.x > segment.x + segment.width || stop.x < segment.x || stop.x + stop.half > right + 6
      const bendsOut = stop.lines.some((line) => stop.x + reachOf(stop, line, shapes) > right - 6)
      if (stop.form === 'bend' && (outside || bendsOut || nowBusy.has(stop.lines[0] ?? 0))) linked.add(stop.index)
      else if (outside) placed.filter((other) => isLinkOver(other, stop)).forEach(({ index }) => single.add(index))
    }
    busy = new Set([...busy, ...nowBusy])
    if (linked.size + single.size + busy.size === before || round > 8) {
      const extra = lanes.reduce((sum, count) => sum + count - 1, 0)
      const cost = extra * 3 + linked.size * 2 + single.size * 5
      return { stops: placed, shapes: lineShapes(lines, placed, fitted, top), cost }
    }
  }
}

/** Whether a joining line crosses a line of this stop, and so may have pushed it away. */
function isLinkOver(link: Stop, stop: Stop): boolean {
  const last = link.lines[link.lines.length - 1] ?? 0
  return link.form === 'link' && stop.lines.some((line) => line >= (link.lines[0] ?? 0) && line <= last)
}

function stopOf(one: Fitted, index: number, linked: ReadonlySet<number>, single: ReadonlySet<number>): Stop {
  const base = { index, from: one.station.from, half: one.half }
  const [first = 0, second] = one.lines
  if (second === undefined || single.has(index)) return { ...base, lines: [first], form: 'single' }
  const meet = one.lines.length === 2 && second === first + 1 && !linked.has(index)
  return { ...base, lines: one.lines, form: meet ? 'bend' : 'link' }
}

function fit(station: Fitted['station'], lines: readonly RailLine[], wanted: number): Fitted {
  const own = station.lines.map((letter) => indexOf(lines, letter)).filter((index) => index >= 0)
  const names = fitText(station.name, { size: nameSize, wanted, lines: 4 })
  const widest = Math.max(
    ...names.map((name) => textWidth(name, nameSize)),
    textWidth(station.caption, captionSize) * 1.06,
  )
  return { station, lines: [...new Set(own)].sort((a, b) => a - b), names, half: Math.ceil(widest / 2) }
}

function draw(stop: Placed, fitted: Fitted | undefined, shapes: readonly LineShape[]): PlacedStation | null {
  const own = (fitted?.lines ?? []).flatMap((line) => shapes[line] ?? [])
  const first = shapes[stop.lines[0] ?? 0]
  const last = shapes[stop.lines[stop.lines.length - 1] ?? 0]
  if (!fitted || !first || !last) return null
  const base = { station: fitted.station, lines: own.map(({ line }) => line), x: stop.x }
  const label = (y: number) => ({
    lines: fitted.names.map((text, index) => ({ text, y: y + index * 17 })),
    caption: { text: fitted.station.caption, y: y + fitted.names.length * 17 },
    half: fitted.half,
  })
  if (stop.form === 'bend') {
    return { ...base, form: 'capsule', y: first.tracks[0] + 51, more: [], label: label(first.tracks[0] + 100) }
  }
  if (stop.form === 'link') {
    const more = own.slice(1).map((shape) => ({ line: shape.line, y: shape.tracks[0] }))
    return { ...base, form: 'link', y: first.tracks[0], more, label: label(last.tracks[0] + 32) }
  }
  const y = first.tracks[stop.lane] ?? first.tracks[0]
  return { ...base, form: 'mark', y, more: [], label: label(y + 32) }
}

function reachOf(stop: Stop, line: number, shapes: readonly LineShape[]): number {
  const upper = shapes[stop.lines[0] ?? 0]
  const lower = shapes[stop.lines[1] ?? 0]
  if (!upper || !lower) return 0
  return flatOf(stop) + (line === stop.lines[0] ? 40 : lower.tracks[0] - upper.tracks[0] - 62)
}

/** Half of the straight piece where two lines run beside each other, so that the label fits between them. */
const flatOf = (stop: Stop): number => Math.max(30, stop.half - 10)

function bendsOf(stops: readonly Placed[], shapes: readonly LineShape[], line: number) {
  return stops
    .filter((stop) => stop.form === 'bend' && stop.lines.includes(line))
    .map((stop) => {
      const upper = shapes[stop.lines[0] ?? 0]?.tracks[0] ?? 0
      return { x: stop.x, flat: flatOf(stop), y: upper + (line === stop.lines[0] ? 40 : 62) }
    })
    .sort((a, b) => a.x - b.x)
}

/** In order of time; of too many, those nearest to today stay. */
function nearestToToday<One extends RailStation>(stations: readonly One[], today: string): One[] {
  const now = Date.parse(today)
  const away = (one: One) => Math.min(Math.abs(Date.parse(one.from) - now), Math.abs(Date.parse(one.until) - now))
  const kept = new Set([...stations].sort((a, b) => away(a) - away(b)).slice(0, mostStations))
  return stations.filter((one) => kept.has(one)).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const indexOf = (lines: readonly RailLine[], letter: string): number =>
  lines.findIndex((line) => line.letter === letter)

function yearLabels(scale: TimeScale): { text: string; x: number; grid: boolean }[] {
  let free = 0
  return scale.years.map(({ year, x }, index) => {
    const at = Math.round(index === 0 ? left : x + 14)
    const text = at >= free ? String(year) : ''
    if (text) free = at + 44
    return { text, x: Math.round(x), grid: index > 0 }
  })
}

function todayFlag(scale: TimeScale, text: string, years: readonly { text: string; x: number }[]) {
  if (scale.today === null) return null
  const x = Math.round(scale.today)
  const flagWidth = Math.round(textWidth(text, captionSize) * 1.08 + 24)
  const flagX = Math.min(Math.max(x - flagWidth / 2, 4), mapWidth - 4 - flagWidth)
  const covers = years.some((year) => year.text && year.x < flagX + flagWidth + 6 && year.x + 60 > flagX - 6)
  return { x, flagX, flagY: covers ? 32 : 8, flagWidth }
}
