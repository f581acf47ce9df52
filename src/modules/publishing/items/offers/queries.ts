import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { regionCentres, regionsOn, type Region } from '../../../organisations/public.ts'
import type { Kind } from '../kinds/rules.ts'
import type { SiteId } from '../queries.ts'
import { nearest, type OfferState } from './rules.ts'

/** A site by the region that it is of; null: that of the nation. */
export type SiteName = { readonly id: number; readonly slug: string; readonly name: string } | null

export interface Offer {
  readonly id: number
  readonly itemId: number
  readonly state: OfferState
  /** Where it was offered. */
  readonly to: SiteName
  readonly words: string | null
  /** What the other site said last. */
  readonly reason: string | null
  readonly seenNumber: number | null
  readonly answerSeen: boolean
  readonly offeredAt: Date
  readonly offeredBy: string | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
}

/** An offer with the item that it is of, as everybody reads it, or read it last: what is written since is of its home. */
export interface ListedOffer extends Offer {
  readonly kind: Kind
  readonly title: string
  readonly lead: string
  /** Where the item is at home. */
  readonly from: SiteName
  readonly slug: string
  readonly isPublic: boolean
}

/** `is not distinct from` finds no index, and these are asked on every page of the workspace. */
const at = (column: RawBuilder<unknown>, site: SiteId): RawBuilder<unknown> =>
  site === null ? sql`${column} is null` : sql`${column} = ${site}`
const home = (site: SiteId): RawBuilder<unknown> => at(sql`i.site_region_id`, site)
const target = (site: SiteId): RawBuilder<unknown> => at(sql`o.to_region_id`, site)

const named = (alias: string): RawBuilder<unknown> => sql`case when ${sql.ref(`${alias}.id`)} is null then null
  else json_build_object('id', ${sql.ref(`${alias}.id`)}, 'slug', ${sql.ref(`${alias}.slug`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

async function offersWhere(db: Database | Tx, where: RawBuilder<unknown>, order: RawBuilder<unknown>) {
  const { rows } = await sql<ListedOffer>`
    select o.id, o.item_id as "itemId", o.state, ${named('t')} as "to", o.words, o.reason, o.seen_number as "seenNumber",
      o.answer_seen as "answerSeen", o.offered_at as "offeredAt", p.name as "offeredBy", o.answered_at as "answeredAt",
      a.name as "answeredBy", i.kind, v.title, v.lead, ${named('h')} as "from", i.slug,
      i.public_version_id is not null as "isPublic"
    from item_offers o join items i on i.id = o.item_id
      join item_versions v on v.id = i.told_version_id
      left join regions t on t.id = o.to_region_id left join regions h on h.id = i.site_region_id
      left join people p on p.id = o.offered_by left join people a on a.id = o.answered_by
    where ${where} order by ${order} limit 500`.execute(db)
  return rows
}

/** Where an item was offered: the nation first, then by name. */
export const offersOf = (db: Database | Tx, itemId: number): Promise<ListedOffer[]> =>
  offersWhere(db, sql`o.item_id = ${itemId}`, sql`t.name nulls first`)

/** What was offered to a site, what waits first. What is not public waits for nobody. */
export const receivedOffers = (db: Database, site: SiteId): Promise<ListedOffer[]> =>
  offersWhere(
    db,
    sql`${target(site)} and o.state <> 'withdrawn' and (i.public_version_id is not null or o.state = 'accepted')`,
    sql`o.state = 'offered' desc, coalesce(o.answered_at, o.offered_at) desc, o.id desc`,
  )

/** What a site offered, the newest answer first. */
export const sentOffers = (db: Database, site: SiteId): Promise<ListedOffer[]> =>
  offersWhere(db, home(site), sql`greatest(o.answered_at, o.offered_at) desc, o.id desc`)

/** One that this site may look at and answer. */
export async function receivedOffer(db: Database | Tx, site: SiteId, id: number): Promise<ListedOffer | null> {
  if (!Number.isSafeInteger(id)) return null
  const where = sql`o.id = ${id} and ${target(site)} and o.state <> 'withdrawn' and i.public_version_id is not null`
  const [offer] = await offersWhere(db, where, sql`o.id`)
  return offer ?? null
}

/** What waits at a site for somebody who works on it. */
export interface SiteTasks {
  readonly toReview: number
  /** Mail and forms of others, to decide about. */
  readonly cameIn: number
  /** Offers of other sites. */
  readonly toAnswer: number
  /** Other sites asked for a change of what this one told. */
  readonly changes: number
  /** Other sites answered, and nobody here said that they saw it. */
  readonly answered: number
  /** Texts of this person that came back. */
  readonly sentBack: number
}

/** @param mayPublish who only writes hears of what is their own */
export async function siteTasks(
  db: Database,
  site: SiteId,
  { id, mayPublish }: { readonly id: string; readonly mayPublish: boolean },
): Promise<SiteTasks> {
  const own = sql`(${mayPublish} or i.owner_id = ${id})`
  const { rows } = await sql<SiteTasks>`
    select case when ${mayPublish} then (select count(*) from items i where ${home(site)} and i.state = 'review')
        else 0 end as "toReview",
      case when ${mayPublish} then (select count(*) from intake_messages m
        where m.site_region_id is not distinct from ${site}::bigint and m.state = 'waiting') else 0 end as "cameIn",
      case when ${mayPublish} then (select count(*) from item_offers o join items i on i.id = o.item_id
        where ${target(site)} and o.state = 'offered' and i.public_version_id is not null) else 0 end as "toAnswer",
      a.changes, a.answered,
      (select count(*) from items i where ${home(site)} and i.state = 'draft'
        and (select saved_by from item_versions where item_id = i.id order by number desc limit 1) = ${id}
        and exists (select from item_comments c where c.item_id = i.id and c.sent_back and c.settled_at is null)
      ) as "sentBack"
    from (select count(*) filter (where o.state = 'changeAsked') as changes,
        count(*) filter (where o.state <> 'changeAsked' and not o.answer_seen) as answered
      from item_offers o join items i on i.id = o.item_id
      where (not o.answer_seen or o.state = 'changeAsked') and ${home(site)} and ${own}) a`.execute(db)
  const [tasks] = rows
  if (!tasks) throw new Error('a query of one row gave none')
  return tasks
}

export interface Choices {
  /** Of the region that offers; none for the nation. */
  readonly neighbours: readonly Region[]
  /** All other regions of today. */
  readonly regions: readonly Region[]
}

const mostNeighbours = 6

/** To whom a site may offer. Without schools on the map its neighbours are those of the same province. */
export async function choicesFor(db: Database | Tx, site: SiteId, today: IsoDate): Promise<Choices> {
  const all = await regionsOn(db, today)
  const regions = all.filter(({ id }) => id !== site)
  const own = all.find(({ id }) => id === site)
  if (!own) return { neighbours: [], regions }
  const centres = await regionCentres(
    db,
    all.map(({ id }) => id),
    today,
  )
  const near = nearest(regions, centres.get(own.id), ({ id }) => centres.get(id), mostNeighbours)
  return { neighbours: near.length ? near : regions.filter(({ province }) => province === own.province), regions }
}
