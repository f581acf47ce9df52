// Three equal circles that overlap, and the seven places that they make, as outlines for SVG.

export type CirclePlace = '1' | '2' | '3' | '12' | '13' | '23' | '123'
export const circlePlaces: readonly CirclePlace[] = ['1', '2', '3', '12', '13', '23', '123']

interface Point {
  readonly x: number
  readonly y: number
}

export const size = { width: 440, height: 420 } as const
const radius = 132
const spread = 88
const middle = { x: 220, y: 222 } as const

/** Above, below on the left and below on the right. */
export const centres: readonly [Point, Point, Point] = [at(-90), at(150), at(30)]

function at(degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return { x: middle.x + spread * Math.cos(angle), y: middle.y + spread * Math.sin(angle) }
}

/** Where two circles cross: outside the third one and inside it. */
function crossings(one: Point, other: Point): { outer: Point; inner: Point } {
  const half = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const distance = Math.hypot(dx, dy)
  const height = Math.sqrt(radius ** 2 - (distance / 2) ** 2)
  const [first, second] = [1, -1].map((side) => ({
    x: half.x - (side * height * dy) / distance,
    y: half.y + (side * height * dx) / distance,
  })) as [Point, Point]
  const far = ({ x, y }: Point): number => Math.hypot(x - middle.x, y - middle.y)
  return far(first) > far(second) ? { outer: first, inner: second } : { outer: second, inner: first }
}

const [a, b, c] = centres
const [ab, ac, bc] = [crossings(a, b), crossings(a, c), crossings(b, c)]

const written = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** Along a circle: the short way, or the long one. */
function arc(centre: Point, from: Point, to: Point, long = false): string {
  const turn = (from.x - centre.x) * (to.y - centre.y) - (from.y - centre.y) * (to.x - centre.x) > 0
  return `A${radius} ${radius} 0 ${long ? 1 : 0} ${turn !== long ? 1 : 0} ${written(to)}`
}

const outline = (from: Point, ...arcs: readonly string[]): string => `M${written(from)}${arcs.join('')}Z`

export const outlines: Readonly<Record<CirclePlace, string>> = {
  '1': outline(ab.outer, arc(a, ab.outer, ac.outer, true), arc(c, ac.outer, bc.inner), arc(b, bc.inner, ab.outer)),
  '2': outline(ab.outer, arc(b, ab.outer, bc.outer, true), arc(c, bc.outer, ac.inner), arc(a, ac.inner, ab.outer)),
  '3': outline(ac.outer, arc(c, ac.outer, bc.outer, true), arc(b, bc.outer, ab.inner), arc(a, ab.inner, ac.outer)),
  '12': outline(ab.outer, arc(b, ab.outer, bc.inner), arc(c, bc.inner, ac.inner), arc(a, ac.inner, ab.outer)),
  '13': outline(ac.outer, arc(c, ac.outer, bc.inner), arc(b, bc.inner, ab.inner), arc(a, ab.inner, ac.outer)),
  '23': outline(bc.outer, arc(c, bc.outer, ac.inner), arc(a, ac.inner, ab.inner), arc(b, ab.inner, bc.outer)),
  '123': outline(ab.inner, arc(a, ab.inner, ac.inner), arc(c, ac.inner, bc.inner), arc(b, bc.inner, ab.inner)),
}

/** Where the number of a place stands. */
export const spots: Readonly<Record<CirclePlace, Point>> = {
  '1': outwards(-90, 128),
  '2': outwards(150, 128),
  '3': outwards(30, 128),
  '12': outwards(210, 84),
  '13': outwards(-30, 84),
  '23': outwards(90, 84),
  '123': middle,
}

function outwards(degrees: number, distance: number): Point {
  const angle = (degrees * Math.PI) / 180
  return { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) }
}
