// What readers and users say of an item.
import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { questionsBehind } from '../questions/queries.ts'
import type { Speaker } from './rules.ts'

export interface Use extends Speaker {
  readonly name: string
  /** Where an organisation stands. */
  readonly place: string | null
  /** Of a region. */
  readonly slug: string | null
}

export interface ReadersSay {
  readonly yes: number
  readonly no: number
  /** Regions first. */
  readonly uses: readonly Use[]
}

/**
 * What every reader sees counts the votes of days that are over: those no longer know their voter. So one vote changes no
 * page that is kept, and nobody sees their own vote move the outcome.
 */
export async function readersSay(db: Database, item: number, isToday = false): Promise<ReadersSay> {
  const shown = isToday ? sql`true` : sql`voter is null`
  const { rows } = await sql<ReadersSay>`
    select (select count(*)::int from item_votes where item_id = ${item} and useful and ${shown}) as yes,
      (select count(*)::int from item_votes where item_id = ${item} and not useful and ${shown}) as no,
      (select coalesce(json_agg(json_build_object('kind', case when r.id is null then 'organisation' else 'region' end,
          'id', coalesce(r.id, o.id), 'name', coalesce(r.name, o.name), 'place', o.place, 'slug', r.slug)
          order by r.id is null, coalesce(r.name, o.name)), '[]')
        from item_uses u left join regions r on r.id = u.region_id left join organisations o on o.id = u.organisation_id
        where u.item_id = ${item}) as uses`.execute(db)
  return rows[0] ?? { yes: 0, no: 0, uses: [] }
}

export interface Word {
  readonly id: number
  readonly useful: boolean
  readonly words: string
  readonly day: string
}

/** What readers wrote to the owner, the newest first. */
export async function wordsOf(db: Database, item: number): Promise<Word[]> {
  const { rows } = await sql<Word>`
    select id, useful, words, day from item_votes where item_id = ${item} and words <> '' order by id desc limit 20`.execute(
    db,
  )
  return rows
}

/** Names of those that somebody may speak for, with whether they said already that they use the item. */
export async function speakersOf(
  db: Database,
  item: number,
  { regions, organisations }: { readonly regions: readonly number[]; readonly organisations: readonly number[] },
): Promise<(Speaker & { readonly name: string; readonly says: boolean })[]> {
  const { rows } = await sql<Speaker & { name: string; says: boolean }>`
    select 'region' as kind, r.id, r.name,
      exists (select from item_uses u where u.item_id = ${item} and u.region_id = r.id) as says
    from regions r where r.id = any (${[...regions]}::bigint[])
    union all select 'organisation', o.id, o.name,
      exists (select from item_uses u where u.item_id = ${item} and u.organisation_id = o.id)
    from organisations o where o.id = any (${[...organisations]}::bigint[]) and o.merged_into is null
    order by 1 desc, 3`.execute(db)
  return rows
}

/** For who keeps the item: the words of readers as well, and what they asked. */
export async function readersAtDesk(db: Database, item: number) {
  const [said, words, questions] = await Promise.all([
    readersSay(db, item, true),
    wordsOf(db, item),
    questionsBehind(db, item),
  ])
  return { said, words, questions }
}
export type ReadersAtDesk = Awaited<ReturnType<typeof readersAtDesk>>
