// From a topology of areas to what an SVG draws: the outline of each, and the borders between groups of them.
import { feature, merge, mesh } from 'topojson-client'
import type { Position } from 'geojson'
import { toDegrees, type Area, type Boundaries } from './boundaries.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Outline {
  readonly code: string
  readonly name: string
  /** `d` of an SVG path. */
  readonly path: string
  readonly box: Box
  /** In the middle of its largest piece. */
  readonly middle: readonly [x: number, y: number]
}

export function outlines(boundaries: Boundaries): Outline[] {
  return feature(boundaries, boundaries.objects.areas).features.flatMap(({ properties, geometry }): Outline[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    const rings = pieces.flat().filter((ring) => ring.length > 3)
    const largest =
      pieces.map((piece) => piece[0] ?? []).sort((a, b) => Math.abs(surface(b)) - Math.abs(surface(a)))[0] ?? []
    return [
      {
        code: properties.code,
        name: properties.name,
        path: rings
          .map((ring) => line(ring.slice(0, -1)))
          .filter((drawn) => drawn !== '')
          .map((drawn) => `${drawn}z`)
          .join(''),
        box: boxOf(pieces.flat(2)),
        middle: centre(largest),
      },
    ]
  })
}

/** The lines between areas of different groups, and the coast; `group` names the group of a code. */
export function borders(boundaries: Boundaries, group: (code: string) => string): string {
  const lines = mesh(boundaries, boundaries.objects.areas, (a, b) => {
    const [one, other] = [a, b].map((area) => (area as { properties?: { code?: string } }).properties?.code ?? '')
    return a === b || group(one ?? '') !== group(other ?? '')
  })
  return lines.coordinates.map(line).join('')
}

/** The areas with these codes as one, in degrees: coordinates of a GeoJSON MultiPolygon. */
export function merged(boundaries: Boundaries, codes: readonly string[]): [number, number][][][] {
  const wanted = new Set(codes)
  const areas = boundaries.objects.areas.geometries.filter(({ properties }) => wanted.has((properties as Area).code))
  return merge(boundaries, areas as never).coordinates.map((polygon) => polygon.map((ring) => ring.map(toDegrees)))
}

/** Around all of them. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

function boxOf(points: readonly Position[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x = 0, y = 0] of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

/** Steps are shorter than places: `M10 20l1 0 2 -1`. */
function line(points: readonly Position[]): string {
  let [lastX, lastY] = points[0] ?? [0, 0]
  let path = `M${lastX} ${lastY}l`
  for (const [x = 0, y = 0] of points.slice(1)) {
    if (x === lastX && y === lastY) continue
    path += `${x - (lastX ?? 0)} ${y - (lastY ?? 0)} `
    ;[lastX, lastY] = [x, y]
  }
  // A line without a step is nothing that can be drawn.
  return path.endsWith('l') ? '' : path.trimEnd()
}

/** Twice the surface of a ring; its sign tells the direction. */
const surface = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)

function centre(ring: readonly Position[]): [number, number] {
  const whole = surface(ring)
  const [first = 0, second = 0] = ring[0] ?? []
  if (whole === 0) return [first, second]
  let [sumX, sumY] = [0, 0]
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    const weight = x * nextY - nextX * y
    sumX += (x + nextX) * weight
    sumY += (y + nextY) * weight
  }
  return [Math.round(sumX / (3 * whole)), Math.round(sumY / (3 * whole))]
}
