// The provinces with their outlines (@svg-maps/netherlands by Victor Cazanave, CC BY 4.0) and where their number stands.
import map from '@svg-maps/netherlands'
import type { Region } from '../../modules/organisations/public.ts'
import type { Province, ProvinceShape } from '../../ui/province-map/province-map.tsx'

export const caribbean = 'Caribisch Nederland'

/** Where the number stands: near the middle of the largest piece, by eye. */
const labels: Record<string, { name: string; x: number; y: number }> = {
  dr: { name: 'Drenthe', x: 516, y: 190 },
  fl: { name: 'Flevoland', x: 360, y: 276 },
  fr: { name: 'Fryslân', x: 397, y: 131 },
  ge: { name: 'Gelderland', x: 430, y: 380 },
  gr: { name: 'Groningen', x: 525, y: 92 },
  li: { name: 'Limburg', x: 412, y: 560 },
  nb: { name: 'Noord-Brabant', x: 300, y: 500 },
  nh: { name: 'Noord-Holland', x: 250, y: 250 },
  ov: { name: 'Overijssel', x: 490, y: 290 },
  ut: { name: 'Utrecht', x: 295, y: 372 },
  ze: { name: 'Zeeland', x: 88, y: 528 },
  zh: { name: 'Zuid-Holland', x: 190, y: 420 },
}

export const viewBox = map.viewBox

export const shapes: readonly ProvinceShape[] = map.locations.flatMap(({ id, path }) => {
  const label = labels[id]
  return label ? [{ id: label.name, name: label.name, path: whole(path), label: { x: label.x, y: label.y } }] : []
})

// Whole points are fine enough on screen and save half of the bytes.
function whole(path: string): string {
  return path.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
}

/** The regions by province; the Caribbean stands last. */
export function inProvinces(regions: readonly Region[]): (readonly [name: string, own: readonly Region[]])[] {
  const groups = new Map<string, Region[]>()
  for (const region of regions) groups.set(region.province, [...(groups.get(region.province) ?? []), region])
  return [...groups].sort(([a], [b]) => Number(a === caribbean) - Number(b === caribbean) || a.localeCompare(b, 'nl'))
}

/** The same as links to their place on the home page, with their number. */
export const countedProvinces = (regions: readonly Region[]): Province[] =>
  inProvinces(regions).map(([name, own]) => ({ id: name, name, href: `/#${anchor(name)}`, count: own.length }))

export const anchor = (province: string): string =>
  province
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
