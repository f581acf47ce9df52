// What everybody may read, by words, by what it is about, and by how far away it is.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { readAsked, type Asked, type Term } from '../../../platform/search/asked.ts'
import { answers } from '../../../platform/search/matching.ts'
import { wordsOf } from '../../../platform/search/plain.ts'
import { nearestWords, piecesOf, slipsOf } from '../../../platform/search/spelling.ts'
import { withSynonyms } from '../../../platform/search/synonyms.ts'
import type { RichText } from '../../../platform/rich-text/document.ts'
import { aboutFound } from '../items/facets/queries.ts'
import type { ListFacet } from '../items/facets/rules.ts'
import type { FieldValues } from '../items/kinds/rules.ts'
import { publicWhere, publishedItems, type Counts, type PublishedItem, type Wanted } from '../items/queries.ts'
import { kilometresApart, mostFound, type Place } from './rules.ts'
import { synonymWords } from './synonyms/queries.ts'

export interface Finding {
  /** Null: everything, within what is wanted. */
  readonly asked: Asked | null
  /** «Gastles Emmen» is also a guest lesson that the region tells of. */
  readonly regions: readonly { readonly id: number; readonly name: string }[]
  readonly wanted: Wanted
  readonly near: Near | null
  readonly limit: number
  readonly offset: number
}

/** A place, and how far from it regions lie. */
export interface Near {
  readonly place: Place
  readonly regions: ReadonlyMap<number, number>
}

/** One more than `mostFound` says that there are more; then what is counted is so of the best `mostFound`. */
export interface FoundItems extends Counts {
  readonly hits: readonly { readonly id: number; readonly km: number | null }[]
}

/**
 * The numbers of one page, and how many there are of what. Who is ranked is only a number, a score and a day, and no
 * more than `mostFound` are. Rows are looked up for the page alone.
 */
export async function findItems(db: Database, finding: Finding): Promise<FoundItems> {
  const { asked, wanted, near, limit, offset } = finding
  const where = answering(finding)
  const columns = sql`i.id, i.public_version_id as version, i.kind, i.published_at, i.site_region_id,
    ${asked ? scoreOf(asked) : sql`0`} as score`
  const best = sql`order by score desc, published_at desc, id desc limit ${mostFound + 1}`
  const { rows } = await sql<{
    total: number
    hits: FoundItems['hits']
    kinds: Readonly<Record<string, number>>
    facets: readonly (readonly [ListFacet, string, number])[]
  }>`
    with often as materialized (
      select count(*) >= ${manyOfSome} as "is" from (
        select * from items i where i.public_version_id is not null order by i.published_at desc, i.id limit ${some}
      ) i where ${where}
    ), newest as materialized (
      -- OFFSET keeps them in the order of the index, to stop at enough.
      select ${columns} from (
        select * from items i where i.public_version_id is not null order by i.published_at desc, i.id offset 0
      ) i where (select "is" from often) and ${where} limit ${mostFound + 1}
    ), titled as materialized (
      select ${columns} from items i where (select count(*) > ${mostFound} from newest) and ${publicWhere(wanted)}
        and ${asked ? answers(sql`i.search_title`, { asked, how: 'exact' }) : sql`false`} ${best}
    ), all_of_them as materialized (
      select ${columns} from items i where not (select "is" from often) and ${where} ${best}
    ), ranked as materialized (
      select * from newest union select * from titled union all select * from all_of_them
    ), found as materialized (
      select * from ranked order by score desc, published_at desc, id desc limit ${mostFound}
    ), shown as (
      select id, km, row_number() over () as place from (
        select id, km from (select i.*, ${near ? distanceFrom(near.place) : sql`null::float8`} as km
          from found i ${near ? regionsAt(near) : sql``}) i
        order by ${near ? sql`km nulls last, ` : sql``} score desc, published_at desc, id desc
        limit ${limit} offset ${offset}
      ) s
    )
    select (select least(count(*), ${mostFound + 1}) from ranked) as total,
      (select coalesce(json_agg(json_build_object('id', id, 'km', km) order by place), '[]') from shown) as hits,
      (select coalesce(json_object_agg(kind, n), '{}') from (
        select kind, count(*) as n from found group by kind) k) as kinds,
      (select coalesce(json_agg(json_build_array(facet, value, n) order by n desc, value), '[]') from (
        select facet, value, count(*) as n from ${aboutFound} a group by 1, 2) f) as facets`.execute(db)
  const [row] = rows
  if (!row) throw new Error('counting gives a row')
  const facets = new Map<ListFacet, Map<string, number>>()
  for (const [facet, value, count] of row.facets)
    facets.set(facet, (facets.get(facet) ?? new Map<string, number>()).set(value, count))
  return { total: row.total, hits: row.hits, kinds: new Map(Object.entries(row.kinds)), facets }
}

/**
 * Words of a tenth of all articles need not be looked for: the newest are gone through until there are enough, with
 * those that have all of the words in their title. Of rarer words every article is ranked.
 */
const [some, manyOfSome] = [400, 40]

type Asking = Pick<Finding, 'asked' | 'regions' | 'wanted'>

function answering({ asked, regions, wanted }: Asking): RawBuilder<unknown> {
  const text = asked && answers(sql`i.search_text`, { asked, how: 'exact' }, toldBy(regions))
  return sql`${publicWhere(wanted)} ${text ? sql`and ${text}` : sql``}`
}

