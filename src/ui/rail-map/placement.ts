// Where stations stand along the time axis, so that no two labels on a line touch. Pure and deterministic.
import type { TimeScale } from './time-scale.ts'

/** One station with the lines it stands on; `rows[0]` carries the label unless it is a connection. */
export interface Stop {
  index: number
  from: string
  /** Half of the width of its label. */
  half: number
  /** Indexes of its lines, ascending. */
  lines: readonly number[]
  /** `bend`: both lines bend to meet; `link`: a mark on each line, joined by a thin line; `single`: one line only. */
  form: 'single' | 'bend' | 'link'
}

export interface Placed extends Stop {
  x: number
  /** Number of the parallel track on its own line; 0 unless that line is busy. */
  lane: number
}

export interface PlacementRules {
  scale: TimeScale
  left: number
  right: number
  /** Lines that need parallel tracks keep free the place where those branch off. */
  busy: ReadonlySet<number>
  /** How far a bend reaches at both sides: into the upper and into the lower line. */
  bend: (stop: Stop, line: number) => number
  /** A bend or a label of an interchange stays right of the name of this line. */
  nameEnd: (line: number) => number
}

const gap = 14
const markHalf = 15

/** What a stop takes of a lane at either side of its centre: its label, and what may not lie under a bend. */
interface Claim {
  stop: Stop
  label: number
  mark: number
}

/** Stops in order of time; each gets the first lane where it fits. */
export function place(stops: readonly Stop[], rules: PlacementRules): Placed[] {
  const lanes = new Map<number, Claim[][]>()
  const before = new Map<number, { claim: Claim; own: Claim }[]>()
  const earliest = new Map<number, number>()
  const laneOf = new Map<number, number>()
  const bounds = new Map(stops.map((stop) => [stop.index, boundsOf(stop, rules)]))
  for (const stop of stops) {
    const { low, high } = bounds.get(stop.index) ?? { low: 0, high: 0 }
    const choices = stop.form === 'single' ? lanesToTry(lanes.get(stop.lines[0] ?? 0)) : [0]
    let chosen = choices[choices.length - 1] ?? 0
    let x = 0
    for (const lane of choices) {
      const preds = predecessors(stop, lane, lanes, rules)
      x = Math.max(low, ...preds.map(({ claim, own }) => (earliest.get(claim.stop.index) ?? 0) + distance(claim, own)))
      if (x <= high || lane === chosen) {
        chosen = lane
        before.set(stop.index, preds)
        break
      }
    }
    laneOf.set(stop.index, chosen)
    earliest.set(stop.index, x)
    claim(stop, chosen, lanes, rules)
  }
  return settle(stops, { rules, before, earliest, laneOf, bounds })
}

/** Draws each stop to its own date as far as its neighbours leave room, without pushing a later one out of its bounds. */
function settle(
  stops: readonly Stop[],
  known: {
    rules: PlacementRules
    before: Map<number, { claim: Claim; own: Claim }[]>
    earliest: Map<number, number>
    laneOf: Map<number, number>
    bounds: Map<number, { low: number; high: number }>
  },
): Placed[] {
  const latest = new Map(
    stops.map((stop) => [
      stop.index,
      Math.max(known.bounds.get(stop.index)?.high ?? 0, known.earliest.get(stop.index) ?? 0),
    ]),
  )
  for (const stop of [...stops].reverse()) {
    const own = latest.get(stop.index) ?? 0
    for (const pred of known.before.get(stop.index) ?? []) {
      const index = pred.claim.stop.index
      latest.set(index, Math.min(latest.get(index) ?? own, own - distance(pred.claim, pred.own)))
    }
  }
  const settled = new Map<number, number>()
  return stops.map((stop) => {
    const wanted = known.rules.scale.at(stop.from).x
    const after = (known.before.get(stop.index) ?? []).map(
      ({ claim, own }) => (settled.get(claim.stop.index) ?? 0) + distance(claim, own),
    )
    const low = known.bounds.get(stop.index)?.low ?? 0
    const x = Math.round(Math.min(Math.max(wanted, low, ...after), latest.get(stop.index) ?? wanted))
    settled.set(stop.index, x)
    return { ...stop, x, lane: known.laneOf.get(stop.index) ?? 0 }
  })
}

