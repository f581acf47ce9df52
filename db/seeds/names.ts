// Invented names that sound like the region: its landscape in the schools, its families in the companies.
import source from './names.json' with { type: 'json' }
import { at, type Random } from './random.ts'

export interface NameSource {
  readonly landscape: string
  /** Which families live here: a key of the surnames. */
  readonly surnames: string
  readonly towns: readonly string[]
}

export interface PersonName {
  readonly first: string
  readonly last: string
  readonly full: string
}

export interface Trade {
  /** What such a company brings besides hours. */
  readonly material: string
  readonly names: readonly string[]
}

const surnames: Record<string, readonly string[]> = source.surnames
const landWords: Record<string, readonly string[]> = source.landWords
const common = 'overal'
const overseas = 'eilanden'

/** Inventors of names in one region. What was given out is in `taken` and never comes twice. */
export function namesFor(region: NameSource, random: Random, taken: Set<string>) {
  const ownWords = listOf(landWords, region.landscape)
  // Other landscapes share a stock of words; the islands have only their own.
  const words = inTurn(region.landscape === overseas ? ownWords : [...ownWords, ...listOf(landWords, common)], random)
  const families = listOf(surnames, region.surnames)
  const owners = inTurn(families, random)
  const invent = (patterns: readonly string[]): string => {
    for (let attempt = 0; ; attempt++) {
      const name = random
        .pick(patterns)
        .replace(/^\{w\}/, () => words((word) => !/^(De|Het) /.test(word)))
        .replace('{w}', () => words())
        .replace('{s}', () => owners())
      // A crowded landscape runs out of names; a town tells them apart.
      const unique = attempt < 20 ? name : `${name} ${random.pick(region.towns)}`
      if (taken.has(unique)) continue
      taken.add(unique)
      return unique
    }
  }
  return {
    school: () => invent(source.schools),
    mbo: () => invent(source.mbos),
    board: () => invent(source.boards),
    company: (trade: Trade) => invent(trade.names),
    person: (): PersonName => {
      const first = random.pick(source.firstNames)
      const last = random.pick(random.chance(0.12) ? listOf(surnames, common) : families)
      return { first, last, full: `${first} ${last.replace(/^(Van|De|Den|Ten|Te|Op|El|Da)\b/, lower)}` }
    },
  }
}

/** What companies do here; boats only where there is water. */
export function tradesOf(landscape: string): readonly Trade[] {
  if (landscape === overseas) return source.islandTrades
  return source.waterLands.includes(landscape) ? [...source.trades, source.waterTrades] : source.trades
}

export const tradeAt = (index: number): Trade => at(source.trades, index)

/** `Gebroeders Domacassé` becomes `gebroeders-domacasse`. */
export const kebab = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Gives the items one after another in an order of its own, and begins again when they are used up. */
function inTurn(items: readonly string[], random: Random): (fits?: (item: string) => boolean) => string {
  let rest: string[] = []
  return (fits = () => true) => {
    if (!rest.some(fits)) rest = random.shuffled(items)
    const index = rest.findIndex(fits)
    return at(rest.splice(index, 1), 0)
  }
}

const lower = (text: string): string => text.toLowerCase()

function listOf(lists: Record<string, readonly string[]>, key: string): readonly string[] {
  const list = lists[key]
  if (!list) throw new Error(`no names for ${key}`)
  return list
}
