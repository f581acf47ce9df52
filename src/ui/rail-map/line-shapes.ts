// From top to bottom: the name of a line, its track or parallel tracks, and the labels below each.
import type { Placed, Stop } from './placement.ts'
import type { RailLine } from './rail-map-input.ts'
import { fitText, textWidth } from './text-fit.ts'

export interface LineShape {
  line: RailLine
  names: readonly { text: string; y: number }[]
  nameWidth: number
  /** Height of each parallel track; the first is the line itself. */
  tracks: readonly [number, ...number[]]
  bottom: number
}

export interface LineTracks {
  names: readonly { text: string; y: number }[]
  /** Height of the badge. */
  y: number
  paths: readonly string[]
}

const trackStart = 56
const trackEnd = 1134
const branch = 74
const leastMeeting = 118

/** Heights of all lines. Before stops are placed all stand on the first track, which is what bends reckon with. */
export function lineShapes(
  lines: readonly RailLine[],
  stops: readonly (Stop | Placed)[],
  fitted: readonly { names: readonly string[] }[],
  top: number,
): LineShape[] {
  const shapes: LineShape[] = []
  let y = top
  lines.forEach((line, index) => {
    const texts = fitText(line.name, { size: 15.5, wanted: 340, lines: 2 })
    const names = texts.map((text, row) => ({ text, y: y + 24 + row * 19 }))
    const above = shapes[index - 1]
    const meets = stops.some((stop) => stop.form === 'bend' && stop.lines[1] === index)
    const least = meets && above ? above.tracks[0] + leastMeeting : 0
    const first = Math.max(y + 24 + (texts.length - 1) * 19 + 28, least)
    const shift = first - (y + 24 + (texts.length - 1) * 19 + 28)
    const { tracks, bottom } = tracksBelow(first, index, stops, fitted)
    shapes.push({
      line,
      names: names.map((name) => ({ ...name, y: name.y + shift })),
      nameWidth: Math.max(...texts.map((text) => textWidth(text, 15.5) * 1.06)),
      tracks,
      bottom: Math.max(bottom, meetingBottom(above, index, stops, fitted)),
    })
    y = shapes[index]?.bottom ?? y
  })
  return shapes
}

function tracksBelow(
  first: number,
  line: number,
  stops: readonly (Stop | Placed)[],
  fitted: readonly { names: readonly string[] }[],
): { tracks: [number, ...number[]]; bottom: number } {
  const tracks: [number, ...number[]] = [first]
  const labelled = stops.filter((stop) => stop.form !== 'bend' && stop.lines[stop.lines.length - 1] === line)
  const count = Math.max(1, ...labelled.map((stop) => laneOf(stop) + 1))
  let bottom = first
  for (let lane = 0; lane < count; lane++) {
    if (lane > 0) tracks.push(bottom + 30)
    const y = tracks[lane] ?? first
    const rows = Math.max(0, ...labelled.filter((stop) => laneOf(stop) === lane).map((stop) => rowsOf(stop, fitted)))
    bottom = rows > 0 ? y + 32 + (rows - 1) * 17 + 4 : y + 20
  }
  return { tracks, bottom }
}

/** The label of two meeting lines hangs from the upper one. */
function meetingBottom(
  above: LineShape | undefined,
  line: number,
  stops: readonly (Stop | Placed)[],
  fitted: readonly { names: readonly string[] }[],
): number {
  if (!above) return 0
  const rows = stops
    .filter((stop) => stop.form === 'bend' && stop.lines[1] === line)
    .map((stop) => rowsOf(stop, fitted))
  return rows.length === 0 ? 0 : above.tracks[0] + 100 + (Math.max(...rows) - 1) * 17 + 4
}

const laneOf = (stop: Stop | Placed): number => ('lane' in stop ? stop.lane : 0)
const rowsOf = (stop: Stop, fitted: readonly { names: readonly string[] }[]): number =>
  (fitted[stop.index]?.names.length ?? 1) + 1

/** The line itself with its bends, and the tracks that branch off from it. */
export function trackPaths(
  { names, tracks }: LineShape,
  bends: readonly { x: number; flat: number; y: number }[],
): LineTracks {
  const [y, ...others] = tracks
  const main = bends.map((bend) => {
    const slope = Math.abs(bend.y - y)
    return (
      `H${bend.x - bend.flat - slope}L${bend.x - bend.flat} ${bend.y}` +
      `H${bend.x + bend.flat}L${bend.x + bend.flat + slope} ${y}`
    )
  })
  return {
    names,
    y,
    paths: [
      `M${trackStart} ${y}${main.join('')}H${trackEnd}`,
      ...others.map((other) => `M${branch} ${y}V${other - 14}Q${branch} ${other} ${branch + 14} ${other}H${trackEnd}`),
    ],
  }
}
