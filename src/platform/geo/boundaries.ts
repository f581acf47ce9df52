// Reads the boundaries of municipalities from GeoJSON and makes of them one topology: shared borders once, simplified,
// in the plane that the country is drawn in.
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import proj4 from 'proj4'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { refuse, type Outcome } from '../errors.ts'

export interface Area {
  /** Four digits, as in the national lists. */
  readonly code: string
  readonly name: string
}

/** Coordinates are whole numbers of `unit` metres: x to the east, y to the south, as a drawing has them. */
export type Boundaries = Topology<{ areas: GeometryCollection<Area> }>

export const unit = 100
/** The north of the country in the national grid; y is counted down from it. */
const north = 625_000
/** As many points as a browser draws at once and a page can carry. */
const mostPoints = 14_000

// The national grid (RD New, EPSG:28992); its parameters are published by the Kadaster.
const nationalGrid =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.877402,4.0725 +units=m +no_defs'
const toGrid = proj4('WGS84', nationalGrid)

/** Degrees (WGS84, longitude first) of a point as it is drawn, to the metre. */
export function toDegrees([x = 0, y = 0]: Position): [number, number] {
  const [longitude = 0, latitude = 0] = toGrid.inverse([x * unit, north - y * unit])
  return [rounded(longitude), rounded(latitude)]
}

const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000

export type BoundaryRefusal =
  | 'notJson'
  | 'notGeoJson'
  | 'provinces'
  | 'noMunicipalities'
  | 'outsideTheCountry'
  | 'codeTwice'

/** Degrees (WGS84) and metres (RD) are told apart by their size. Every feature must be a municipality with its code. */
export function readBoundaries(
  content: Buffer,
): Outcome<{ boundaries: Boundaries; areas: readonly Area[] }, BoundaryRefusal> {
  const features = featuresOf(content)
  if (!features.ok) return features
  const areas = new Map<string, Feature<MultiPolygon, Area>>()
  for (const feature of features.list) {
    const area = areaOf(feature.properties ?? {})
    if (!area) return refuse(isProvince(feature.properties ?? {}) ? 'provinces' : 'noMunicipalities')
    if (areas.has(area.code)) return refuse('codeTwice')
    const geometry = onGrid(feature.geometry)
    if (!geometry) return refuse('outsideTheCountry')
    areas.set(area.code, { type: 'Feature', properties: area, geometry })
  }
  if (!areas.size) return refuse('noMunicipalities')
  const collection: FeatureCollection<MultiPolygon, Area> = {
    type: 'FeatureCollection',
    features: [...areas.values()],
  }
  return {
    ok: true,
    boundaries: fewer(topology({ areas: collection }) as unknown as Boundaries),
    areas: [...areas.values()].map(({ properties }) => properties),
  }
}

type Shape = Polygon | MultiPolygon

function featuresOf(content: Buffer): Outcome<{ list: Feature<Shape>[] }, 'notJson' | 'notGeoJson'> {
  let value: unknown
  try {
    value = JSON.parse(content.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    return refuse('notJson')
  }
  const { type, features } = (value ?? {}) as Partial<FeatureCollection>
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return refuse('notGeoJson')
  const shapes = features.filter(isShape)
  return shapes.length === features.length ? { ok: true, list: shapes } : refuse('notGeoJson')
}

const isShape = (feature: Feature): feature is Feature<Shape> =>
  (feature?.geometry?.type === 'Polygon' || feature?.geometry?.type === 'MultiPolygon') &&
  Array.isArray(feature.geometry.coordinates)

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** CBS, PDOK and the Kadaster each call them otherwise. */
function areaOf(properties: Readonly<Record<string, unknown>>): Area | null {
  const entries = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]))
  const code = /^(?:GM)?(\d{4})$/i.exec(
    text(entries['statcode'] ?? entries['gm_code'] ?? entries['gemeentecode'] ?? entries['code']),
  )
  const name = text(
    entries['statnaam'] ?? entries['gm_naam'] ?? entries['gemeentenaam'] ?? entries['naam'] ?? entries['name'],
  )
  return code && name ? { code: code[1] ?? '', name: name.slice(0, 100) } : null
}

const isProvince = (properties: Readonly<Record<string, unknown>>): boolean =>
  Object.values(properties).some((value) => /^PV\d{2}$/.test(text(value)))

/** Null when a point lies outside the European Netherlands, or is none. Pieces smaller than our unit fall away. */
function onGrid(geometry: Shape): MultiPolygon | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  try {
    const coordinates = polygons.map((rings) => rings.map(ring).filter((points) => points.length > 3))
    return { type: 'MultiPolygon', coordinates: coordinates.filter((rings) => rings.length > 0) }
  } catch (error) {
    if (error instanceof Outside) return null
    throw error
  }
}

class Outside extends Error {
  override readonly name = 'Outside'
}

/** Each place once: on our grid many points of a fine file fall together, and a border is shared only when both agree. */
function ring(positions: Position[]): Position[] {
  if (!Array.isArray(positions)) throw new Outside()
  const points = positions.map(point)
  return points.filter(([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1])
}

function point(position: Position): Position {
  const [first, second] = Array.isArray(position) ? position : []
  if (typeof first !== 'number' || typeof second !== 'number') throw new Outside()
  const [x, y] = Math.abs(first) <= 180 ? toGrid.forward([first, second]) : [first, second]
  if (!(x > -10_000 && x < 320_000 && y > 280_000 && y < north + 20_000)) throw new Outside()
  return [Math.round(x / unit), Math.round((north - y) / unit)]
}

/** Drops the points that are missed least, on shared borders the same ones. */
function fewer(full: Boundaries): Boundaries {
  const weighed = presimplify(full as never)
  // Points on a straight line weigh nothing: they go in any case.
  let least = Math.max(quantile(weighed, Math.max(0, 1 - mostPoints / pointsOf(full))), Number.MIN_VALUE)
  let made = simplify(weighed, least) as unknown as Boundaries
  // On whole coordinates many points weigh the same, and those at the threshold stay together.
  while (pointsOf(made) > mostPoints) made = simplify(weighed, (least = least * 2 + 0.5)) as unknown as Boundaries
  return made
}

export const pointsOf = ({ arcs }: Boundaries): number => arcs.reduce((sum, arc) => sum + arc.length, 0)
