import { sql, type RawBuilder } from 'kysely'
import type { Actor, Locale } from '../../../../platform/actor.ts'
import { only, type Database, type Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { regionFor, type Region } from '../../../organisations/public.ts'
import { lateSince, type RequestKind, type RequestState } from './rules.ts'

export interface MboRequest {
  readonly id: number
  readonly region: { readonly id: number; readonly name: string; readonly slug: string }
  readonly mboId: number
  readonly mbo: string
  readonly pathway: { readonly id: number; readonly name: string } | null
  readonly kind: RequestKind
  readonly title: string
  readonly note: string | null
  readonly count: number | null
  readonly wantedOn: IsoDate
  readonly plannedOn: IsoDate
  readonly time: string | null
  readonly state: RequestState
  /** Who asked; null when forgotten. */
  readonly askedBy: string | null
  readonly askedOn: IsoDate
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredOn: IsoDate | null
  readonly version: number
}

/** What a region asked, of one route or of all. */
export const requestsOf = (db: Database, region: Pick<Region, 'id'>, pathway?: number): Promise<MboRequest[]> =>
  requestsWhere(db, sql`q.region_id = ${region.id} ${pathway ? sql`and q.pathway_id = ${pathway}` : sql``}`)

/** What all regions asked of an mbo. */
export const requestsTo = (db: Database | Tx, mboId: number): Promise<MboRequest[]> =>
  requestsWhere(db, sql`q.mbo_id = ${mboId}`)

export interface InRequest {
  readonly region: Region
  readonly request: MboRequest
}

/** One request, as far as the actor may see the region that it belongs to. */
export async function requestFor(db: Database, actor: Actor, slug: string, id: number): Promise<InRequest | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const [request] = await requestsWhere(db, sql`q.id = ${id} and q.region_id = ${region.id}`)
  return request ? { region, request } : null
}

/** No rights are looked at here. */
export async function requestById(db: Database | Tx, id: number): Promise<MboRequest | null> {
  const [request] = await requestsWhere(db, sql`q.id = ${id}`)
  return request ?? null
}

function requestsWhere(db: Database | Tx, where: RawBuilder<unknown>): Promise<MboRequest[]> {
  return sql<MboRequest>`
    select q.id, json_build_object('id', r.id, 'name', r.name, 'slug', r.slug) as region, q.mbo_id as "mboId",
      o.name as mbo, q.kind, q.title, q.note, q.count, q.wanted_on as "wantedOn", q.planned_on as "plannedOn",
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as pathway,
      q.time_text as time, q.state, a.name as "askedBy", q.asked_on as "askedOn", q.answer, b.name as "answeredBy",
      q.answered_on as "answeredOn", q.version
    from mbo_requests q
    join regions r on r.id = q.region_id
    join organisations o on o.id = q.mbo_id
    left join pathways p on p.id = q.pathway_id
    left join people a on a.id = q.asked_by
    left join people b on b.id = q.answered_by
    where ${where} order by q.planned_on, q.id`
    .execute(db)
    .then(({ rows }) => rows)
}

export interface Reader {
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

/** Who answers for an mbo on a day. */
export async function mboContactsOn(db: Database | Tx, mboId: number, day: IsoDate): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select distinct p.name, p.email, p.locale from role_assignments ra join people p on p.id = ra.person_id
    where ra.role = 'mboContact' and ra.organisation_id = ${mboId}
      and ra.valid_from <= ${day} and (ra.valid_until is null or ra.valid_until >= ${day})
    order by p.email`.execute(db)
  return rows
}

/** Who hears of an answer: who asked, as long as that person works in the region, else who runs it. */
export async function askersOf(db: Database | Tx, requestId: number, day: IsoDate): Promise<Reader[]> {
  const { rows } = await sql<Reader & { asked: boolean }>`
    select distinct p.name, p.email, p.locale, p.id = q.asked_by as asked
    from mbo_requests q join role_assignments ra on ra.region_id = q.region_id join people p on p.id = ra.person_id
    where q.id = ${requestId} and ra.valid_from <= ${day} and (ra.valid_until is null or ra.valid_until >= ${day})
      and (p.id = q.asked_by or ra.role in ('programmeLeader', 'deputy'))
    order by p.email`.execute(db)
  const asker = rows.filter(({ asked }) => asked)
  return (asker.length ? asker : rows).map(({ name, email, locale }) => ({ name, email, locale }))
}

/** What waits for a word of the region itself: other days that an mbo proposes, and agreements past their day. */
export interface MboTasks {
  readonly otherDays: number
  readonly unanswered: number
  readonly agreements: number
}

export async function mboTasks(db: Database, region: Pick<Region, 'id'>, today: IsoDate): Promise<MboTasks> {
  const { rows } = await sql<MboTasks>`
    select count(*) filter (where state = 'otherDate')::int as "otherDays",
      count(*) filter (where state = 'asked' and asked_on <= ${lateSince(today)})::int as unanswered,
      (select count(*)::int from pathway_agreements g join pathways p on p.id = g.pathway_id
        where p.region_id = ${region.id} and p.stopped_on is null and g.kept is null and g.due_on < ${today}) as agreements
    from mbo_requests where region_id = ${region.id}`.execute(db)
  return only(rows)
}

/** How many requests of a region got no answer in time. */
export async function overdueRequests(db: Database, region: Pick<Region, 'id'>, today: IsoDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from mbo_requests
    where region_id = ${region.id} and state = 'asked' and asked_on <= ${lateSince(today)}`.execute(db)
  return rows[0]?.count ?? 0
}
