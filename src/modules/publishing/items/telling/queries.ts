import { sql, type RawBuilder } from 'kysely'
import type { Locale } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { SiteName } from '../offers/queries.ts'
import type { SiteId } from '../queries.ts'
import type { What } from './rules.ts'

export interface Reader {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

/** Who publish at a site of their own: who edits for the nation may everywhere, and is written of the nation's site only. */
export async function publishersOf(tx: Tx, site: SiteId, day: IsoDate): Promise<Reader[]> {
  const roles = site === null ? ['programmeTeam', 'editor'] : ['programmeLeader', 'deputy', 'editor']
  const { rows } = await sql<Reader>`
    select distinct p.id, p.name, p.email, p.locale from people p join role_assignments a on a.person_id = p.id
    where a.region_id is not distinct from ${site}::bigint and a.organisation_id is null and a.role = any(${roles}::text[])
      and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until >= ${day})
    order by p.name, p.id`.execute(tx)
  return rows
}

/** Whether somebody works on a site: what is written to one person is not for who left. Who edits for the nation works everywhere. */
export const worksOn = (
  person: RawBuilder<unknown>,
  site: RawBuilder<unknown>,
  day: IsoDate,
): RawBuilder<boolean> => sql`
  exists (select from role_assignments a
    where a.person_id = ${person} and a.organisation_id is null and a.valid_from <= ${day}
      and (a.valid_until is null or a.valid_until >= ${day})
      and ((a.region_id is null and a.role in ('programmeTeam', 'editor')) or (a.region_id = ${site}
        and a.role in ('programmeLeader', 'deputy', 'editor', 'projectLeader', 'schoolCoordinator'))))`

export interface News {
  readonly what: What
  readonly itemId: number
  readonly offerId: number | null
  readonly title: string
  /** Null, or somebody who left: to all who publish there. */
  readonly to: Reader | null
  readonly byId: string | null
  /** Null: it came about by itself. */
  readonly by: string | null
  readonly home: SiteName
  /** The other side of an offer. */
  readonly taker: SiteName
  readonly words: string | null
}

/**
 * Takes all that waits to be told, oldest first; who comes second finds nothing. Left out is what is no longer so: a text
 * that does not wait for a review any more, an offer that was taken back or answered.
 */
export async function takeNews(tx: Tx, day: IsoDate): Promise<News[]> {
  const site = (alias: string) =>
    sql`case when ${sql.ref(`${alias}.id`)} is null then null else json_build_object('id', ${sql.ref(`${alias}.id`)},
      'slug', ${sql.ref(`${alias}.slug`)}, 'name', ${sql.ref(`${alias}.name`)}) end`
  const { rows } = await sql<News>`
    with told as (delete from item_news returning *)
    select n.what, n.item_id as "itemId", n.offer_id as "offerId",
      -- Of an offer two sites hear: what is written since it was public, is of one of them.
      (select title from item_versions where item_id = n.item_id and (n.offer_id is null or id = i.told_version_id)
        order by number desc limit 1) as title,
      case when p.id is null then null
        else json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale) end as "to",
      n.by_id as "byId", b.name as "by", ${site('h')} as home, ${site('t')} as taker,
      case when n.what = 'sentBack' then (select words from item_comments c where c.item_id = n.item_id and c.sent_back
          order by c.id desc limit 1)
        when n.what in ('offered', 'offeredAgain') then o.words
        when n.what in ('declined', 'changeAsked', 'takenDown') then o.reason end as words
    from told n join items i on i.id = n.item_id left join item_offers o on o.id = n.offer_id
      left join people p on p.id = n.person_id and ${worksOn(sql`p.id`, sql`i.site_region_id`, day)}
      left join people b on b.id = n.by_id
      left join regions h on h.id = i.site_region_id left join regions t on t.id = o.to_region_id
    where (n.what <> 'reviewAsked' or i.state = 'review')
      and (n.what not in ('offered', 'offeredAgain') or (o.state = 'offered' and i.public_version_id is not null))
      and (n.what not in ('accepted', 'declined', 'changeAsked', 'takenDown') or o.state = n.what)
    order by n.id`.execute(tx)
  return rows
}
