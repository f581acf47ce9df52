// What answers to what somebody is typing in a field to search: titles of articles, and regions.
import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { Asked } from '../../../../platform/search/asked.ts'
import { answers } from '../../../../platform/search/matching.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { searchRegions, type Region, type RegionHit } from '../../../organisations/public.ts'
import { publicWhere, publishedItems, type PublishedItem } from '../../items/queries.ts'
import { askedOf, meantBy, scoreOf } from '../queries.ts'

const mostItems = 6
const mostRegions = 2

export interface Suggested {
  readonly items: readonly PublishedItem[]
  readonly regions: readonly RegionHit[]
}

export async function suggest(
  db: Database,
  typed: string,
  { region, actor, today }: { region: Region | null; actor: Actor; today: IsoDate },
): Promise<Suggested> {
  // The beginning of a next word says too little yet.
  const asked = await askedOf(db, typed.replace(/(?<=\S{2}) \S{1,2}$/, ''))
  if (!asked) return { items: [], regions: [] }
  const [items, regions] = await Promise.all([
    titled(db, asked, region),
    region
      ? []
      : searchRegions(db, actor, { asked, how: 'exact', limit: mostRegions, offset: 0 }, today).then((f) => f.hits),
  ])
  if (items.length || regions.length) return { items, regions }
  const [meant] = await meantBy(db, asked)
  const guessed = meant ? await askedOf(db, meant) : null
  return { items: guessed ? await titled(db, guessed, region) : [], regions: [] }
}

async function titled(db: Database, asked: Asked, region: Region | null): Promise<PublishedItem[]> {
  const title = answers(sql`i.search_title`, { asked, how: 'exact' })
  const { rows } = await sql<{ id: number }>`
    select i.id from items i where ${publicWhere(region ? { site: region.id } : {})} and ${title}
    order by ${scoreOf(asked)} desc, i.published_at desc, i.id desc limit ${mostItems}`.execute(db)
  const among = rows.map(({ id }) => id)
  const items = await publishedItems(db, { among, limit: mostItems })
  return items.sort((one, other) => among.indexOf(one.id) - among.indexOf(other.id))
}
