// What somebody typed to find a region, and why a region answers to it.

export type Asked =
  | { readonly kind: 'postcode'; readonly digits: string; readonly letters: string }
  /** `names`: what was typed and, where a place has two names, the other one. */
  | { readonly kind: 'words'; readonly text: string; readonly names: readonly string[] }

/** `7811 ab`, `7811AB` and `7811` are postcodes; anything else is a place or a name. Null when it says too little. */
export function readAsked(typed: string): Asked | null {
  const text = typed.trim().replace(/\s+/g, ' ').replaceAll('’', "'")
  const postcode = /^([1-9]\d{3}) ?([a-z]{2})?$/i.exec(text)
  if (postcode) return { kind: 'postcode', digits: postcode[1] ?? '', letters: (postcode[2] ?? '').toUpperCase() }
  if (text.length < 2) return null
  const name = text.slice(0, 100).toLowerCase()
  return { kind: 'words', text: text.slice(0, 100), names: twoNames.find((names) => names.includes(name)) ?? [name] }
}

/** Places that people and lists call differently. */
const twoNames: readonly (readonly string[])[] = [
  ['den haag', "'s-gravenhage", 's-gravenhage', 'the hague'],
  ['den bosch', "'s-hertogenbosch", 's-hertogenbosch'],
  ['friesland', 'fryslân', 'fryslan'],
]

/** Why a region is shown. */
export type Reason =
  | { readonly kind: 'region' }
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'place'; readonly name: string; readonly municipality: string | null }
  | { readonly kind: 'postcode'; readonly postcode: string; readonly near: boolean; readonly municipality: string }
  | { readonly kind: 'member'; readonly name: string; readonly place: string | null }
  | { readonly kind: 'nearby'; readonly name: string; readonly place: string | null; readonly municipality: string }
  | { readonly kind: 'province'; readonly name: string }

/** The surest reasons first. */
const order: readonly Reason['kind'][] = ['region', 'postcode', 'municipality', 'place', 'member', 'nearby', 'province']

export interface Hit {
  readonly regionId: number
  readonly reason: Reason
}

export interface Found<Region> {
  readonly region: Region
  readonly reasons: readonly Reason[]
}

/** One entry a region, with its reasons; regions that answer for the surest reason come first. */
export function together<Region extends { readonly id: number; readonly name: string }>(
  hits: readonly Hit[],
  regions: readonly Region[],
): Found<Region>[] {
  const rank = (found: Found<Region>): number => Math.min(...found.reasons.map(({ kind }) => order.indexOf(kind)))
  return regions
    .map((region) => ({ region, reasons: reasonsOf(region.id, hits) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => rank(a) - rank(b) || a.region.name.localeCompare(b.region.name, 'nl'))
}

function reasonsOf(regionId: number, hits: readonly Hit[]): Reason[] {
  const own = hits.filter((hit) => hit.regionId === regionId).map(({ reason }) => reason)
  const different = new Map(own.map((reason) => [JSON.stringify(reason), reason]))
  return [...different.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, 5)
}