/** A stop stays in its own stretch of time, within the drawing, and clear of where tracks branch off. */
function boundsOf(stop: Stop, rules: PlacementRules): { low: number; high: number } {
  const { segment } = rules.scale.at(stop.from)
  const branch = stop.lines.some((line) => rules.busy.has(line)) ? rules.left + 64 : rules.left
  const bends = stop.form === 'bend' ? stop.lines : []
  const name = Math.max(0, ...bends.map((line) => rules.nameEnd(line) + rules.bend(stop, line) + 8))
  const low = Math.max(segment.x + markHalf, branch + stop.half, rules.left + 54, name)
  const edge = Math.min(rules.right - stop.half, ...bends.map((line) => rules.right - 10 - rules.bend(stop, line)))
  const high = Math.min(segment.x + segment.width - markHalf, edge)
  return { low, high: Math.max(high, Math.min(low, edge)) }
}

function lanesToTry(lanes: Claim[][] | undefined): number[] {
  return Array.from({ length: (lanes?.length ?? 0) + 1 }, (_, lane) => lane)
}

/** The last of each lane that this stop has to stay right of. */
function predecessors(
  stop: Stop,
  lane: number,
  lanes: Map<number, Claim[][]>,
  rules: PlacementRules,
): { claim: Claim; own: Claim }[] {
  return claimed(stop, lane, lanes, rules).flatMap(({ line, lane: at, claim: own }) => {
    const last = lanes.get(line)?.[at]?.at(-1) ?? blockOf(lanes.get(line))
    return last ? [{ claim: last, own }] : []
  })
}

function claim(stop: Stop, lane: number, lanes: Map<number, Claim[][]>, rules: PlacementRules): void {
  for (const one of claimed(stop, lane, lanes, rules)) {
    const ofLine = lanes.get(one.line) ?? []
    lanes.set(one.line, ofLine)
    while (ofLine.length <= one.lane) {
      const block = blockOf(ofLine)
      ofLine.push(block ? [block] : [])
    }
    ofLine[one.lane]?.push(one.claim)
  }
}

/** A joining line that crosses the first track crosses each track that is laid later as well. */
function blockOf(lanes: Claim[][] | undefined): Claim | undefined {
  return lanes?.[0]?.filter(({ stop }) => stop.form === 'link').at(-1)
}

function claimed(stop: Stop, lane: number, lanes: Map<number, Claim[][]>, rules: PlacementRules) {
  const first = stop.lines[0] ?? 0
  if (stop.form === 'single') return [{ line: first, lane, claim: { stop, label: stop.half, mark: markHalf } }]
  if (stop.form === 'bend') {
    return stop.lines.map((line) => {
      const reach = rules.bend(stop, line)
      const upper = line === first
      return { line, lane: 0, claim: { stop, label: upper ? reach - 8 : stop.half, mark: reach } }
    })
  }
  const last = stop.lines[stop.lines.length - 1] ?? first
  const all: { line: number; lane: number; claim: Claim }[] = []
  for (let line = first; line <= last; line++) {
    const tracks = line === last ? 1 : Math.max(lanes.get(line)?.length ?? 0, 1)
    for (let at = 0; at < tracks; at++) {
      all.push({ line, lane: at, claim: { stop, label: line === last ? stop.half : 8, mark: markHalf } })
    }
  }
  return all
}

/** How far apart the centres of two neighbours have to be. */
function distance(one: Claim, other: Claim): number {
  const labels = one.label + other.label + gap
  const oneBends = one.stop.form === 'bend'
  const otherBends = other.stop.form === 'bend'
  if (oneBends || otherBends) return Math.max(labels, one.mark + other.mark + 4)
  return Math.max(labels, markHalf * 2 + 2)
}