/** How many there are; one more than `mostFound`: more than that. */
export async function countFound(db: Database, asking: Asking): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from items i where ${answering(asking)} limit ${mostFound + 1}) i`.execute(db)
  return rows[0]?.n ?? 0
}

const toldBy =
  (regions: Finding['regions']) =>
  ({ words }: Term): RawBuilder<boolean> | null => {
    const ids = regions.filter(({ name }) => wordsOf(name).join(' ') === words).map(({ id }) => id)
    return ids.length ? sql`i.site_region_id = any (${ids}::bigint[])` : null
  }

/** Of each word: in the title as it was typed, its beginning, something of it, or only in the text. */
export function scoreOf({ terms }: Asked): RawBuilder<unknown> {
  const title = sql`i.search_title`
  const each = terms.map((term) => {
    const { words } = term
    return sql`case when ' ' || ${title} || ' ' like ${`% ${words} %`} then 4
      when ' ' || ${title} like ${`% ${words}%`} then 3 when ${inTitle(term)} then 2 else 0 end`
  })
  return sql.join(each, sql` + `)
}

const inTitle = (term: Term): RawBuilder<boolean> =>
  answers(sql`i.search_title`, { asked: { typed: term.words, terms: [term] }, how: 'exact' })

const regionsAt = ({ regions }: Near): RawBuilder<unknown> =>
  sql`left join unnest(${[...regions.keys()]}::bigint[], ${[...regions.values()]}::float8[]) as at (id, km) on at.id = i.site_region_id`

/** To the nearest of whom it is about, else to the region that tells it. Where a company stands may be somebody's home. */
const distanceFrom = ({ latitude, longitude }: Place): RawBuilder<unknown> => sql`coalesce((
  select min(2 * 6371 * asin(least(1, sqrt(
    power(sin(radians(o.latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(o.latitude)) * power(sin(radians(o.longitude - ${longitude}::float8) / 2), 2)))))
  from item_organisations io join organisations o on o.id = io.organisation_id
  where io.version_id = i.version and o.latitude is not null and o.kind <> 'company'), at.km)`

export const nearOf = (place: Place, centres: ReadonlyMap<number, Place>): Near => ({
  place,
  regions: new Map([...centres].map(([id, centre]) => [id, kilometresApart(place, centre)])),
})

export interface ItemHit extends PublishedItem {
  readonly km: number | null
  readonly body: RichText
  readonly fields: FieldValues
}

/** What a page shows of those that were found, in the same order. */
export async function hitsOf(db: Database, found: FoundItems['hits']): Promise<ItemHit[]> {
  if (!found.length) return []
  const among = found.map(({ id }) => id)
  const [items, { rows }] = await Promise.all([
    publishedItems(db, { among, limit: among.length }),
    sql<{ id: number; body: RichText; fields: FieldValues }>`
      select i.id, v.body, v.fields from items i join item_versions v on v.id = i.public_version_id
      where i.id = any (${among}::bigint[])`.execute(db),
  ])
  return found.flatMap(({ id, km }) => {
    const [item, text] = [items.find((each) => each.id === id), rows.find((each) => each.id === id)]
    return item && text ? [{ ...item, ...text, km }] : []
  })
}

/** What was typed, with what means the same. */
export async function askedOf(db: Database, typed: string): Promise<Asked | null> {
  const asked = readAsked(typed)
  return asked && withSynonyms(asked, await synonymWords(db))
}

/** What somebody may have meant, the likeliest first: words as public texts have them, or a compound in its pieces. */
export async function meantBy(db: Database, { terms }: Asked): Promise<string[]> {
  // A word in use has thirty letters at most; of longer nonsense each letter would be one to try without.
  const doubtful = terms.filter(({ mayDiffer, words }) => mayDiffer && words.length < 34).map(({ words }) => words)
  if (!doubtful.length) return []
  // The first piece may have an s to bind it: «veiligheidsbril».
  const pieces = doubtful.flatMap((word) =>
    piecesOf(word).map(([first, second]) => ({ word, first, second, short: first.replace(/s$/, '') })),
  )
  const { rows } = await sql<{ typed: string; isUsed: boolean; alike: string[]; halves: [string, string][] }>`
    select t.word as typed, exists (select from search_words w where w.word like '%' || t.word || '%') as "isUsed",
      array(
        (select w.word from search_words w where w.word % t.word or t.word <% w.word
          order by greatest(similarity(t.word, w.word), word_similarity(t.word, w.word) - 0.1) desc, w.word limit 40)
        union select w.word from search_words w where w.word = any (select jsonb_array_elements_text(t.slips))
      ) as alike,
      (select coalesce(json_agg(json_build_array(p.first, p.second)), '[]')
        from jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb) as p (word text, first text, second text, short text)
        where p.word = t.word and exists (select from search_words w where w.word in (p.first, p.short))
          and exists (select from search_words w where w.word = p.second)) as halves
    from jsonb_to_recordset(${JSON.stringify(doubtful.map((word) => ({ word, slips: slipsOf(word) })))}::jsonb)
      as t (word text, slips jsonb)`.execute(db)
  return spelled(
    terms.map(({ words }) => words),
    new Map(
      rows.map(({ typed, isUsed, alike, halves }) => [
        typed,
        isUsed ? [typed] : [...nearestWords(typed, alike), ...halves.map((each) => each.join(' '))],
      ]),
    ),
  )
}

const mostGuesses = 4

/** All that was typed with other words in place of those that nobody uses; the first has the likeliest of each. */
function spelled(words: readonly string[], others: ReadonlyMap<string, readonly string[]>): string[] {
  const at = (turn: number): string =>
    words.map((word) => (others.get(word) ?? [])[turn] ?? others.get(word)?.[0] ?? word).join(' ')
  const all = Array.from({ length: mostGuesses }, (_, turn) => at(turn))
  return [...new Set(all)].filter((each) => each !== words.join(' '))
}
