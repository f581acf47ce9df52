import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { ProposalState } from '../rules.ts'

export interface Proposal {
  readonly id: number
  readonly state: ProposalState
  /** Whether our region made it. */
  readonly byUs: boolean
  readonly ours: { readonly id: number; readonly title: string }
  readonly other: {
    readonly id: number
    readonly title: string
    readonly region: { readonly slug: string; readonly name: string }
  }
  readonly words: string | null
  readonly answer: string | null
  readonly at: Date
}

const proposals = (regionId: number, where: RawBuilder<unknown>) => sql<Proposal>`
  select pr.id, pr.state, own.region_id = ${regionId} as "byUs", pr.words, pr.answer, pr.proposed_at as at,
    case when own.region_id = ${regionId} then json_build_object('id', a.id, 'title', a.title)
      else json_build_object('id', o.id, 'title', o.title) end as ours,
    case when own.region_id = ${regionId}
      then json_build_object('id', o.id, 'title', o.title, 'region', json_build_object('slug', tr.slug, 'name', tr.name))
      else json_build_object('id', a.id, 'title', a.title, 'region', json_build_object('slug', r.slug, 'name', r.name))
    end as other
  from proposals pr
  join activities a on a.id = pr.activity_id join plans own on own.id = a.plan_id join regions r on r.id = own.region_id
  join activities o on o.id = pr.other_id join plans their on their.id = o.plan_id
  join regions tr on tr.id = their.region_id
  where ${regionId} in (own.region_id, their.region_id) and ${where} order by pr.id desc`

/** What our region proposed and was proposed: the newest first. */
export async function proposalsOf(db: Database, regionId: number): Promise<Proposal[]> {
  return (await proposals(regionId, sql`true`).execute(db)).rows
}

/** Those about one activity of ours. */
export async function proposalsAbout(db: Database, regionId: number, activityId: number): Promise<Proposal[]> {
  return (await proposals(regionId, sql`${activityId} in (pr.activity_id, pr.other_id)`).execute(db)).rows
}

/** A request for seats, for the list of what is asked and answered. */
export interface ListedRequest {
  readonly activityId: number
  readonly title: string
  /** The other side. */
  readonly region: { readonly slug: string; readonly name: string }
  readonly asked: number
  readonly given: number | null
  readonly unit: 'pupils' | 'teachers' | 'groups'
  readonly state: 'waiting' | 'accepted' | 'declined' | 'withdrawn'
  readonly words: string | null
  readonly at: Date
}

/** Requests for seats of our activities, or ours for seats of others: what waits first, then the newest. */
export async function seatRequestsOf(db: Database, regionId: number, side: 'in' | 'out'): Promise<ListedRequest[]> {
  const other = side === 'in' ? sql`s.region_id` : sql`p.region_id`
  const own = side === 'in' ? sql`p.region_id` : sql`s.region_id`
  const { rows } = await sql<ListedRequest>`
    select s.activity_id as "activityId", a.title, json_build_object('slug', r.slug, 'name', r.name) as region,
      s.asked, s.given, o.unit, s.state, coalesce(s.answer, s.remark) as words, s.asked_at as at
    from seat_requests s join activities a on a.id = s.activity_id join plans p on p.id = a.plan_id
    join seat_offers o on o.activity_id = a.id join regions r on r.id = ${other}
    where ${own} = ${regionId} order by s.state <> 'waiting', s.id desc limit 200`.execute(db)
  return rows
}
