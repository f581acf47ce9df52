// Other articles that somebody who reads this one may want: about the same, or in the same words.
import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { otherNumbers, smallWords } from '../../../../platform/search/dutch.ts'
import { wordsOf } from '../../../../platform/search/plain.ts'
import { publishedWhere, type Item, type PublishedItem } from '../queries.ts'

const shown = 3
/** Looked at for each word and each facet, the newest: what a page says is not worth going through everything. */
const most = 40

/** Those with most in common first; a word that few use tells more than one that stands everywhere. */
export async function relatedItems(
  db: Database,
  {
    id,
    siteId,
    version,
  }: Pick<Item, 'id' | 'siteId'> & {
    readonly version: Pick<Item['version'], 'id' | 'title' | 'lead'>
  },
): Promise<PublishedItem[]> {
  const each = tellingWords(version).map(
    (word) => sql`(
      select id, ${word}::text as word from (
        select i.id, i.published_at from items i
        where i.public_version_id is not null and i.search_title like ${`%${word}%`} offset 0) named
      order by published_at desc limit ${most})`,
  )
  const named = each.length ? sql.join(each, sql` union all `) : sql`select null::bigint as id, '' as word where false`
  const related = sql`
    with named as (${named}),
    about as (
      select theirs.id, theirs.facet from item_facets mine cross join lateral (
        select i.id, f.facet from item_facets f join items i on i.public_version_id = f.version_id
        where f.facet = mine.facet and f.value = mine.value order by f.version_id desc limit ${most}) theirs
      where mine.version_id = ${version.id}
    ),
    points as (
      select id, 3 / sqrt(count(*) over (partition by word)) as points from named
      union all select id, case when facet in ('school', 'province') then 0.5 else 1 end from about
    ),
    related as (
      select p.id, row_number() over (
        order by sum(p.points) desc, (i.site_region_id is not distinct from ${siteId}::bigint) desc, i.published_at desc
      ) as place
      from points p join items i on i.id = p.id where p.id <> ${id} group by p.id, i.site_region_id, i.published_at
      order by place limit ${shown}
    )`
  const place = sql`(select place from related where related.id = i.id)`
  return publishedWhere(db, sql`i.id in (select id from related)`, place, shown, 0, related)
}

/** Of the title, and the longest of the lead; without what makes them plural. */
function tellingWords({ title, lead }: Pick<Item['version'], 'title' | 'lead'>): string[] {
  const long = (text: string, letters: number): string[] =>
    wordsOf(text).filter((word) => word.length >= letters && /^[a-z]+$/.test(word) && !smallWords.has(word))
  const roots = [...long(title, 5), ...long(lead, 9)].map(
    (word) => otherNumbers(word).find((root) => root.length > 4 && root.length < word.length) ?? word,
  )
  return [...new Set(roots)].slice(0, 8)
}
