// What the public map shows: areas grouped by region, labour-market region or province, as shapes with names.
import type { Drawing, MapArea, Region } from '../../modules/organisations/public.ts'
import { regionSitePath } from '../../modules/organisations/paths.ts'
import { around, type Box, type Outline } from '../../platform/geo/outlines.ts'
import type { MapLabel, MapPoint, MapShape } from '../../ui/area-map/area-map.tsx'
import { findRegionPath, mapPath } from './paths.ts'
import type { MapQuery } from './schema.ts'

export interface Group {
  readonly key: string
  readonly name: string
  readonly href: string | null
  readonly tone: MapShape['tone']
  readonly areas: readonly MapArea[]
  /** Of a municipality: the names of the regions that work there. */
  readonly regions: readonly string[]
  /** Organisations of the kind that is asked for. */
  readonly count: number
}

/** The areas of the country or of one province, together as the query asks. */
export function groupsOf(areas: readonly MapArea[], regions: readonly Region[], query: MapQuery): Group[] {
  const names = new Map(regions.map((region) => [region.slug, region.name]))
  const groups = new Map<string, MapArea[]>()
  for (const area of areas) {
    if (query.provincie && area.province !== query.provincie) continue
    const key = keyOf(area, query)
    groups.set(key, [...(groups.get(key) ?? []), area])
  }
  return [...groups]
    .map(([key, own]) => ({
      key,
      regions: [],
      ...namedGroup(key, own, names, query),
      areas: own,
      count: own.reduce((sum, area) => sum + (query.toon ? (area.counts[query.toon] ?? 0) : 0), 0),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

/** Areas of one key are one shape. Where several regions work, the municipality stands by itself. */
function keyOf(area: MapArea, query: MapQuery): string {
  if (query.kaart === 'arbeidsmarkt') return area.labourMarket ?? ''
  if (query.kaart === 'provincies') return area.province ?? ''
  if (query.kaart === 'gemeenten') return `gemeente ${area.code}`
  return area.regions.length > 1 ? `gemeente ${area.code}` : (area.regions[0] ?? '')
}

type Naming = Pick<Group, 'name' | 'href' | 'tone'> & Partial<Pick<Group, 'regions'>>

function namedGroup(
  key: string,
  [first]: readonly MapArea[],
  names: ReadonlyMap<string, string>,
  query: MapQuery,
): Naming {
  if (key === '') return { name: '', href: null, tone: 'none' }
  if (query.kaart === 'provincies')
    return { name: key, href: `${mapPath}?provincie=${encodeURIComponent(key)}`, tone: undefined }
  if (query.kaart === 'arbeidsmarkt') return { name: key, href: `#${anchorOf(key)}`, tone: undefined }
  if (!key.startsWith('gemeente ')) return { name: names.get(key) ?? key, href: regionSitePath(key), tone: undefined }
  return municipality(first, names)
}

/** Leads to the one region that works there, else to where somebody can choose. */
function municipality(area: MapArea | undefined, names: ReadonlyMap<string, string>): Naming {
  const { name = '', regions = [] } = area ?? {}
  const [only, second] = regions
  return {
    name,
    href: only && !second ? regionSitePath(only) : `${findRegionPath}?zoek=${encodeURIComponent(name)}`,
    tone: second ? 'shared' : only ? undefined : 'none',
    regions: regions.map((slug) => names.get(slug) ?? slug),
  }
}

export const anchorOf = (name: string): string =>
  `gebied-${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')}`

export interface Drawn {
  readonly box: Box
  readonly shapes: readonly MapShape[]
  readonly borders: string
  readonly points: readonly MapPoint[]
  readonly labels: readonly MapLabel[]
}

/** Null when none of the areas has an outline. */
export function draw(
  drawing: Drawing,
  groups: readonly Group[],
  query: MapQuery,
  nameOf: (group: Group) => string,
): Drawn | null {
  const outlines = new Map(drawing.outlines.map((outline) => [outline.code, outline]))
  const own = (group: Group): Outline[] => group.areas.flatMap(({ code }) => outlines.get(code) ?? [])
  const drawn = groups.flatMap(own)
  if (!drawn.length) return null
  const groupOf = new Map(groups.flatMap((group) => group.areas.map(({ code }) => [code, group.key] as const)))
  return {
    box: around(drawn.map(({ box }) => box)),
    shapes: groups.map((group) => ({
      key: group.key,
      name: nameOf(group),
      paths: own(group).map(({ path }) => path),
      href: group.href,
      tone: group.tone,
    })),
    borders: drawing.borders((code) => groupOf.get(code) ?? 'elsewhere'),
    points: query.toon ? pointsOf(groups, query.toon, outlines) : [],
    labels:
      query.provincie || query.kaart === 'provincies' ? groups.flatMap((group) => labelOf(group, own(group))) : [],
  }
}

function pointsOf(
  groups: readonly Group[],
  kind: Exclude<MapQuery['toon'], ''>,
  outlines: ReadonlyMap<string, Outline>,
): MapPoint[] {
  return groups
    .flatMap((group) => group.areas)
    .flatMap((area) => {
      const [count, outline] = [area.counts[kind] ?? 0, outlines.get(area.code)]
      return count && outline ? [{ key: area.code, x: outline.middle[0], y: outline.middle[1], count }] : []
    })
}

/** In its largest municipality: the middle of all may lie outside them. */
function labelOf(group: Group, own: readonly Outline[]): MapLabel[] {
  const size = ({ box }: Outline): number => (box.right - box.left) * (box.bottom - box.top)
  const [largest] = [...own].sort((a, b) => size(b) - size(a))
  return largest && group.name ? [{ key: group.key, x: largest.middle[0], y: largest.middle[1], text: group.name }] : []
}
