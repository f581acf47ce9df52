// One search of a site: articles, regions and who takes part; and what helps when there is nothing.
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { Asked } from '../../../../platform/search/asked.ts'
import type { Found } from '../../../../platform/search/matching.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import {
  placeCentres,
  postcodeCentre,
  regionCentres,
  regionsOn,
  searchMembers,
  searchRegions,
  type MemberHit,
  type Point,
  type Region,
  type RegionHit,
} from '../../../organisations/public.ts'
import type { Counts, Wanted } from '../../items/queries.ts'
import { askedOf, countFound, findItems, hitsOf, meantBy, nearOf, type ItemHit, type Near } from '../queries.ts'
import { perList, perPage, totalOf } from '../rules.ts'
import { isChosen, type FindingQuery, type Group } from '../schema.ts'
import { searchCollections, type CollectionHit } from '../titles/queries.ts'

/** Of regions and of organisations, above the articles. */
const few = 3

export interface Results {
  /** What was really searched for, for the marks; null: everything within the choices. */
  readonly asked: Asked | null
  readonly items: Counts & { readonly hits: readonly ItemHit[] }
  readonly regions: Found<RegionHit>
  readonly members: Found<MemberHit>
  readonly collections: Found<CollectionHit>
  /** Nobody uses the words as they were typed: searched instead, and what else may have been meant. */
  readonly meant: { readonly words: string; readonly others: readonly string[] } | null
  /** How many articles there are on all sites, for who searches one of them; see `FoundItems` for many. */
  readonly everywhere: number | null
  readonly isNear: boolean
}

export interface Searching {
  readonly query: FindingQuery
  readonly region: Region | null
  readonly actor: Actor
  readonly today: IsoDate
}

/** Null when what was typed says too little and nothing else was chosen. */
export async function searchSite(db: Database, searching: Searching): Promise<Results | null> {
  const { query, region, today } = searching
  const typed = query.q ? await askedOf(db, query.q) : null
  if (query.q ? !typed : !isChosen(query) && query.bij === '') return null
  const regions = await regionsOn(db, today)
  const near = query.bij ? await nearby(db, query.bij, regions, today) : null
  let asked = typed
  let found = await look(db, searching, asked, near, regions)
  let meant: Results['meant'] = null
  if (typed && totalOf(found) === 0) {
    const guesses = await meantBy(db, typed)
    for (const words of guesses.slice(0, 2)) {
      const guessed = await askedOf(db, words)
      const instead = guessed && (await look(db, searching, guessed, near, regions))
      if (!instead || totalOf(instead) === 0) continue
      ;[asked, found, meant] = [guessed, instead, { words, others: guesses.filter((each) => each !== words) }]
      break
    }
  }
  const everywhere = region ? await countFound(db, { asked, regions, wanted: wantedOf({ query, region: null }) }) : null
  return { ...found, asked, meant, everywhere, isNear: near !== null }
}

/** Each word by itself with how many there are; only those that find something. */
export async function wordsAlone(db: Database, { terms }: Asked, wanted: Wanted) {
  if (terms.length < 2) return []
  const each = await Promise.all(
    terms.map(async (term) => ({
      words: term.words,
      count: await countFound(db, { asked: { typed: term.words, terms: [term] }, regions: [], wanted }),
    })),
  )
  return each.filter(({ count }) => count > 0)
}

const mostThemes = 6

/** Themes that a site tells most about of late, for who does not know what to look for. */
export async function popularThemes(db: Database, wanted: Wanted): Promise<readonly (readonly [string, number])[]> {
  const { facets } = await findItems(db, { asked: null, regions: [], wanted, near: null, limit: 0, offset: 0 })
  return [...(facets.get('theme') ?? [])].slice(0, mostThemes)
}

export function wantedOf({ query: { list }, region }: Pick<Searching, 'query' | 'region'>): Wanted {
  return {
    ...(region && { site: region.id }),
    kinds: list.kind ? [list.kind] : undefined,
    about: Object.fromEntries(Object.entries(list.chosen).map(([facet, value]) => [facet, [value]])),
  }
}

async function look(
  db: Database,
  searching: Searching,
  asked: Asked | null,
  near: Near | null,
  all: readonly Region[],
) {
  const { query, region, actor, today } = searching
  const { wat, list } = query
  // Who chose a kind or a theme looks for articles.
  const beside = asked !== null && !isChosen(query)
  const span = wat ? { limit: perList, offset: (list.page - 1) * perList } : { limit: few, offset: 0 }
  const of = (group: Group): boolean => wat === null || wat === group
  const search = asked && { asked, how: 'exact' as const, ...span }
  const [items, regions, members, collections] = await Promise.all([
    findItems(db, {
      asked,
      regions: all,
      wanted: wantedOf(searching),
      near,
      limit: wat ? 0 : perPage,
      offset: (list.page - 1) * perPage,
    }),
    search && beside && region === null && of('regios') ? searchRegions(db, actor, search, today) : none,
    search && beside && of('organisaties') ? searchMembers(db, search, today, region?.id ?? null) : none,
    search && beside && of('verzamelingen') ? searchCollections(db, search, region?.id) : none,
  ])
  return { items: { ...items, hits: await hitsOf(db, items.hits) }, regions, members, collections }
}

const none = { total: 0, hits: [] }

/** Where somebody is who typed this; null where nobody of the register is. */
async function nearby(db: Database, typed: string, regions: readonly Region[], today: IsoDate): Promise<Near | null> {
  const place = await placeOf(db, typed)
  if (!place) return null
  return nearOf(
    place,
    await regionCentres(
      db,
      regions.map(({ id }) => id),
      today,
    ),
  )
}

async function placeOf(db: Database, typed: string): Promise<Point | null> {
  const digits = /^([1-9]\d{3}) ?([a-z]{2})?$/i.exec(typed)?.[1]
  if (digits) return postcodeCentre(db, digits)
  const name = typed.toLowerCase()
  return (await placeCentres(db, [name])).get(name) ?? null
}
